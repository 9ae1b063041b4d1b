import { expect, test } from 'vitest';
import type { Member, PatientCount } from './api';
import { byDiscipline, everyQuarter, gapsOf, happenings, isCurrent, totalsOf } from './membership';

const member = (id: string, from: string, to: string | null, more: Partial<Member> = {}): Member => ({
  id, partyId: id, partyName: id, partyKind: 'practice', discipline: 'huisarts', role: 'participant', fromDate: from,
  toDate: to,
  allianceId: 'n', allianceName: '', confirmedAt: null, version: 1, ...more,
});
const count = (id: string, agb: string, referenceDate: string, value: number, more: Partial<PatientCount> = {}) => ({
  id, agb, referenceDate, kind: 'registered', listVersion: null, count: value, source: '', supplier: '', suppliedAt: '',
  replaces: null, reason: null, ...more,
} as PatientCount);

test('the last day of a membership counts', () => {
  expect(isCurrent(member('a', '2026-01-01', '2026-06-30'), '2026-06-30')).toBe(true);
  expect(isCurrent(member('a', '2026-01-01', '2026-06-30'), '2026-07-01')).toBe(false);
  expect(isCurrent(member('a', '2026-07-02', null), '2026-07-01')).toBe(false);
});

test('members stand by discipline, then by name', () => {
  const members = [member('b', '', null, { discipline: 'apotheker' }), member('c', '', null), member('a', '', null)];
  expect(byDiscipline(members, ['huisarts', 'apotheker']).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});

test('what happened is told newest first, and what is still to come is not', () => {
  const members = [member('a', '2025-01-01', '2026-01-31'), member('b', '2025-06-01', '2027-01-01')];
  expect(happenings(members, '2026-07-01').map(({ id }) => id)).toEqual(['a-out', 'b-in', 'a-in']);
});

test('a correction takes the place of what it replaces, and a code without a count makes the sum unknown', () => {
  const counts = [
    count('1', '01000001', '2026-01-01', 2000), count('2', '01000002', '2026-01-01', 500),
    count('3', '01000001', '2026-01-01', 2010, { replaces: '1', reason: 'dubbel' }),
    count('4', '01000001', '2026-04-01', 2020),
  ];
  expect(totalsOf(counts)).toEqual([{ date: '2026-01-01', value: 2510 }, { date: '2026-04-01', value: null }]);
});

test('a quarter between two counts that has none is not known, and the gap is told', () => {
  const totals = [
    { date: '2023-10-01', value: 10 }, { date: '2024-07-01', value: null }, { date: '2024-11-15', value: 12 }];
  const all = everyQuarter(totals);
  expect(all.map(({ date, value }) => [date, value])).toEqual([
    ['2023-10-01', 10], ['2024-01-01', null], ['2024-04-01', null], ['2024-07-01', null], ['2024-11-15', 12]]);
  expect(gapsOf(all)).toEqual([{ first: '2024-01-01', last: '2024-07-01' }]);
  expect(everyQuarter([])).toEqual([]);
  expect(gapsOf(everyQuarter([{ date: '2023-12-31', value: 1 }, { date: '2024-01-01', value: 2 }]))).toEqual([]);
});
