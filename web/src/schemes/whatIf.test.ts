import { expect, test } from 'vitest';
import { nl } from '../nl';
import type { Answer, Fact, Facts, FactType } from './api';
import { moved, paidBy, readTyped, sum, typedOf, withFigure } from './whatIf';

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

test('a figure is typed for each, beginning with the one there is', () => {
  const known: Facts[] = [{ x: 4190 }, {}, { x: null }];
  const applicants = known.map((facts, index) => ({ id: 'abc'.charAt(index), facts }));
  expect(typedOf(fact('count'), applicants, nl.notation)).toEqual({ a: '4.190', b: '', c: '' });
  expect(typedOf(fact('money'), [{ id: 'a', facts: { x: '31425.00' } }], nl.notation)).toEqual({ a: '31.425,00' });
});

test('what is typed becomes a value of the fact; empty is not known, and what cannot be read is told', () => {
  expect(readTyped(fact('count'), { a: '5.000', b: ' ', c: 'veel', d: '1,5' }, nl.notation))
    .toEqual({ values: { a: 5000, b: null, c: null, d: null }, wrong: ['c', 'd'] });
  expect(readTyped(fact('money'), { a: '€ 0,10' }, nl.notation).values).toEqual({ a: '0.10' });
});

test('a figure is put in, taken out, or left as unanswered as it was', () => {
  expect(withFigure({ x: 1, y: 2 }, 'x', 5)).toEqual({ x: 5, y: 2 });
  expect(withFigure({ x: 1 }, 'x', null)).toEqual({ x: null });
  expect(withFigure({ y: 2 }, 'x', null)).toEqual({ y: 2 });
  expect(withFigure({ x: null }, 'x', null)).toEqual({ x: null });
});
