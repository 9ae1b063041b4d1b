// The schemes as the API gives them; the shapes are those of `hecht schemes --json` and `hecht check --json`.
import { get, getAll, part, post, postForFile } from '../api';
import type { FactKind, FactValue } from '../kit/fact';

export interface Summary {
  id: string;
  version: string;
  title: string;
  kind: 'funding' | 'norm' | 'information';
  status: string;
  publisher: string;
  from: string;
  to: string | null;
  nextSubmissionDate: string | null;
}

export interface Citation {
  document: string;
  section: string;
}

export type { FactType, FactValue } from '../kit/fact';

export interface Fact extends FactKind {
  unit: string | null;
  question: string;
  who: string;
}

export interface Table {
  hit: string;
  aggregate?: string;
  inputs: string[];
  rules: { tests: string[]; output: string }[];
  otherwise?: string;
  remark?: string;
}

export interface Parameter {
  name: string;
  unit: string | null;
  text: string | null;
  values: { from: string; to: string | null; value: string | null }[];
  source: Citation;
}

export type Level = 'must' | 'should' | 'info';

export interface Scheme extends Summary {
  summary: string | null;
  contact: string | null;
  lastChecked: string | null;
  submissionDates: string[];
  facts: Fact[];
  parameters: Parameter[];
  definitions: { name: string; text: string | null; table?: Table }[];
  conditions: { id: string; level: Level; mustFrom?: string; text: string; source: Citation; table?: Table }[];
  amounts: { id: string; unit: string; text: string; source: Citation; table?: Table }[];
  readings: { id: string; text: string; alternatives: string[] }[];
  process: Process;
  spendingAllowed: string[];
  spendingRefused: string[];
  sources: { id: string; document: string; publisher: string; date?: string; url?: string }[];
}

// How an application goes on; empty where the scheme does not say.
export interface Process {
  stages: { id: string; title: string; who: string; deadline: string | null; final: boolean }[];
  transitions: Transition[];
}
export interface Transition {
  id: string;
  title: string;
  from: string[];
  to: string | null;
  guards: { text: string }[];
}

export type Outcome = 'yes' | 'no' | 'unknown' | 'undetermined';

// A fact that is not there was not answered yet; null is "I do not know".
export type Facts = Record<string, FactValue>;

export interface Amount {
  id: string;
  value: string | null;
  from?: string;
  to?: string;
  unit: string;
  applies: boolean;
  text: string;
  source: Citation;
}

export interface Condition {
  id: string;
  level: Level;
  outcome: Outcome;
  text: string;
  reason: string;
  source: Citation;
  remedy: string | null;
}

export interface Answer {
  scheme: string;
  version: string;
  status: string;
  date: string;
  outcome: Outcome;
  round: string | null;
  amounts: Amount[];
  conditions: Condition[];
  missing: { fact: string; question: string; who: string; settles: string[] }[];
  changes: { text: string; facts: Facts }[];
  readings: { id: string; text: string; alternatives: { text: string; amount?: string; value?: string }[] }[];
  receipt: { schemeHash: string; factsHash: string; program: string };
}

export const listSchemes = () => getAll<Summary>('/regelingen');

export async function listVersions(id: string): Promise<Summary[]> {
  return (await get<{ versions: Summary[] }>(`/regelingen/${part(id)}/versies`)).versions;
}

export const getScheme = (id: string) => get<Scheme>(`/regelingen/${part(id)}`);

const bodyOf = (facts: Facts, date: string) => ({ feiten: facts, ...(date ? { datum: date } : {}) });

export const checkScheme = (id: string, facts: Facts, date: string, signal?: AbortSignal) =>
  post<Answer>(`/regelingen/${part(id)}/toets`, bodyOf(facts, date), signal);
export const reportOf = (id: string, facts: Facts, date: string) =>
  postForFile(`/regelingen/${part(id)}/toetsrapport`, bodyOf(facts, date), 'application/pdf');
