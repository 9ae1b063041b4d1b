// What the user answered, per scheme version, kept in the browser's session: nothing is lost on a reload.
import { read, write } from '../stored';
import type { Facts, FactValue } from './api';

export interface Answers {
  facts: Facts;
  // What "now" is for the check, ISO; empty leaves it to the program.
  date: string;
}

const state = $state<Record<string, Answers>>({});
const keyOf = (scheme: string) => `hecht.answers.${scheme}`;

function restored(scheme: string): Answers {
  try {
    const kept: unknown = JSON.parse(read(() => sessionStorage, keyOf(scheme)) ?? 'null');
    if (isAnswers(kept)) return kept;
  } catch {
    // Not ours: begin afresh.
  }
  return { facts: {}, date: '' };
}

export function isAnswers(value: unknown): value is Answers {
  if (typeof value !== 'object' || value === null || !('facts' in value) || !('date' in value)) return false;
  const { facts, date } = value;
  return typeof facts === 'object' && facts !== null && !Array.isArray(facts) && typeof date === 'string';
}

export const answersOf = (scheme: string): Answers => state[scheme] ?? restored(scheme);

export function setAnswers(scheme: string, answers: Answers): void {
  state[scheme] = answers;
  write(() => sessionStorage, keyOf(scheme), JSON.stringify(answers));
}

export function setFact(scheme: string, name: string, value: FactValue): void {
  const { facts, date } = answersOf(scheme);
  setAnswers(scheme, { facts: { ...facts, [name]: value }, date });
}
