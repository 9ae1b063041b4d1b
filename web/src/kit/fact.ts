// A fact as the form holds it, while it is being typed, and the way to and from its value.
import { formatDate, formatMoney, formatNumber, type Notation } from './format';
import {
  parseCount, parseDate, parseDecimal, parseMoney, parsePercentage, parseQuarter, parseTime,
} from './parse';

export type FactType =
  | 'count' | 'number' | 'money' | 'percentage' | 'boolean' | 'string' | 'choice' | 'list' | 'date' | 'date and time'
  | 'quarter';

// What of a fact decides how it is asked and read.
export interface FactKind {
  name: string;
  type: FactType;
  options?: { id: string; label: string }[];
}

export type FactValue = string | number | boolean | string[] | null;

export interface Draft {
  text: string;
  time: string;
  chosen: string[];
}

export const YES = 'ja';
export const NO = 'nee';

export function draftOf(fact: FactKind, value: FactValue | undefined, notation: Notation): Draft {
  const draft: Draft = { text: '', time: '', chosen: [] };
  if (value === undefined || value === null) return draft;
  if (typeof value === 'boolean') return { ...draft, chosen: [value ? YES : NO] };
  if (Array.isArray(value)) return { ...draft, chosen: value, text: value.join('\n') };
  if (fact.options) return { ...draft, chosen: [String(value)] };
  if (fact.type === 'date') return { ...draft, text: formatDate(String(value), notation) };
  if (fact.type === 'date and time') {
    const [day = '', time = ''] = String(value).split('T');
    return { ...draft, text: formatDate(day, notation), time: time.slice(0, 5).replace(':', notation.timeSeparator) };
  }
  if (fact.type === 'money') {
    return { ...draft, text: formatMoney(value, notation).slice(notation.euro.length) };
  }
  return { ...draft, text: formatNumber(value, notation) };
}

// The value, or null where the draft cannot be read as one.
export function valueOf(fact: FactKind, draft: Draft, notation: Notation): FactValue {
  const { text, time, chosen } = draft;
  const [first = null] = chosen;
  switch (fact.type) {
    case 'boolean':
      return first === null ? null : first === YES;
    case 'list':
      return fact.options ? chosen : text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    case 'count':
      return parseCount(text, notation);
    case 'money':
      return parseMoney(text, notation);
    case 'percentage':
      return parsePercentage(text, notation);
    case 'number': {
      const value = parseDecimal(text, notation);
      return value === null ? null : Number(value);
    }
    case 'date':
      return parseDate(text, notation);
    case 'date and time': {
      const [day, clock] = [parseDate(text, notation), parseTime(time)];
      return day && clock ? `${day}T${clock}` : null;
    }
    case 'quarter':
      return parseQuarter(text);
    case 'choice':
    case 'string':
      return fact.options ? first : text.trim() || null;
  }
}
