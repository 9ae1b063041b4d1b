// A network as its form holds it, and as it is sent.
import type { FieldError } from '../api';
import type { Values } from '../kit/edit';
import { formatDate, type Notation } from '../kit/format';
import { parseDate } from '../kit/parse';
import type { Catalogue } from '../nl';
import type { Network } from './api';
import { listed, unlisted } from './lists';

export const idOfArea = ({ year, code }: { year: number; code: string }) => `${year}/${code}`;
export const areaOf = (id: string) => {
  const [year = '', code = ''] = id.split('/');
  return { year: Number(year), code };
};
export const idOfRegion = ({ regionSet, code }: { regionSet: string; code: string }) => `${regionSet}/${code}`;
export const regionOf = (id: string) => {
  const [regionSet = '', code = ''] = id.split('/');
  return { regionSet, code };
};
// An area or a region whose name is not known: its code, and the year or the set it is of.
export const codeText = (id: string) => id.split('/').toReversed().join(' · ');

export const networkValues = (network: Network, notation: Notation): Values => ({
  name: network.name,
  types: unlisted(network.types.map(({ type }) => type)),
  description: network.description ?? '',
  website: network.website ?? '',
  meetingRhythm: network.meetingRhythm ?? '',
  fromDate: formatDate(network.fromDate, notation),
  toDate: network.toDate ? formatDate(network.toDate, notation) : '',
  areas: unlisted(network.areas.map(idOfArea)),
  regions: unlisted(network.regions.map(idOfRegion)),
});

export function networkErrors(values: Values, words: Catalogue): FieldError[] {
  const say = words.register.network;
  const { name = '', types = '', fromDate = '', toDate = '' } = values;
  const isDate = (typed: string) => parseDate(typed, words.notation) !== null;
  return [
    ...(name.trim() ? [] : [{ field: 'name', message: say.noName }]),
    ...(types ? [] : [{ field: 'types', message: say.noType }]),
    ...(isDate(fromDate) ? [] : [{ field: 'fromDate', message: say.noDate }]),
    ...(toDate.trim() === '' || isDate(toDate) ? [] : [{ field: 'toDate', message: say.noDate }]),
  ];
}

// A kind that stays keeps its period; a new one begins today. What the form does not show is sent as it was.
export function networkBody(values: Values, network: Network, today: string, notation: Notation) {
  const orNothing = (field: string) => values[field]?.trim() || null;
  return {
    name: (values.name ?? '').trim(),
    regionalOrganisationId: network.regionalOrganisationId,
    description: orNothing('description'),
    website: orNothing('website'),
    meetingRhythm: orNothing('meetingRhythm'),
    fromDate: parseDate(values.fromDate ?? '', notation),
    toDate: parseDate(values.toDate ?? '', notation),
    types: listed(values.types).map((type) => {
      const { fromDate, toDate } = network.types.find((old) => old.type === type) ?? { fromDate: today, toDate: null };
      return { type, fromDate, toDate };
    }),
    areas: listed(values.areas).map(areaOf),
    regions: listed(values.regions).map(regionOf),
  };
}
