import { expect, test } from 'vitest';
import { nl } from '../nl';
import type { Mandate, MandateBody } from './api';
import { canBeWithdrawn, emptyMandate, mandateBody, mandateErrors, mandateValues, withdrawn } from './mandate';

const body: MandateBody = {
  giverId: 'g', holderId: 'h', subjects: 'Stemmen aan de regiotafel', discipline: 'apotheker', amountMax: '12500.00',
  territory: null, subMandate: true, fromDate: '2026-01-01', toDate: null, decidedOn: '2025-12-01', votesFor: 1012,
  votesAgainst: 0, document: 'besluit 2025-12', acceptedOn: null, withdrawnOn: null,
};
const mandate: Mandate = { ...body, id: 'm', version: 3, state: 'granted' };

test('a mandate shown and sent again is the same mandate', () => {
  const values = mandateValues(mandate, nl.notation);
  expect(values).toMatchObject({ amountMax: '12.500,00', votesFor: '1.012', votesAgainst: '0', toDate: '' });
  expect(mandateBody(values, mandate, nl.notation)).toEqual(body);
});

test('what is not filled in is not known, and no zero', () => {
  const sent = mandateBody({ ...emptyMandate(nl.notation), subjects: 'x' }, mandate, nl.notation);
  expect(sent).toMatchObject({ amountMax: null, votesFor: null, decidedOn: null, discipline: null, subMandate: false });
});

test('what is missing or cannot be read is told by field', () => {
  const wrong = { ...emptyMandate(nl.notation), fromDate: '', amountMax: '-5', toDate: '31-2-2026', votesFor: 'veel' };
  expect(mandateErrors(wrong, nl).map(({ field }) => field))
    .toEqual(['subjects', 'amountMax', 'fromDate', 'toDate', 'votesFor']);
  expect(mandateErrors(mandateValues(mandate, nl.notation), nl)).toEqual([]);
});

test('a mandate is withdrawn once, and only where it is worth something', () => {
  // The server adds to what it shows, and takes only what belongs to a mandate.
  const shown = { ...mandate, warnings: [] };
  expect(withdrawn(shown, '2026-03-01', nl.notation)).toEqual({ ...body, withdrawnOn: '2026-03-01' });
  expect(canBeWithdrawn(mandate)).toBe(true);
  expect(canBeWithdrawn({ ...mandate, state: 'concept' })).toBe(false);
  expect(canBeWithdrawn({ ...mandate, state: 'active', withdrawnOn: '2026-03-01' })).toBe(false);
});
