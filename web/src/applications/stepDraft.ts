// What someone typed for a step and has not sent: kept in the browser for this person, application and transition, so
// that a reload or a session that ended takes nothing away.
import { session } from '../session.svelte';
import { drop, keysOf, read, unsentOf, write } from '../stored';

export interface Judgement {
  verdict: string[];
  reason: string;
  conditions: string;
}
export interface StepDraft {
  reason: string;
  amount: string;
  conditions: string;
  receipt: string;
  questions: { section: string; question: string }[];
  verdicts: Record<string, Judgement>;
}

export const emptyDraft = (): StepDraft => ({
  reason: '', amount: '', conditions: '', receipt: '', questions: [{ section: '', question: '' }], verdicts: {},
});

export const isEmpty = ({ reason, amount, conditions, receipt, questions, verdicts }: StepDraft) =>
  [reason, amount, conditions, receipt, ...questions.map(({ question }) => question),
    ...Object.values(verdicts).flatMap((each) => [...each.verdict, each.reason, each.conditions])]
    .every((text) => text.trim() === '');

const storage = () => localStorage;
const prefixOf = (application: string) => `${unsentOf(session()?.person.id ?? '')}stap.${application}.`;

// What was typed before; nothing when there is none, or none that can be read.
export function keptDraft(application: string, transition: string): StepDraft | null {
  try {
    const kept = JSON.parse(read(storage, prefixOf(application) + transition) ?? 'null') as StepDraft | null;
    return kept && !isEmpty({ ...emptyDraft(), ...kept }) ? { ...emptyDraft(), ...kept } : null;
  } catch {
    return null;
  }
}

export function keepDraft(application: string, transition: string, draft: StepDraft): void {
  const key = prefixOf(application) + transition;
  if (isEmpty(draft)) drop(storage, [key]);
  else write(storage, key, JSON.stringify(draft));
}

// A step that can no longer be taken needs nothing kept.
export function dropOtherDrafts(application: string, transitions: string[]): void {
  const prefix = prefixOf(application);
  drop(storage, keysOf(storage, prefix).filter((key) => !transitions.includes(key.slice(prefix.length))));
}
