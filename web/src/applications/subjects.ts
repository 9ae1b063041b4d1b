// For which networks and parties someone can begin an application: those they stand for.
import { get, part, Refusal } from '../api';
import { listMyNetworks, type Organisation } from '../organisations';
import { session } from '../session.svelte';

export interface Subject {
  // "verband:ID" or "partij:ID".
  id: string;
  label: string;
}

async function partyOf(id: string): Promise<Organisation | null> {
  try {
    return await get<Organisation>(`/partijen/${part(id)}`);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

export async function listSubjects(): Promise<Subject[]> {
  const ids = [...new Set((session()?.roles ?? []).map(({ organisationId }) => organisationId))].filter(Boolean);
  const [networks, parties] = await Promise.all([listMyNetworks(), Promise.all(ids.map(partyOf))]);
  return [
    ...networks.map(({ id, name }) => ({ id: `verband:${id}`, label: name })),
    ...parties.filter((party) => party !== null).map(({ id, name }) => ({ id: `partij:${id}`, label: name })),
  ];
}
