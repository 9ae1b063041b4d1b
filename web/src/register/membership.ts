// Members as a network page shows them: who takes part today, by discipline, and what happened before.
import { daysBetween } from '../kit/format';
import type { Discipline, Member, PatientCount, Period } from './api';

export const isCurrent = ({ fromDate, toDate }: Period, today: string) =>
  fromDate <= today && (toDate === null || toDate >= today);

// In the order of the disciplines themselves, so that the core comes first.
export function byDiscipline(members: Member[], order: Discipline[]): Member[] {
  const rank = ({ discipline }: Member) => (discipline ? order.indexOf(discipline) : order.length);
  return members.toSorted((one, other) =>
    rank(one) - rank(other) || one.partyName.localeCompare(other.partyName, 'nl'));
}

export interface Happening {
  id: string;
  date: string;
  member: Member;
  kind: 'joined' | 'left';
}

// Newest first; an end in the future has not happened.
export function happenings(members: Member[], today: string): Happening[] {
  const all = members.flatMap((member): Happening[] => {
    const { id, fromDate: from, toDate: to } = member;
    const joined: Happening = { id: `${id}-in`, date: from, member, kind: 'joined' };
    return to && to < today ? [joined, { id: `${id}-out`, date: to, member, kind: 'left' }] : [joined];
  });
  return all.filter(({ date }) => date <= today).toSorted((one, other) => daysBetween(one.date, other.date));
}

// A correction is a new count that names the one it replaces; the last word per code, kind and date counts.
export const isReplaced = ({ id }: PatientCount, counts: PatientCount[]) =>
  counts.some(({ replaces }) => replaces === id);

export interface Total {
  date: string;
  value: number | null;
}

// The sum over the codes of a practice per reference date; null where a code that counted before has no count.
export function totalsOf(counts: PatientCount[]): Total[] {
  const valid = counts.filter((count) => count.kind === 'registered' && !isReplaced(count, counts));
  const dates = [...new Set(valid.map(({ referenceDate }) => referenceDate))].toSorted();
  return dates.map((date) => {
    const known = valid.filter((count) => count.referenceDate <= date).map(({ agb }) => agb);
    const here = valid.filter((count) => count.referenceDate === date);
    const complete = new Set(known).size === here.length;
    return { date, value: complete ? here.reduce((sum, { count }) => sum + count, 0) : null };
  });
}

const QUARTER_MONTHS = 3;

// The first day of the quarter that a date is in, or of one so many later.
function quarterOf(date: string, later = 0): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1];
  const first = month - (month % QUARTER_MONTHS) + later * QUARTER_MONTHS;
  return new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10);
}

// With every quarter between the first and the last: one without a count is not known, and is not left out.
export function everyQuarter(totals: Total[]): Total[] {
  const [first, last] = [totals[0], totals.at(-1)];
  if (!first || !last) return [];
  const counted = new Set(totals.map(({ date }) => quarterOf(date)));
  const all = [...totals];
  for (let start = quarterOf(first.date); start < last.date; start = quarterOf(start, 1)) {
    if (!counted.has(start)) all.push({ date: start, value: null });
  }
  return all.toSorted((one, other) => one.date.localeCompare(other.date));
}

// What is not known, from one date to another.
export function gapsOf(totals: Total[]): { first: string; last: string }[] {
  const gaps: { first: string; last: string }[] = [];
  totals.forEach(({ date, value }, index) => {
    if (value !== null) return;
    const open = gaps.at(-1);
    if (open && totals[index - 1]?.value === null) open.last = date;
    else gaps.push({ first: date, last: date });
  });
  return gaps;
}
