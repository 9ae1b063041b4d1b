// Every page of src/routes.ts with an address at which there is something to see. A page that is added there has to be
// added here too: access.spec.ts says which one is not walked.
import {
  administrator, COORDINATOR, idOf, type Person, PRACTICE_STAFF, REGIONAL_ORGANISATION, sessionOf, WORKING_GROUP,
} from './demo';
import { ALMOST, PATH } from './lzv';
import { dayFromNow, newImport, newPerson, newPublication, newRegion, unique } from './own';

// What the pages are about.
export type Known = Record<
  'network' | 'practice' | 'mandate' | 'person' | 'import' | 'refusedImport' | 'publication' | 'savedCheck', string>;

const answers = `#${Buffer.from(JSON.stringify(ALMOST)).toString('base64url')}`;
type Stops = Record<string, string | ((known: Known) => string)>;

// For anyone.
export const OPEN_STOPS: Stops = {
  start: '/',
  signIn: '/aanmelden',
  forgotten: '/wachtwoord-vergeten',
  choosePassword: '/wachtwoord-kiezen#sleutel',
  schemes: '/regelingen',
  scheme: PATH,
  table: '/regelingen/zonmw-uitvoering@2024',
  versions: `${PATH}/versies`,
  firstQuestion: `${PATH}/toets`,
  number: `${PATH}/toets/1`,
  several: `${PATH}/toets/2`,
  choice: `${PATH}/toets/3`,
  instant: `${PATH}/toets/4`,
  money: `${PATH}/toets/5`,
  answers: `${PATH}/toets/antwoorden`,
  result: `${PATH}/toets/uitkomst${answers}`,
  projects: '/projecten',
  missing: '/nergens',
};

// For an administrator who has other roles too, so that every page shows all it has.
export const SIGNED_IN_STOPS: Stops = {
  start: '/',
  account: '/account',
  search: '/zoeken?zoek=duin',
  scheme: PATH,
  whatIf: `${PATH}/wat-als`,
  known: ({ network }) => `${PATH}/toets/antwoorden?verband=${network}`,
  result: `${PATH}/toets/uitkomst${answers}`,
  savedCheck: ({ savedCheck }) => `/toetsen/${savedCheck}`,
  networks: '/wijkverbanden',
  newNetwork: '/wijkverbanden/nieuw',
  network: ({ network }) => `/wijkverbanden/${network}`,
  history: ({ network }) => `/wijkverbanden/${network}?deel=geschiedenis`,
  checks: ({ network }) => `/wijkverbanden/${network}?deel=toetsen`,
  editNetwork: ({ network }) => `/wijkverbanden/${network}/wijzigen`,
  newMember: ({ network }) => `/wijkverbanden/${network}/deelnemers/nieuw`,
  parties: '/partijen',
  newParty: '/partijen/nieuw',
  party: ({ practice }) => `/partijen/${practice}`,
  editParty: ({ practice }) => `/partijen/${practice}/wijzigen`,
  newMandate: ({ practice }) => `/partijen/${practice}/mandaten/nieuw`,
  editMandate: ({ mandate }) => `/mandaten/${mandate}/wijzigen`,
  regions: '/regio',
  region: '/regio/zorgkantoor-2024/ZK11',
  admin: '/beheer',
  people: '/beheer/personen',
  newPerson: '/beheer/personen/nieuw',
  person: ({ person }) => `/beheer/personen/${person}`,
  imports: '/beheer/imports',
  newImport: '/beheer/imports/nieuw/parties',
  import: ({ import: id }) => `/beheer/imports/${id}`,
  refusedImport: ({ refusedImport }) => `/beheer/imports/${refusedImport}`,
  publications: '/beheer/regelingversies',
  newPublication: '/beheer/regelingversies/nieuw',
  publication: ({ publication }) => `/beheer/regelingversies/${publication}`,
  terms: '/beheer/termijnen',
  audit: '/beheer/audit',
  keys: '/beheer/api-sleutels',
};

// On the server that practises (applications.spec.ts), where an application can be made: by whom each is looked at.
export interface ApplicationStop {
  who: Person;
  path: (known: { application: string; meeting: string }) => string;
}
const asApplicant = (part: string): ApplicationStop =>
  ({ who: PRACTICE_STAFF, path: ({ application }) => `/aanvragen/${application}${part}` });
export const APPLICATION_STOPS: ApplicationStop[] = [
  { who: PRACTICE_STAFF, path: () => '/aanvragen' },
  { who: PRACTICE_STAFF, path: () => '/aanvragen/nieuw' },
  ...['', '/partijen', '/activiteiten', '/teksten', '/gegevens', '/bijlagen', '/controleren'].map(asApplicant),
  { who: WORKING_GROUP, path: ({ application }) => `/aanvragen/${application}/behandelen` },
  { who: WORKING_GROUP, path: () => '/vergaderingen' },
  { who: WORKING_GROUP, path: ({ meeting }) => `/vergaderingen/${meeting}` },
];

export const pathOf = (stop: Stops[string], known: Known) => (typeof stop === 'string' ? stop : stop(known));

export interface Walk {
  walker: Person;
  known: Known;
}

async function prepare(): Promise<Walk> {
  const { network, practice, pharmacy, owner } = await newRegion();
  await (await sessionOf(owner)).post(`/partijen/${practice.id}/bankrekeningen`,
    { iban: 'NL91ABNA0417164300', holder: practice.name, fromDate: '2024-01-01' });
  const walker = await newPerson('Wies Wandelaar', [
    { role: 'administrator' }, { role: 'auditor' }, { role: 'finance' },
    { role: 'coordinator', organisationId: network.id }, { role: 'practice', organisationId: practice.id },
    { role: 'regional-staff', organisationId: await idOf('partijen', REGIONAL_ORGANISATION) },
  ], { code: true });
  const session = await sessionOf(walker);
  const check = await session.post<{ id: string }>('/toetsen', {
    title: 'Toets van de wandeling', scheme: 'lzv-hozk@2023', facts: ALMOST.facts, allianceId: network.id, shared: true,
  });
  await session.post('/api-sleutels',
    { name: 'maandcijfers', organisationId: network.id, readOnly: true, expires: dayFromNow(100) });
  const mandate = await session.post<{ id: string }>('/mandaten', {
    giverId: practice.id, holderId: pharmacy.id, subjects: 'tekenen van de overeenkomst', subMandate: false,
    fromDate: '2024-01-01',
  });
  const people = await administrator().get<{ items: { id: string }[] }>(
    `/personen?zoek=${encodeURIComponent(COORDINATOR.email)}`);
  const party = `soort;naam;vanaf\r\npharmacy;${unique('Apotheek Wandel')};`;
  return {
    walker,
    known: {
      network: network.id,
      practice: practice.id,
      mandate: mandate.id,
      person: people.items[0]?.id ?? '',
      import: await newImport(`${party}2024-01-01\r\n`),
      refusedImport: await newImport(`${party}ooit\r\n`),
      publication: await newPublication(),
      savedCheck: check.id,
    },
  };
}

// Made once a worker.
let walk: Promise<Walk> | undefined;
export const theWalk = () => (walk ??= prepare());
