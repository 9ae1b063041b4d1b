import { describe, expect, test } from 'vitest';
import { en } from '../en';
import { nl } from '../nl';
import { parseCount, parseDate, parseDecimal, parseMoney, parsePercentage, parseQuarter, parseTime } from './parse';

describe('a number', () => {
  test.each([
    ['12.345', '12345'], ['1.234.567,5', '1234567.5'], ['7,5', '7.5'], ['7.5', '7.5'], ['0012', '12'], ['0', '0'],
  ])('%s', (typed, value) => expect(parseDecimal(typed, nl.notation)).toBe(value));
  test.each(['', 'x', '-1', '12.34.5', '1,2,3', '1e5', '1.2345', '1234567890123456'])('%s is none', (typed) =>
    expect(parseDecimal(typed, nl.notation)).toBeNull());
  test('in English', () => {
    expect(parseDecimal('31,425.50', en.notation)).toBe('31425.50');
    expect(parseDecimal('12,345', en.notation)).toBe('12345');
  });
});

test('money is exact and has two decimals', () => {
  expect(parseMoney('€ 31.425,00', nl.notation)).toBe('31425.00');
  expect(parseMoney('28500', nl.notation)).toBe('28500.00');
  expect(parseMoney('28500,5', nl.notation)).toBe('28500.50');
  expect(parseMoney('1,005', nl.notation)).toBeNull();
});

test('a count is whole', () => {
  expect(parseCount('4.190', nl.notation)).toBe(4190);
  expect(parseCount('1,5', nl.notation)).toBeNull();
});

test('a percentage is at most 100', () => {
  expect(parsePercentage('12,5%', nl.notation)).toBe(12.5);
  expect(parsePercentage('100', nl.notation)).toBe(100);
  expect(parsePercentage('100,1', nl.notation)).toBeNull();
});

describe('a date', () => {
  test.each(['1-4-2023', '01/04/2023', '1 april 2023', '1 apr 2023', '2023-04-01', ' 1.4.2023 '])('%s', (typed) =>
    expect(parseDate(typed, nl.notation)).toBe('2023-04-01'));
  test.each(['31-4-2023', '29-2-2023', '1-13-2023', '1 foo 2023', '2023', '', '1-4-23'])('%s is none', (typed) =>
    expect(parseDate(typed, nl.notation)).toBeNull());
});

test('a time', () => {
  expect(parseTime('16.40')).toBe('16:40:00');
  expect(parseTime('9')).toBe('09:00:00');
  expect(parseTime('24.00')).toBe('23:59:59');
  expect(parseTime('24.01')).toBeNull();
  expect(parseTime('12.60')).toBeNull();
  expect(parseTime('')).toBeNull();
});

test('a quarter', () => {
  expect(parseQuarter('2022-q3')).toBe('2022-Q3');
  expect(parseQuarter('2022 K3')).toBe('2022-Q3');
  expect(parseQuarter('2022-Q5')).toBeNull();
});
