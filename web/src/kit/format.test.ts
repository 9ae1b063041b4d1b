import { describe, expect, test } from 'vitest';
import { en } from '../en';
import { nl } from '../nl';
import { formatAmount, formatDate, formatInstant, formatMoney, formatNumber } from './format';

describe('numbers', () => {
  test('are grouped by three', () => {
    expect(formatNumber(12345, nl.notation)).toBe('12.345');
    expect(formatNumber('1234567.5', nl.notation)).toBe('1.234.567,5');
    expect(formatNumber('1234567.5', en.notation)).toBe('1,234,567.5');
    expect(formatNumber(999, nl.notation)).toBe('999');
  });
  test('stay text: more digits than a binary number holds', () => {
    expect(formatMoney('12345678901234567.89', nl.notation)).toBe('€ 12.345.678.901.234.567,89');
  });
  test('that are none are given back', () => expect(formatNumber('2022-Q3', nl.notation)).toBe('2022-Q3'));
});

test('money always has two decimals', () => {
  expect(formatMoney('31425.00', nl.notation)).toBe('€ 31.425,00');
  expect(formatMoney('0.5', nl.notation)).toBe('€ 0,50');
  expect(formatMoney(-20, nl.notation)).toBe('€ −20,00');
});

test('dates and instants', () => {
  expect(formatDate('2023-04-01', nl.notation)).toBe('1 april 2023');
  expect(formatDate('2023-04-01', en.notation)).toBe('1 April 2023');
  expect(formatInstant('2023-05-23T16:40:00', nl.notation)).toBe('23 mei 2023, 16.40');
});

test('an amount says what it is for', () => {
  expect(formatAmount('7.5', 'EUR/patiënt/jaar', nl.notation)).toBe('€ 7,50 per patiënt per jaar');
  expect(formatAmount('2095', 'patiënt', nl.notation)).toBe('2.095');
});
