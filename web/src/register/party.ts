// A party as its form holds it, and as it is sent.
import type { FieldError } from '../api';
import type { Values } from '../kit/edit';
import { formatDate, today, type Notation } from '../kit/format';
import { parseDate } from '../kit/parse';
import type { Catalogue } from '../nl';
import type { Party } from './api';
import { listed, unlisted } from './lists';

// Some are kept as they are: the form does not show them.
const PLAIN = ['kvk', 'uzovi', 'legalForm', 'address', 'postcode', 'place', 'municipalityCode', 'phone', 'email',
  'website', 'regionalOrganisationId'] as const;

export const emptyParty = (notation: Notation, regionalOrganisationId: string): Values => ({
  name: '', kind: '', disciplines: '', ...Object.fromEntries(PLAIN.map((field) => [field, ''])),
  regionalOrganisationId,
  fromDate: formatDate(today(), notation), toDate: '',
});

export function partyValues(party: Party, notation: Notation): Values {
  return {
    name: party.name,
    kind: party.kind,
    disciplines: unlisted(party.disciplines),
    ...Object.fromEntries(PLAIN.map((field) => [field, party[field] ?? ''])),
    fromDate: formatDate(party.fromDate, notation),
    toDate: party.toDate ? formatDate(party.toDate, notation) : '',
  };
}

export function partyErrors(values: Values, words: Catalogue): FieldError[] {
  const say = words.register.party;
  const { name = '', kind = '', fromDate = '', toDate = '' } = values;
  const isDate = (typed: string) => parseDate(typed, words.notation) !== null;
  return [
    ...(name.trim() ? [] : [{ field: 'name', message: say.noName }]),
    ...(kind ? [] : [{ field: 'kind', message: say.noKind }]),
    ...(isDate(fromDate) ? [] : [{ field: 'fromDate', message: say.noDate }]),
    ...(toDate.trim() === '' || isDate(toDate) ? [] : [{ field: 'toDate', message: say.noDate }]),
  ];
}

// What is left empty is not known, and is sent as that.
export function partyBody(values: Values, notation: Notation): Record<string, unknown> {
  return {
    name: (values.name ?? '').trim(),
    kind: values.kind,
    disciplines: listed(values.disciplines),
    ...Object.fromEntries(PLAIN.map((field) => [field, values[field]?.trim() || null])),
    fromDate: parseDate(values.fromDate ?? '', notation),
    toDate: parseDate(values.toDate ?? '', notation),
  };
}

export function partyLabels(words: Catalogue): Record<string, string> {
  const { countKinds: _, ...say } = words.register.party;
  const named = Object.entries(say).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...Object.fromEntries(named), municipalityCode: say.municipality, fromDate: say.from, toDate: say.to };
}

// Named after the first that is known of it: without a street a place is a place.
export function addressRow({ address, postcode, place }: Party, words: Catalogue): { name: string; value: string } {
  const say = words.register.party;
  const name = address ? say.address : postcode ? say.postcode : say.place;
  return { name, value: [address, postcode, place].filter(Boolean).join(', ') };
}
