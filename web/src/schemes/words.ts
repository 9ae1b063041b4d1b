// How facts, amounts and answers of a scheme are put into words.
import { capital, formatDate, formatInstant, formatMoney, formatNumber, type Notation } from '../kit/format';
import type { Catalogue } from '../nl';
import type { Amount, Answer, Fact, FactValue, Scheme, Summary } from './api';

export const idOf = (scheme: { id: string; version: string }) => `${scheme.id}@${scheme.version}`;

export function factText(fact: Fact, value: FactValue | undefined, words: Catalogue): string {
  const label = (id: string) => fact.options?.find((option) => option.id === id)?.label ?? id;
  if (value === undefined) return capital(words.check.open);
  if (value === null) return words.check.unknown;
  if (typeof value === 'boolean') return value ? words.boolean.yes : words.boolean.no;
  if (Array.isArray(value)) return value.length === 0 ? words.check.none : value.map(label).join(', ');
  if (fact.options) return label(String(value));
  switch (fact.type) {
    case 'money':
      return formatMoney(value, words.notation);
    case 'percentage':
      return `${formatNumber(value, words.notation)}%`;
    case 'date':
      return formatDate(String(value), words.notation);
    case 'date and time':
      return formatInstant(String(value), words.notation);
    default:
      return formatNumber(value, words.notation);
  }
}

// An amount of an answer, or what is known of it.
export function amountText(amount: Amount, words: Catalogue): string {
  const money = (value: string) => formatMoney(value, words.notation);
  const { value, from, to } = amount;
  if (value !== null) return money(value);
  // Nothing or more says nothing.
  if (to === undefined && Number(from ?? 0) === 0) return words.result.unknownAmount;
  if (from !== undefined && to !== undefined) return words.result.range(money(from), money(to));
  if (from !== undefined) return words.result.atLeast(money(from));
  return to !== undefined ? words.result.atMost(money(to)) : words.result.unknownAmount;
}

export function unitText(unit: string, notation: Notation): string {
  return unit.split('/').slice(1).map((part) => notation.per(part)).join(' ');
}

// The text of an amount ends with how it was reckoned; before that it is the scheme's own text.
export function calculationOf(amount: Amount, scheme: Scheme): string {
  const own = scheme.amounts.find(({ id }) => id === amount.id)?.text ?? '';
  return amount.text.startsWith(own) ? amount.text.slice(own.length).replace(/^[.\s]+/, '') : amount.text;
}

// How many of the musts are met, are not, or wait: the sentence under an outcome.
export function tally(answer: Answer, words: Catalogue): string {
  const musts = answer.conditions.filter(({ level }) => level === 'must');
  const count = (outcome: string) => musts.filter((condition) => condition.outcome === outcome).length;
  const [failed, person, open] = [count('no'), count('undetermined'), answer.missing.length];
  return words.result.met(count('yes'), musts.length) + (failed ? words.result.failed(failed) : '') +
    (person ? words.result.person(person) : '') + (open ? words.result.open(open) : '');
}

// The amount an answer shows first: the first that is known, or else the first there is.
export const mainAmount = (answer: Answer) => answer.amounts.find(({ value }) => value !== null) ?? answer.amounts[0];

export type Stage = 'open' | 'later' | 'closed';

export function stageOf(scheme: Summary, today: string): Stage {
  if (today < scheme.from) return 'later';
  return scheme.to !== null && today > scheme.to ? 'closed' : 'open';
}

export const ESTABLISHED = 'vastgesteld';
