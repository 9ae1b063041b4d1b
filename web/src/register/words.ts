// How a period reads.
import { formatDate } from '../kit/format';
import type { Catalogue } from '../nl';
import type { Discipline, Period } from './api';

export function periodText({ fromDate, toDate }: Period, words: Catalogue): string {
  const date = (iso: string) => formatDate(iso, words.notation);
  const start = words.register.since(date(fromDate));
  return toDate ? `${start} ${words.register.until(date(toDate))}` : start;
}
export const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

// A municipality and the like take part without a discipline.
export const disciplineText = (discipline: Discipline | null, words: Catalogue) =>
  discipline === null ? words.register.noDiscipline : words.register.disciplines[discipline];
