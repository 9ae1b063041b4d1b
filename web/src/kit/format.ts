// Numbers, money and dates as people write them. Amounts stay decimal text: no binary number touches them.
import type { Catalogue } from '../nl';

export type Notation = Catalogue['notation'];

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

// "31425.5" with two decimals in Dutch: "31.425,50". Text that is no number is given back as it is.
export function formatNumber(value: string | number, notation: Notation, decimals?: number): string {
  const found = DECIMAL.exec(String(value));
  if (!found) return String(value);
  const [, sign = '', whole = '', fraction = ''] = found;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, notation.thousands);
  const tail = decimals === undefined ? fraction : fraction.padEnd(decimals, '0');
  return (sign && '−') + grouped + (tail ? notation.decimal + tail : '');
}

export const formatMoney = (value: string | number, notation: Notation) =>
  notation.euro + formatNumber(value, notation, 2);

const ISO_DATE = /^(\d+)-(\d\d)-(\d\d)/;

// "2023-04-01" is "1 april 2023", also when a time follows.
export function formatDate(iso: string, notation: Notation): string {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  const name = notation.months[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}` : iso;
}

export function formatInstant(iso: string, notation: Notation): string {
  const time = /T(\d\d):(\d\d)/.exec(iso);
  const day = formatDate(iso, notation);
  return time ? `${day}, ${time[1]}${notation.timeSeparator}${time[2]}` : day;
}

export const today = () => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

// "EUR/patiënt/jaar" is money; what follows the first slash is what it is for.
export function formatAmount(value: string, unit: string | null, notation: Notation): string {
  const [first, ...parts] = (unit ?? '').split('/');
  const tail = parts.map((part) => ` ${notation.per(part)}`).join('');
  return (first === 'EUR' ? formatMoney(value, notation) : formatNumber(value, notation)) + tail;
}

// "1 apr", for the head of a task.
export function formatShortDate(iso: string, notation: Notation): string {
  const [, , month, day] = ISO_DATE.exec(iso) ?? [];
  return `${Number(day)} ${notation.months[Number(month) - 1]?.slice(0, 3) ?? ''}`;
}

const DAY = 86_400_000;
// Whole days from one date to another; negative when it is past.
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

// An instant of the server, which is in UTC, as the clock in the Netherlands had it.
export function formatMoment(instant: string, notation: Notation): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short',
  }).format(new Date(instant));
  return formatInstant(parts.replace(' ', 'T'), notation);
}

// "2026-07-01" as the quarter that begins then, or the date where none does.
export function formatQuarter(iso: string, notation: Notation): string {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  const first = day === '01' && ['01', '04', '07', '10'].includes(month ?? '');
  return first ? `${year}-Q${Math.ceil(Number(month) / 3)}` : formatDate(iso, notation);
}
