// The names of people that the register knows by their id, as far as the reader may see who they are.
import { ifAllowed } from './allowed';
import { get, part } from './api';
import { session } from './session.svelte';

export async function personName(id: string): Promise<string | null> {
  const me = session()?.person;
  if (me?.id === id) return me.name;
  return (await ifAllowed(get<{ name: string }>(`/personen/${part(id)}`)))?.name ?? null;
}

// Each is asked once.
export async function personNames(ids: (string | null | undefined)[]): Promise<Record<string, string | null>> {
  const known = [...new Set(ids.filter((id) => id !== null && id !== undefined))];
  return Object.fromEntries(await Promise.all(known.map(async (id) => [id, await personName(id)] as const)));
}
