// What a role, a key or a saved check can be for, as far as the one who asks may see it.
import { getAll, Refusal } from './api';

export interface Organisation {
  id: string;
  name: string;
}

// What one may not see is no choice either.
const ifAllowed = (path: string) => getAll<Organisation>(path).catch((error: unknown) => {
  if (error instanceof Refusal) return [];
  throw error;
});

export const listMyNetworks = () => ifAllowed('/wijkverbanden?mijn=true');

export async function listOrganisations(): Promise<Organisation[]> {
  const all = (await Promise.all([ifAllowed('/wijkverbanden'), ifAllowed('/partijen')])).flat();
  return all.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}
