// What people type, read as exact text: "€ 31.425,00" is 31425.00, "1 april 2023" is 2023-04-01. Null: not readable.
import type { Notation } from './format';

// More digits than any count or amount here has, and few enough for a JSON number to hold them exactly.
const DIGITS_MAX = 15;

// A number with a decimal comma (Dutch) or point; grouping only where it groups by three.
export function parseDecimal(typed: string, notation: Notation): string | null {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(/^€|%$/g, '');
  const separator = notation.thousands === '.' ? '\\.' : ',';
  const comma = notation.decimal === ',' ? ',' : '\\.';
  const found = new RegExp(`^(\\d{1,3}(?:${separator}\\d{3})+|\\d+)(?:${comma}(\\d+))?$`).exec(plain);
  // A point for decimals is read also in Dutch where it cannot be a group: "7.5".
  const other = found ? null : /^(\d+)[.,](\d{1,2})$/.exec(plain);
  const [, whole = '', fraction = ''] = found ?? other ?? [];
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (digits === '' || digits.length + fraction.length > DIGITS_MAX) return null;
  return fraction ? `${digits}.${fraction}` : digits;
}

export function parseCount(typed: string, notation: Notation): number | null {
  const value = parseDecimal(typed, notation);
  return value !== null && !value.includes('.') ? Number(value) : null;
}

// Euros with at most two decimals, always written with two.
export function parseMoney(typed: string, notation: Notation): string | null {
  const [whole, fraction = ''] = parseDecimal(typed, notation)?.split('.') ?? [];
  return whole === undefined || fraction.length > 2 ? null : `${whole}.${fraction.padEnd(2, '0')}`;
}

export function parsePercentage(typed: string, notation: Notation): number | null {
  const value = parseDecimal(typed, notation);
  return value !== null && Number(value) <= 100 ? Number(value) : null;
}

function monthOf(word: string, notation: Notation): number {
  if (/^\d+$/.test(word)) return Number(word);
  const start = word.toLowerCase().replace(/\.$/, '');
  return start.length < 3 ? 0 : notation.months.findIndex((name) => name.toLowerCase().startsWith(start)) + 1;
}

// "1-4-2023", "1/4/2023", "1 april 2023" or "2023-04-01"; the day must exist.
export function parseDate(typed: string, notation: Notation): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed.trim());
  const own = /^(\d{1,2})[-/. ]\s*(\d{1,2}|\p{L}+\.?)[-/. ]\s*(\d{4})$/u.exec(typed.trim());
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : own
      ? [Number(own[3]), monthOf(own[2] ?? '', notation), Number(own[1])]
      : [0, 0, 0];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

// "16.40", "16:40" or "16"; 24.00 is the end of the day before the next one and is written 23:59:59.
export function parseTime(typed: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:](\d\d))?$/.exec(typed.trim()) ?? [];
  if (hour === '24' && minute === '00') return '23:59:59';
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}:00` : null;
}

export function parseQuarter(typed: string): string | null {
  const [, year, quarter] = /^(\d{4})[- ]?[QqKk]([1-4])$/.exec(typed.trim()) ?? [];
  return year ? `${year}-Q${quarter}` : null;
}
