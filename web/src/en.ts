// Every sentence of the screen, in English.
import { en as access } from './access/en';
import { en as applications } from './applications/en';
import { en as audit } from './audit/en';
import { en as imports } from './imports/en';
import type { Catalogue } from './nl';
import { plural } from './plural';
import { en as register } from './register/en';
import { en as schemes } from './schemes/en';
import { en as start } from './start/en';

export const en: Catalogue = {
  access,
  applications,
  audit,
  imports,
  register,
  start,
  ...schemes,
  notation: {
    thousands: ',',
    decimal: '.',
    euro: '€',
    timeSeparator: ':',
    per: (unit) => `per ${unit}`,
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
      'November', 'December'],
  },
  shell: {
    name: 'Hecht',
    skip: 'Skip to the content',
    areas: 'Areas',
    menu: 'Menu',
    language: 'Language',
    languages: { nl: 'Nederlands', en: 'English' },
    theme: 'Display',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    path: 'Breadcrumb',
    loading: 'Loading …',
    failed: 'Something went wrong',
    failedText: 'The data could not be fetched. Try again. If it keeps failing, please report it.',
    again: 'Try again',
    toStart: 'To the start',
    forbidden: 'You may not see this',
    forbiddenText: (name) => `You are signed in as ${name}. Your roles do not include this page.` +
      ' Ask the administrator of your organisation.',
    offlineTitle: 'No connection',
    offline: 'There is no connection to Hecht. What you filled in is still there. Try again in a moment.',
    tooMany: (seconds) =>
      `This was tried too often. Try again in ${plural(Math.ceil(seconds / 60), 'minute', 'minutes')}.`,
    find: 'Search',
    findHint: 'Find party, network, application …',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedOut: 'You are signed out.',
    account: 'My account',
    missing: 'This page does not exist',
    missingText: 'The address is wrong, or the page is gone.',
    missingLink: 'To the schemes',
  },
  form: {
    errors: 'Something is not right yet',
    error: 'Error:',
    optional: '(optional)',
    cancel: 'Cancel',
    takeAway: 'Remove',
    warning: 'Note:',
    end: {
      end: 'End',
      last: 'Last day',
      noDate: 'Enter a date that exists, for example 1-4-2026.',
    },
    file: {
      drop: 'Or drag a file to this place.',
      chosen: (name) => `Chosen: ${name}`,
    },
    stale: {
      title: 'Someone else changed this in the meantime',
      choose: 'Choose for each field what stays, and then save again. Nothing is lost.',
      taken: 'The changes have been brought together. Check them and save again.',
      before: 'When you began',
      theirs: 'Saved now',
      mine: 'What you entered',
      take: 'Use this',
      chosen: 'Chosen',
      also: 'Also changed, and put in below:',
    },
  },
  diagnostics: {
    line: 'Line',
    where: 'Column or field',
    wrong: 'What is wrong',
    remedy: 'What helps',
  },
  table: {
    csv: 'Save as CSV',
    xlsx: 'Save as Excel',
    actions: 'What you can do',
    all: 'all',
    pages: 'Pages',
    page: (page, last) => `Page ${page} of ${last}`,
    previous: 'Previous',
    next: 'Next',
    sort: (column) => `Sort by ${column}`,
    none: 'No rows match this.',
  },
  map: {
    under: (value) => `up to ${value}`,
    between: (low, high) => `${low} to ${high}`,
    from: (value) => `${value} and more`,
    unknown: 'not known or not shown',
  },
  tasks: {
    left: (days) => days < 0 ? `${plural(-days, 'day', 'days')} late`
      : days === 0 ? 'today' : `${plural(days, 'day', 'days')} left`,
  },
  areas: {
    start: 'Start', schemes: 'Schemes', applications: 'Applications', networks: 'District networks',
    parties: 'Parties', regions: 'Region',
    admin: 'Administration',
  },
  roles: {
    practice: 'practice',
    participant: 'participant',
    coordinator: 'district manager',
    'lead-party': 'lead party',
    'working-group': 'working group',
    'advisory-committee': 'advisory committee',
    board: 'board',
    finance: 'finance',
    'regional-staff': 'regional staff',
    delegate: 'delegate',
    branch: 'branch organisation',
    insurer: 'health insurer',
    municipality: 'municipality',
    citizen: 'citizen',
    auditor: 'auditor',
    administrator: 'administrator',
  },
  outcomes: { yes: 'Yes', no: 'No', unknown: 'Not yet known', undetermined: 'Undetermined' },
  conditionOutcomes: { yes: 'met', no: 'not met', unknown: 'not yet known', undetermined: 'undetermined' },
  boolean: { yes: 'Yes', no: 'No' },
  levels: { must: 'required', should: 'advice', info: 'for information' },
};
