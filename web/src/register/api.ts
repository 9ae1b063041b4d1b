// Networks, parties and regions as the API gives them.
import { get, getAll, part, post, put, type Paged } from '../api';
import type { Catalogue } from '../nl';

type Words = Catalogue['register'];
export type Discipline = keyof Words['disciplines'];
export type PartyKind = keyof Words['kinds'];
export type NetworkType = keyof Words['networkTypes'];
export type NetworkState = keyof Words['networkStates'];
export type MemberRole = keyof Words['memberRoles'];
export type FunctionKind = keyof Words['functionKinds'];
export type CountKind = keyof Words['party']['countKinds'];

export interface Period {
  fromDate: string;
  toDate: string | null;
}

export interface NetworkSummary {
  id: string;
  name: string;
  state: NetworkState;
  types: ({ type: NetworkType } & Period)[];
  memberCount: number | null;
  contactPoint: string | null;
}

export interface Network extends NetworkSummary {
  areas: { year: number; code: string; name: string }[];
  regions: { regionSet: string; setName: string; code: string; name: string }[];
  regionalOrganisationId: string | null;
  description: string | null;
  website: string | null;
  meetingRhythm: string | null;
  fromDate: string;
  toDate: string | null;
  version: number;
}

export interface Member extends Period {
  id: string;
  partyId: string;
  partyName: string;
  partyKind: PartyKind;
  // None for a municipality and the like.
  discipline: Discipline | null;
  role: MemberRole;
  confirmedAt: string | null;
  version: number;
}

export interface NetworkFunction extends Period {
  id: string;
  kind: FunctionKind;
  partyId: string | null;
  partyName: string | null;
  personName: string | null;
  reachability: string | null;
}

export interface Task {
  id: string;
  task: string;
  level: keyof Words['taskLevels'];
  decidedOn: string | null;
}

// A norm that belongs to the kind of network, answered with what the register knows.
export interface NormAnswer {
  scheme: string;
  version: string;
  title: string;
  outcome: 'yes' | 'no' | 'unknown' | 'undetermined';
  conditions: {
    id: string;
    level: 'must' | 'should' | 'info';
    outcome: 'yes' | 'no' | 'unknown' | 'undetermined';
    text: string;
    reason: string;
  }[];
}

export interface KnownFact {
  fact: string;
  value: string | number | boolean | string[];
  source: string;
  date: string | null;
}

export interface PartySummary {
  id: string;
  kind: PartyKind;
  name: string;
  place: string | null;
  disciplines: Discipline[];
  codes: string[];
}

export interface Party extends Omit<PartySummary, 'codes'> {
  kvk: string | null;
  uzovi: string | null;
  municipalityCode: string | null;
  address: string | null;
  postcode: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  legalForm: string | null;
  regionalOrganisationId: string | null;
  fromDate: string;
  toDate: string | null;
  codes: ({ agb: string } & Period)[];
  networks: { id: string; name: string; discipline: Discipline | null; role: MemberRole }[];
  version: number;
}

export interface PatientCount {
  id: string;
  // Where a practice has several.
  agb: string | null;
  referenceDate: string;
  kind: CountKind;
  listVersion: string | null;
  count: number;
  source: string;
  supplier: string | null;
  suppliedAt: string;
  replaces: string | null;
  reason: string | null;
}

export interface BankAccount {
  id: string;
  iban: string;
  holder: string;
  enteredBy: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
}

export interface RegionSet {
  id: string;
  kind: string;
  name: string;
  version: string;
  source: string;
}

export interface Region {
  code: string;
  name: string;
}

export interface AreaFigures {
  year: number;
  code: string;
  name: string;
  level: string;
  municipalityCode: string;
  inhabitants: number | null;
  source: string;
}

interface NewMember {
  partyId: string;
  discipline: string | null;
  role: string;
  fromDate: string;
}

const network = (id: string, rest = '') => `/wijkverbanden/${part(id)}${rest}`;
const party = (id: string, rest = '') => `/partijen/${part(id)}${rest}`;

export const getNetwork = (id: string) => get<Network>(network(id));
export const addNetwork = (values: unknown) => post<{ id: string }>('/wijkverbanden', values);
export const saveNetwork = (id: string, values: unknown, version: number) => put(network(id), values, version);
export const listMembers = (id: string) => getAll<Member>(network(id, '/deelnames'));
export const listFunctions = (id: string) => getAll<NetworkFunction>(network(id, '/functies'));
export const listTasks = (id: string) => getAll<Task>(network(id, '/taken'));
export const listNorms = (id: string) => get<{ items: NormAnswer[] }>(network(id, '/normen'));
export const addMember = (id: string, values: NewMember) =>
  post(network(id, '/deelnames'), values);
export const endMember = ({ id, version, partyId, discipline, role, fromDate }: Member, toDate: string) =>
  put(`/deelnames/${part(id)}`, { partyId, discipline, role, fromDate, toDate }, version);
export const confirmMember = (id: string) => post(`/deelnames/${part(id)}/bevestigingen`);
export const addFunction = (
  id: string, values: { kind: string; partyId: string; reachability: string | null; fromDate: string },
) => post(network(id, '/functies'), values);

export const getParty = (id: string) => get<Party>(party(id));
export const findParties = (words: string, signal?: AbortSignal) =>
  get<Paged<PartySummary>>(`/partijen?zoek=${part(words)}&pageSize=10`, signal);
export const addParty = (values: unknown) => post<{ id: string }>('/partijen', values);
export const saveParty = (id: string, values: unknown, version: number) => put(party(id), values, version);
export const listCounts = (id: string) => getAll<PatientCount>(party(id, '/patientaantallen'));
export const addCount = (id: string, values: unknown) => post(party(id, '/patientaantallen'), values);
export const listBanks = (id: string) => getAll<BankAccount>(party(id, '/bankrekeningen'));
export const addBank = (id: string, values: { iban: string; holder: string; fromDate: string }) =>
  post(party(id, '/bankrekeningen'), values);
export const confirmBank = (id: string, account: string) =>
  post(party(id, `/bankrekeningen/${part(account)}/bevestigingen`));

export const findAreas = (words: string, signal: AbortSignal) =>
  get<Paged<AreaFigures>>(`/gebieden?zoek=${part(words)}&pageSize=10`, signal);
export const listRegionSets = () => getAll<RegionSet>('/regio-indelingen');
export const listRegions = (set: string) => getAll<Region>(`/regio-indelingen/${part(set)}/regios`);
