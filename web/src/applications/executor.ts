// Who carries an activity, and who take part in it, in words.
import { text } from '../language.svelte';
import type { Activity } from './api';

// A network is no one of the list of parties; all other kinds are.
const NETWORKS = ['network', 'other-network'];
export const isPartyKind = (kind: string) => kind !== '' && !NETWORKS.includes(kind);

// For one line under an activity; empty where nothing was chosen.
export function peopleOf({ executorKind, executor, participantNames }: Activity): string[] {
  const words = text().applications.activities;
  return [
    ...(executorKind ? [words.executedBy(executor || words.executors[executorKind])] : []),
    ...(participantNames.length > 0 ? [words.with(participantNames.join(', '))] : []),
  ];
}
