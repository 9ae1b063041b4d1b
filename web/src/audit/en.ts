// The sentences of the audit trail, in English.
import { plural } from '../plural';
import type { nl } from './nl';

export const en: typeof nl = {
  title: 'Audit trail',
  sub: 'Every change stands here, with who made it. Nobody can alter it unnoticed.',
  count: (count) => plural(count, 'event', 'events'),
  when: 'When',
  actor: 'Who',
  action: 'What',
  subject: 'About',
  findSubject: 'About (identifier)',
  findActor: 'Who (identifier)',
  findAction: 'What happened',
  details: 'Details',
  program: 'the program itself',
  verify: 'Verify the chain',
  verifyText: 'Every event carries a fingerprint of the one before. Verifying calculates all of them again.',
  busy: 'The chain is being verified …',
  whole: (events) => `The chain is whole: ${plural(events, 'event', 'events')} verified.`,
  hash: 'Last fingerprint',
  broken: (at) => `The chain is broken at event ${at}. Report this to the administrator at once.`,
  notRead: 'As administrator you verify that the chain is whole. Reading what others did is no part of that.',
  noneTitle: 'Nothing happened yet',
  noneText: 'As soon as someone changes something, it stands here.',
};
