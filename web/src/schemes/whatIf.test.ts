import { expect, test } from 'vitest';
import type { Answer, Fact, FactType } from './api';
import { moved, paidBy, sum } from './whatIf';

const fact = (type: FactType): Fact => ({ name: 'x', type, unit: null, question: '', who: '' });

test('a figure moves by per cents and stays of its type', () => {
  expect(moved(fact('count'), 4190, 10)).toBe(4609);
  expect(moved(fact('count'), 15, 10)).toBe(17);
  expect(moved(fact('count'), 15, -100)).toBe(0);
  expect(moved(fact('money'), '31425.01', 10)).toBe('34567.51');
  expect(moved(fact('percentage'), 12.5, 20)).toBe(15);
});

test('what is not known does not move', () => {
  expect(moved(fact('count'), null, 10)).toBeNull();
  expect(moved(fact('count'), undefined, 10)).toBeNull();
});

test('cents add up exactly, and what is not known is not zero', () => {
  expect(sum(['0.10', '0.20', null])).toEqual({ total: '0.30', unknown: 1 });
  expect(sum(['90071992547409.91', '0.02']).total).toBe('90071992547409.93');
});

test('a no pays nothing, and an answer that waits is not known', () => {
  const answer = (outcome: string, value: string | null) => ({ outcome, amounts: [{ value }] }) as unknown as Answer;
  expect(paidBy(answer('no', '31425.00'))).toBe('0.00');
  expect(paidBy(answer('yes', '31425.00'))).toBe('31425.00');
  expect(paidBy(answer('unknown', null))).toBeNull();
});
