import { expect, test } from 'vitest';
import { nl } from '../nl';
import type { Party } from './api';
import { addressRow, emptyParty, partyBody, partyErrors, partyValues } from './party';

const party: Party = {
  id: 'p', kind: 'practice', name: 'Praktijk', place: 'Haarlem', disciplines: ['huisarts'], kvk: '01234567',
  uzovi: null, municipalityCode: null, address: null, postcode: null, phone: null, email: null,
  website: null, legalForm: null, regionalOrganisationId: 'r',
  fromDate: '2020-01-01', toDate: null, version: 1,
};

test('a party shown and sent again is the same party; what is empty is not known', () => {
  const body = partyBody(partyValues(party, nl.notation), nl.notation);
  const { id: _, version, ...own } = party;
  void version;
  expect(body).toEqual(own);
});

test('a party needs a name, a kind and a first day', () => {
  expect(partyErrors(emptyParty(nl.notation, ''), nl).map(({ field }) => field)).toEqual(['name', 'kind']);
  const wrong = { ...partyValues(party, nl.notation), fromDate: '', toDate: '31-2-2026' };
  expect(partyErrors(wrong, nl).map(({ field }) => field)).toEqual(['fromDate', 'toDate']);
});

test('a place without a street is a place', () => {
  expect(addressRow(party, nl)).toEqual({ name: 'Plaats', value: 'Haarlem' });
  expect(addressRow({ ...party, address: 'Lindelaan 1' }, nl))
    .toEqual({ name: 'Straat en huisnummer', value: 'Lindelaan 1, Haarlem' });
  expect(addressRow({ ...party, place: null }, nl).value).toBe('');
});
