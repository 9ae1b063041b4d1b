// The share of a practice that another took over: a whole or a fraction of small whole numbers, never a binary number.
interface Share {
  numerator: number;
  denominator: number;
}

// "1/2", "2 / 3", "1" for all of it; empty is all of it too. Null: not readable, or more than the whole.
export function parseShare(typed: string): Share | null {
  const found = /^(\d{1,4})(?:\s*\/\s*(\d{1,4}))?$/.exec(typed.trim() || '1');
  if (!found) return null;
  const [numerator, denominator] = [Number(found[1]), Number(found[2] ?? '1')];
  return numerator >= 1 && numerator <= denominator ? { numerator, denominator } : null;
}

export const shareText = ({ numerator, denominator }: Share, whole: string) =>
  numerator === denominator ? whole : `${numerator}/${denominator}`;
