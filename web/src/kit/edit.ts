// Two people changed the same thing: what the other saved is put beside what was typed here, and nothing is lost.
export type Values = Record<string, string>;

export interface Conflict {
  field: string;
  before: string;
  theirs: string;
  mine: string;
}

export interface Merged {
  // What was changed by one of the two only, as that one left it; where both did, what was typed here.
  values: Values;
  // What the other changed differently, for a person to choose.
  conflicts: Conflict[];
  // What the other changed and was not touched here.
  taken: string[];
}

export function merge(before: Values, mine: Values, theirs: Values): Merged {
  const merged: Merged = { values: { ...mine }, conflicts: [], taken: [] };
  for (const [field, now] of Object.entries(theirs)) {
    const [old = '', own = ''] = [before[field], mine[field]];
    if (now === old || now === own) continue;
    if (own === old) {
      merged.values[field] = now;
      merged.taken.push(field);
    } else {
      merged.conflicts.push({ field, before: old, theirs: now, mine: own });
    }
  }
  return merged;
}
