import { expect, test } from 'vitest';
import { parseShare, shareText } from './succession';

test.each([
  ['', 1, 1], ['1', 1, 1], ['1/2', 1, 2], [' 2 / 3 ', 2, 3], ['1000/1000', 1000, 1000],
])('%j is a share', (typed, numerator, denominator) =>
  expect(parseShare(typed)).toEqual({ numerator, denominator }));

test.each(['0', '2', '3/2', '1/0', '0,5', '50%', '-1/2', 'alles'])('%j is no share', (typed) =>
  expect(parseShare(typed)).toBeNull());

test('a share reads as a fraction, or as the whole', () => {
  expect(shareText({ numerator: 1, denominator: 3 }, 'geheel')).toBe('1/3');
  expect(shareText({ numerator: 3, denominator: 3 }, 'geheel')).toBe('geheel');
});
