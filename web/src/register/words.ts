// How a period reads.
import { formatDate } from '../kit/format';
import type { Catalogue } from '../nl';
import type { Period } from './api';

export function periodText({ from, to }: Period, words: Catalogue): string {
  const date = (iso: string) => formatDate(iso, words.notation);
  const start = words.register.since(date(from));
  return to ? `${start} ${words.register.until(date(to))}` : start;
}
export const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));
