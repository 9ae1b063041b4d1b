import { describe, expect, test } from 'vitest';
import { en } from '../en';
import { nl } from '../nl';
import type { Fact, FactType, FactValue } from './api';
import { draftOf, valueOf } from '../kit/fact';
import { fromFragment, toFragment } from './share';

const options = [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }];
const fact = (type: FactType, more: Partial<Fact> = {}): Fact =>
  ({ name: 'feit', type, unit: null, question: '', who: '', ...more });

describe('what is shown for a value is read back as that value', () => {
  const values: [Fact, FactValue][] = [
    [fact('count'), 12345],
    [fact('number'), 1234.5],
    [fact('money'), '31425.00'],
    [fact('percentage'), 12.5],
    [fact('boolean'), true],
    [fact('boolean'), false],
    [fact('string'), 'Zuid-Kennemerland'],
    [fact('choice', { options }), 'b'],
    [fact('list', { options }), ['a', 'b']],
    [fact('list', { options }), []],
    [fact('list'), ['een', 'twee']],
    [fact('date'), '2023-04-01'],
    [fact('date and time'), '2023-05-23T16:40:00'],
    [fact('quarter'), '2022-Q3'],
  ];
  test.each(values)('%o %o', (each, value) => {
    for (const { notation } of [nl, en]) expect(valueOf(each, draftOf(each, value, notation), notation)).toEqual(value);
  });
});

test('nothing filled in is no value', () => {
  for (const type of ['count', 'money', 'boolean', 'string', 'date', 'date and time', 'quarter'] as const) {
    expect(valueOf(fact(type), draftOf(fact(type), undefined, nl.notation), nl.notation)).toBeNull();
  }
});

test('a link carries the answers, and a broken one carries none', () => {
  const answers = { facts: { 'ingeschreven patiënten': 4190, 'gevraagd bedrag': '28500.00', regie: null }, date: '' };
  expect(fromFragment(toFragment(answers))).toEqual(answers);
  for (const broken of ['', '#', '#%%%', '#eyJ4IjoxfQ', `${toFragment(answers)}x`.slice(3)]) {
    expect(fromFragment(broken)).toBeNull();
  }
});
