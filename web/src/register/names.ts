// The names of what a network knows by a code; a code whose name is not to be had is shown as it is.
import { ifAllowed } from '../allowed';
import { get, part } from '../api';
import { personName } from '../people';
import { listRegions, listRegionSets, type AreaFigures, type Network, type NetworkFunction } from './api';

export async function areaNames(areas: Network['areas']): Promise<{ year: number; code: string; name: string }[]> {
  return Promise.all(areas.map(async ({ year, code }) => {
    const found = await ifAllowed(get<AreaFigures>(`/gebieden/${year}/${part(code)}`));
    return { year, code, name: found?.name ?? code };
  }));
}

export interface NamedRegion {
  regionSet: string;
  setName: string;
  code: string;
  name: string;
}

// Of every set.
export async function allRegions(): Promise<NamedRegion[]> {
  const sets = await listRegionSets();
  const each = await Promise.all(sets.map(async ({ id, name }) =>
    (await listRegions(id)).map((region) => ({ ...region, regionSet: id, setName: name }))));
  return each.flat();
}

export async function regionNames(regions: Network['regions']): Promise<NamedRegion[]> {
  if (regions.length === 0) return [];
  const sets = (await ifAllowed(listRegionSets())) ?? [];
  return Promise.all(regions.map(async ({ regionSet, code }) => {
    const inSet = (await ifAllowed(listRegions(regionSet))) ?? [];
    return {
      regionSet, code, name: inSet.find((region) => region.code === code)?.name ?? code,
      setName: sets.find(({ id }) => id === regionSet)?.name ?? regionSet,
    };
  }));
}

// Who holds a function: a person, as far as the reader may see who that is, and a party.
export async function holderOf({ personId, partyId }: NetworkFunction): Promise<string> {
  const names = await Promise.all([
    personId ? personName(personId) : null,
    partyId ? partyName(partyId) : null,
  ]);
  return names.filter(Boolean).join(' · ');
}

export const partyName = async (id: string): Promise<string | null> =>
  (await ifAllowed(get<{ name: string }>(`/partijen/${part(id)}`)))?.name ?? null;
