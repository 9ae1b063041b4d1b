import { expect, test } from 'vitest';
import { nl } from '../nl';
import type { Scheme } from './api';
import { compare, differs } from './compare';

const source = { document: '', section: '' };
const scheme = (more: Partial<Scheme>): Scheme => ({
  id: 'regeling', version: '1', title: '', kind: 'funding', status: '', publisher: '', from: '2022-01-01', to: null,
  nextSubmissionDate: null, summary: null, contact: null, lastChecked: null, submissionDates: [], facts: [],
  parameters: [], definitions: [], conditions: [], amounts: [], readings: [], process: { stages: [], transitions: [] },
  spendingAllowed: [], spendingRefused: [],
  sources: [], ...more,
});
const parameter = (value: string) =>
  ({ name: 'plafond', unit: 'EUR/patiënt/jaar', text: null, values: [{ from: '', to: null, value }], source });

test('what changed, what came and what went stand beside each other', () => {
  const left = scheme({
    parameters: [parameter('5.00')],
    conditions: [{ id: 'omvang', level: 'must', text: 'Twee praktijken', source }],
  });
  const right = scheme({
    from: '2023-01-01', parameters: [parameter('7.50')],
    conditions: [{ id: 'omvang', level: 'must', text: 'Twee praktijken', source },
      { id: 'delen', level: 'must', text: 'Deelt wat werkt', source }],
  });
  const rows = compare(left, right, nl);
  expect(rows.filter(differs).map(({ id }) => id)).toEqual(['period', 'parameter plafond', 'condition delen']);
  expect(rows.find(({ id }) => id === 'parameter plafond'))
    .toMatchObject({ left: '€ 5,00 per patiënt per jaar', right: '€ 7,50 per patiënt per jaar' });
  expect(rows.find(({ id }) => id === 'condition delen')).toMatchObject({ left: null, right: 'Deelt wat werkt' });
});
