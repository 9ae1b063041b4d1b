// A mandate as its form holds it, and as it is sent.
import type { FieldError } from '../api';
import type { Values } from '../kit/edit';
import { formatDate, formatMoney, formatNumber, today, type Notation } from '../kit/format';
import { parseCount, parseDate, parseMoney } from '../kit/parse';
import type { Catalogue } from '../nl';
import type { Discipline, Mandate, MandateBody } from './api';

const TEXTS = ['discipline', 'territory', 'document'] as const;
const DATES = ['toDate', 'decidedOn', 'acceptedOn', 'withdrawnOn'] as const;
const VOTES = ['votesFor', 'votesAgainst'] as const;
// How a value that is so or is not stands in a form.
export const SO = 'ja';

export const emptyMandate = (notation: Notation): Values => ({
  subjects: '', amountMax: '', subMandate: '', fromDate: formatDate(today(), notation),
  ...Object.fromEntries([...TEXTS, ...DATES, ...VOTES].map((field) => [field, ''])),
});

export function mandateValues(mandate: MandateBody, notation: Notation): Values {
  const date = (iso: string | null) => (iso ? formatDate(iso, notation) : '');
  const count = (value: number | null) => (value === null ? '' : formatNumber(value, notation));
  return {
    subjects: mandate.subjects,
    amountMax: mandate.amountMax === null ? '' : formatMoney(mandate.amountMax, notation).slice(notation.euro.length),
    subMandate: mandate.subMandate ? SO : '',
    fromDate: date(mandate.fromDate),
    ...Object.fromEntries(TEXTS.map((field) => [field, mandate[field] ?? ''])),
    ...Object.fromEntries(DATES.map((field) => [field, date(mandate[field])])),
    ...Object.fromEntries(VOTES.map((field) => [field, count(mandate[field])])),
  };
}

export function mandateErrors(values: Values, words: Catalogue): FieldError[] {
  const say = words.register.mandate;
  const typed = (field: string) => (values[field] ?? '').trim();
  const unreadable = (field: string, parse: (typed: string, notation: Notation) => unknown) =>
    typed(field) !== '' && parse(typed(field), words.notation) === null;
  return [
    ...(typed('subjects') ? [] : [{ field: 'subjects', message: say.noSubjects }]),
    ...(unreadable('amountMax', parseMoney) ? [{ field: 'amountMax', message: say.noAmount }] : []),
    ...(parseDate(typed('fromDate'), words.notation) ? [] : [{ field: 'fromDate', message: say.noDate }]),
    ...DATES.filter((field) => unreadable(field, parseDate)).map((field) => ({ field, message: say.noDate })),
    ...VOTES.filter((field) => unreadable(field, parseCount)).map((field) => ({ field, message: say.noVotes })),
  ];
}

// What is left empty is not known, and is sent as that.
export function mandateBody(values: Values, parties: Pick<Mandate, 'giverId' | 'holderId'>, notation: Notation) {
  const read = <T>(field: string, parse: (typed: string, notation: Notation) => T) =>
    parse(values[field] ?? '', notation);
  return {
    giverId: parties.giverId,
    holderId: parties.holderId,
    subjects: (values.subjects ?? '').trim(),
    amountMax: read('amountMax', parseMoney),
    subMandate: values.subMandate === SO,
    fromDate: read('fromDate', parseDate) ?? '',
    discipline: (values.discipline || null) as Discipline | null,
    territory: values.territory?.trim() || null,
    document: values.document?.trim() || null,
    toDate: read('toDate', parseDate),
    decidedOn: read('decidedOn', parseDate),
    acceptedOn: read('acceptedOn', parseDate),
    withdrawnOn: read('withdrawnOn', parseDate),
    votesFor: read('votesFor', parseCount),
    votesAgainst: read('votesAgainst', parseCount),
  } satisfies MandateBody;
}

// From that day on, and nothing else of it changes.
export const withdrawn = (mandate: Mandate, on: string, notation: Notation): MandateBody =>
  ({ ...mandateBody(mandateValues(mandate, notation), mandate, notation), withdrawnOn: on });

// Only what someone may act upon can be taken back.
export const canBeWithdrawn = ({ state, withdrawnOn }: Mandate) =>
  (state === 'active' || state === 'granted') && withdrawnOn === null;
