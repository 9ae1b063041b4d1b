// The sentences of the first page, in English.
import { plural } from '../plural';
import type { nl } from './nl';

export const en: typeof nl = {
  morning: 'Good morning',
  afternoon: 'Good afternoon',
  evening: 'Good evening',
  sub: (date, tasks) =>
    `${date} · ${tasks === 0 ? 'nothing waits for you'
      : `${plural(tasks, 'thing asks', 'things ask')} for your attention`}`,
  check: 'Check a scheme',
  code: 'First set up the second check',
  codeText: 'One of your roles asks for a code when signing in. Until there is one, the role does not work.',
  codeLink: 'Set up the second check',
  tasks: 'To do',
  open: 'Open',
  noTasks: 'Nothing to do',
  noTasksText: 'Nothing waits for you. Do you want to know what your network or practice can get?',
  networks: 'My district networks',
  noNetworks: 'You do not belong to a district network yet.',
  allNetworks: 'All district networks',
  region: 'My region',
  noRegion: 'Your networks do not belong to a region yet.',
  schemes: 'Open schemes',
  nextDate: (date) => `next date ${date}`,
  allSchemes: 'All schemes',
  visitor: {
    title: 'A close-knit network, together',
    sub: 'Hecht helps GPs, district nursing, pharmacists, social work and others to organise locally.',
    check: 'Check a scheme',
    checkText: 'Answer a few questions and see at once: yes, no or not yet known.' +
      ' With the amount, each condition with its source, and what would help. Without an account.',
    reasons: 'Every answer has its reason',
    reasonsText: 'For each condition you see why, and where that is written.' +
      ' What is not known stays unknown and is not zero.',
    register: 'Fill in once',
    registerText: 'Who takes part, in which role and since when: the register fills in the questions for you.',
    privacy: 'Counts only',
    privacyText: 'Hecht keeps no data of patients. Only counts, with source and date.',
  },
};
