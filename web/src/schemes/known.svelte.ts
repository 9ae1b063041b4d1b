// What the register filled in for a check, and for which network: kept beside the answers, so that a page can say where
// an answer comes from and put it back.
import { get, part } from '../api';
import { read, write } from '../stored';
import { answersOf, setAnswers } from './answers.svelte';
import type { FactValue } from './api';

export interface KnownFact {
  fact: string;
  value: FactValue;
  source: string;
  date: string | null;
}

export interface Known {
  network: { id: string; name: string } | null;
  facts: KnownFact[];
}

const NOTHING: Known = { network: null, facts: [] };
const state = $state<Record<string, Known>>({});
const keyOf = (scheme: string) => `hecht.known.${scheme}`;

function restored(scheme: string): Known {
  try {
    return (JSON.parse(read(() => sessionStorage, keyOf(scheme)) ?? 'null') as Known | null) ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

export const knownOf = (scheme: string): Known => state[scheme] ?? restored(scheme);
export const knownFact = (scheme: string, name: string) => knownOf(scheme).facts.find(({ fact }) => fact === name);

export function forget(scheme: string): void {
  state[scheme] = NOTHING;
  write(() => sessionStorage, keyOf(scheme), '');
}

// A check for a network begins with what the register knows of it and nothing else.
export async function fillIn(scheme: string, networkId: string): Promise<void> {
  if (knownOf(scheme).network?.id === networkId) return;
  const path = `/wijkverbanden/${part(networkId)}`;
  const [network, { known }] = await Promise.all([
    get<{ id: string; name: string }>(path),
    get<{ known: KnownFact[] }>(`${path}/feiten/${part(scheme)}`),
  ]);
  state[scheme] = { network: { id: network.id, name: network.name }, facts: known };
  write(() => sessionStorage, keyOf(scheme), JSON.stringify(state[scheme]));
  setAnswers(scheme, { facts: Object.fromEntries(known.map(({ fact, value }) => [fact, value])), date: '' });
}

// Whether an answer is still what the register said.
export function isKnown(scheme: string, name: string): boolean {
  const known = knownFact(scheme, name);
  return known !== undefined && JSON.stringify(known.value) === JSON.stringify(answersOf(scheme).facts[name]);
}
