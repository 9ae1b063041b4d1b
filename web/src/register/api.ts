// Networks, parties and regions as the API gives them.
import { get, getAll, part, post, put, type Paged } from '../api';
import type { Saved } from '../kit/saved';
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
  fromDate: string;
}

export interface Network extends NetworkSummary {
  areas: { year: number; code: string }[];
  regions: { regionSet: string; code: string }[];
  regionalOrganisationId: string | null;
  description: string | null;
  website: string | null;
  meetingRhythm: string | null;
  toDate: string | null;
  version: number;
}

export interface Member extends Period {
  id: string;
  partyId: string;
  partyName: string;
  partyKind: PartyKind;
  allianceId: string;
  allianceName: string;
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
  personId: string | null;
  reachability: string | null;
  notNeededReason: string | null;
  version: number;
}

export interface Task {
  id: string;
  task: string;
  state: 'active' | 'waits-for-region' | 'ended';
}

type Outcome = 'yes' | 'no' | 'unknown' | 'undetermined';

// A norm that belongs to the kind of network, answered with what the register knows.
export interface NormAnswer {
  // "id@version"
  scheme: string;
  title: string;
  outcome: Outcome;
  answer: {
    conditions: { id: string; level: 'must' | 'should' | 'info'; outcome: Outcome; text: string; reason: string }[];
  };
}

// How a network stands: its norms, its size, and what is still open.
export interface Standing {
  norms: NormAnswer[];
  openPoints: { detail: string; remedy: string }[];
  practices: number;
  registeredPatients: number | null;
  // Names: as long as one has no count, the sum is not known.
  practicesWithoutCount: string[];
  practicesCountedElsewhere: string[];
}

export interface Step {
  id: string;
  state: NetworkState;
  onDate: string;
  evidence: string | null;
}

export interface PartySummary {
  id: string;
  kind: PartyKind;
  name: string;
  place: string | null;
  disciplines: Discipline[];
}

export interface Party extends PartySummary {
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
  version: number;
}

export interface PracticeCode extends Period {
  agb: string;
}

export interface Succession {
  id: string;
  predecessorId: string;
  successorId: string;
  onDate: string;
  // The share that went over.
  numerator: number;
  denominator: number;
}

export interface MandateBody {
  giverId: string;
  holderId: string;
  subjects: string;
  discipline: Discipline | null;
  amountMax: string | null;
  territory: string | null;
  // Whether the holder may pass it on.
  subMandate: boolean;
  fromDate: string;
  toDate: string | null;
  // By the members of the giver.
  decidedOn: string | null;
  votesFor: number | null;
  votesAgainst: number | null;
  document: string | null;
  // By the holder.
  acceptedOn: string | null;
  withdrawnOn: string | null;
}

export interface Mandate extends MandateBody {
  id: string;
  version: number;
  state: keyof Words['mandate']['states'];
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
  areaYear: number;
  source: string;
}

export interface Region {
  code: string;
  name: string;
  inhabitants: number | null;
  // Codes, of the year of the set.
  areas: string[];
}

export type AreaLevel = 'country' | 'municipality' | 'district' | 'neighbourhood';

export interface AreaFigures {
  year: number;
  code: string;
  name: string;
  level: AreaLevel;
  municipalityCode: string | null;
  inhabitants: number | null;
  inhabitantsRounded: boolean;
  source: string | null;
}

interface NewMember {
  partyId: string;
  discipline: string | null;
  role: string;
  fromDate: string;
}

const functionBody = ({ kind, personId, partyId, reachability, notNeededReason, fromDate }:
  Omit<NetworkFunction, 'id' | 'version'>) => ({ kind, personId, partyId, reachability, notNeededReason, fromDate });

const network = (id: string, rest = '') => `/wijkverbanden/${part(id)}${rest}`;
const party = (id: string, rest = '') => `/partijen/${part(id)}${rest}`;

export const getNetwork = (id: string) => get<Network>(network(id));
export const addNetwork = (values: unknown) => post<Saved & { id: string }>('/wijkverbanden', values);
export const saveNetwork = (id: string, values: unknown, version: number) =>
  put<Saved>(network(id), values, version);
export const takeStep = (id: string, values: unknown) => post<Saved>(network(id, '/stappen'), values);
export const listMembers = (id: string) => getAll<Member>(network(id, '/deelnames'));
export const listFunctions = (id: string) => getAll<NetworkFunction>(network(id, '/functies'));
export const listTasks = (id: string) => getAll<Task>(network(id, '/taken'));
export const getStanding = (id: string) => get<Standing>(network(id, '/normen'));
export const listSteps = (id: string) => getAll<Step>(network(id, '/stappen'));
export const addMember = (id: string, values: NewMember) =>
  post<Saved>(network(id, '/deelnames'), values);
export const endMember = ({ id, version, partyId, discipline, role, fromDate }: Member, toDate: string) =>
  put(`/deelnames/${part(id)}`, { partyId, discipline, role, fromDate, toDate }, version);
export const confirmMember = (id: string) => post(`/deelnames/${part(id)}/bevestigingen`);
export const addFunction = (
  id: string, values: { kind: string; partyId: string; reachability: string | null; fromDate: string },
) => post<Saved>(network(id, '/functies'), values);

export const endFunction = (id: string, { id: nr, version, ...values }: NetworkFunction, toDate: string) =>
  put(network(id, `/functies/${part(nr)}`), { ...functionBody(values), toDate }, version);
export const addTask = (id: string, values: unknown) => post<Saved>(network(id, '/taken'), values);

export const getParty = (id: string) => get<Party>(party(id));
export const findParties = (words: string, signal?: AbortSignal) =>
  get<Paged<PartySummary>>(`/partijen?zoek=${part(words)}&pageSize=10`, signal);
export const listCodes = (id: string) => getAll<PracticeCode>(party(id, '/agb-codes'));
export const addCode = (id: string, values: { agb: string; fromDate: string }) =>
  post<Saved>(party(id, '/agb-codes'), values);
export const listMemberships = (id: string) => getAll<Member>(party(id, '/deelnames'));
export const listSuccessions = (id: string) => getAll<Succession>(party(id, '/opvolgingen'));
export const addSuccession = (id: string, values: Omit<Succession, 'id' | 'predecessorId'>) =>
  post<Saved>(party(id, '/opvolgingen'), values);
export const listMandates = (id: string) => getAll<Mandate>(`/mandaten?partij=${part(id)}`);
export const getMandate = (id: string) => get<Mandate>(`/mandaten/${part(id)}`);
export const addMandate = (values: MandateBody) => post<Saved>('/mandaten', values);
export const saveMandate = (id: string, values: MandateBody, version: number) =>
  put<Saved>(`/mandaten/${part(id)}`, values, version);
export const addParty = (values: unknown) => post<Saved & { id: string }>('/partijen', values);
export const saveParty = (id: string, values: unknown, version: number) =>
  put<Saved>(party(id), values, version);
export const listCounts = (id: string) => getAll<PatientCount>(party(id, '/patientaantallen'));
export const addCount = (id: string, values: unknown) => post<Saved>(party(id, '/patientaantallen'), values);
export const listBanks = (id: string) => getAll<BankAccount>(party(id, '/bankrekeningen'));
export const addBank = (id: string, values: { iban: string; holder: string; fromDate: string }) =>
  post<Saved>(party(id, '/bankrekeningen'), values);
export const confirmBank = (id: string, account: string) =>
  post(party(id, `/bankrekeningen/${part(account)}/bevestigingen`));

export const findAreas = (words: string, signal: AbortSignal) =>
  get<Paged<AreaFigures>>(`/gebieden?zoek=${part(words)}&pageSize=10`, signal);
export const listAreas = (year: number, query: string) => getAll<AreaFigures>(`/gebieden?jaar=${year}&${query}`);
export const listRegionSets = () => getAll<RegionSet>('/regio-indelingen');
export const listRegions = (set: string) => getAll<Region>(`/regio-indelingen/${part(set)}/regios`);
