// What a role, a key or a saved check can be for, as far as the one who asks may see it.
import { get, getAll, part, Refusal } from './api';
import { session, type HeldRole } from './session.svelte';

export interface Organisation {
  id: string;
  name: string;
}

// What one may not see is no choice either.
async function ifAllowed<T>(promise: Promise<T[]>): Promise<T[]> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

// A role is held for a network itself, for a party that takes part in some, or for the organisation of a region.
async function networksOf<T extends Organisation>({ role, organisationId }: HeldRole): Promise<T[]> {
  if (organisationId === '') return [];
  const id = part(organisationId);
  if (role === 'regional-staff') return ifAllowed(getAll<T>(`/wijkverbanden?regionaleOrganisatie=${id}`));
  const joined = await ifAllowed(getAll<T>(`/wijkverbanden?partij=${id}`));
  return joined.length > 0 ? joined : ifAllowed(get<T>(`/wijkverbanden/${id}`).then((network) => [network]));
}

// Each once, by name.
export async function listMyNetworks<T extends Organisation = Organisation>(): Promise<T[]> {
  const roles = session()?.roles ?? [];
  const keyOf = ({ role, organisationId }: HeldRole) => `${role === 'regional-staff'} ${organisationId}`;
  const each = new Map(roles.map((held) => [keyOf(held), held]));
  const found = (await Promise.all([...each.values()].map((held) => networksOf<T>(held)))).flat();
  return sorted([...new Map(found.map((network) => [network.id, network])).values()]);
}

const sorted = <T extends Organisation>(all: T[]) =>
  all.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));

export async function listOrganisations(): Promise<Organisation[]> {
  const paths = ['/wijkverbanden', '/partijen'];
  return sorted((await Promise.all(paths.map((path) => ifAllowed(getAll<Organisation>(path))))).flat());
}
