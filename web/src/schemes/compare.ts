// Two versions of a scheme, part by part.
import { formatAmount, formatDate } from '../kit/format';
import type { Catalogue } from '../nl';
import type { Scheme } from './api';

export interface Comparison {
  id: string;
  name: string;
  left: string | null;
  right: string | null;
}

export const differs = ({ left, right }: Comparison) => left !== right;

// What a version says, by what it is called in every version.
function partsOf(scheme: Scheme, words: Catalogue): Map<string, { name: string; says: string }> {
  const { notation } = words;
  const date = (iso: string) => formatDate(iso, notation);
  const parts = new Map<string, { name: string; says: string }>();
  parts.set('period', {
    name: words.versions.period, says: words.schemes.validity(date(scheme.from), scheme.to && date(scheme.to)) });
  if (scheme.submissionDates.length > 0) {
    parts.set('dates', { name: words.versions.dates, says: scheme.submissionDates.map(date).join(', ') });
  }
  for (const { name, unit, values } of scheme.parameters) {
    const says = values.map(({ value }) => (value === null ? '–' : formatAmount(value, unit, notation))).join('; ');
    parts.set(`parameter ${name}`, { name, says });
  }
  for (const { id, text } of scheme.conditions) parts.set(`condition ${id}`, { name: id, says: text });
  for (const { id, text } of scheme.amounts) parts.set(`amount ${id}`, { name: id, says: text });
  return parts;
}

export function compare(left: Scheme, right: Scheme, words: Catalogue): Comparison[] {
  const [one, other] = [partsOf(left, words), partsOf(right, words)];
  return [...new Set([...one.keys(), ...other.keys()])].map((id) => ({
    id,
    name: (one.get(id) ?? other.get(id))?.name ?? id,
    left: one.get(id)?.says ?? null,
    right: other.get(id)?.says ?? null,
  }));
}
