import { expect, test } from 'vitest';
import { merge } from './edit';

const before = { name: 'A', place: 'Haarlem', phone: '1' };

test('what only the other changed is taken, what only I changed stays', () => {
  expect(merge(before, { ...before, name: 'B' }, { ...before, place: 'Zandvoort' }))
    .toEqual({ values: { name: 'B', place: 'Zandvoort', phone: '1' }, conflicts: [], taken: ['place'] });
});

test('what both changed differently is left to a person, and mine is kept until then', () => {
  const { values, conflicts } = merge(before, { ...before, name: 'B' }, { ...before, name: 'C' });
  expect(values.name).toBe('B');
  expect(conflicts).toEqual([{ field: 'name', before: 'A', theirs: 'C', mine: 'B' }]);
});

test('the same change by both is no conflict', () => {
  expect(merge(before, { ...before, name: 'B' }, { ...before, name: 'B' }).conflicts).toEqual([]);
});
