// A figure moved for several applicants at once: what each would get, and all together. Amounts are reckoned in whole
// cents, never in binary fractions.
import type { Notation } from '../kit/format';
import type { Answer, Fact, Facts, FactValue, Scheme } from './api';
import { draftOf, valueOf } from '../kit/fact';
import { mainAmount } from './words';

export const MOVABLE = ['count', 'number', 'money', 'percentage'];
export const movableOf = (scheme: Scheme) => scheme.facts.filter(({ type }) => MOVABLE.includes(type));

const PERCENT = 100n;
const DECIMALS = 2;

// A decimal text as hundredths, cut after two decimals.
function hundredths(value: string): bigint {
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const size = BigInt(whole) * PERCENT + BigInt(fraction.padEnd(DECIMALS, '0').slice(0, DECIMALS));
  return value.startsWith('-') ? -size : size;
}

function decimal(value: bigint): string {
  const size = value < 0n ? -value : value;
  const fraction = String(size % PERCENT).padStart(DECIMALS, '0');
  return `${value < 0n ? '-' : ''}${size / PERCENT}.${fraction}`;
}

// The value changed by so many per cent, rounded half up to what its type holds; null where there is none to move.
export function moved(fact: Fact, value: FactValue | undefined, percent: number): FactValue {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const grown = hundredths(String(value)) * (PERCENT + BigInt(percent));
  const whole = fact.type === 'count' ? PERCENT * PERCENT : PERCENT;
  const rounded = (grown * 2n + whole) / (whole * 2n);
  if (fact.type === 'count') return Number(rounded);
  return fact.type === 'money' ? decimal(rounded) : Number(decimal(rounded));
}

// The facts with another figure; what was not known and still is not, stays as it was.
export function withFigure(facts: Facts, name: string, value: FactValue): Facts {
  return value === null && (facts[name] ?? null) === null ? facts : { ...facts, [name]: value };
}

type Typed = Record<string, string>;

// The figure of each applicant as its field holds it; empty where it is not known.
export const typedOf = (fact: Fact, applicants: { id: string; facts: Facts }[], notation: Notation): Typed =>
  Object.fromEntries(applicants.map(({ id, facts }) => [id, draftOf(fact, facts[fact.name], notation).text]));

// What was typed, as values of the fact, and which of it cannot be read. What is empty is not known.
export function readTyped(fact: Fact, typed: Typed, notation: Notation) {
  const values: Facts = {};
  const wrong: string[] = [];
  for (const [id, text] of Object.entries(typed)) {
    const value = valueOf(fact, { text, time: '', chosen: [] }, notation);
    values[id] = value;
    if (value === null && text.trim() !== '') wrong.push(id);
  }
  return { values, wrong };
}

// What an answer pays: nothing on a no; not known while the answer waits.
export function paidBy(answer: Answer): string | null {
  if (answer.outcome === 'no') return '0.00';
  return mainAmount(answer)?.value ?? null;
}

export function sum(values: (string | null)[]): { total: string; unknown: number } {
  const known = values.filter((value) => value !== null);
  return {
    total: decimal(known.reduce((total, value) => total + hundredths(value), 0n)),
    unknown: values.length - known.length,
  };
}
