// What a journey makes for itself through the API: a journey that changes something changes nothing of another one.
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { administrator, codeOf, idOf, NOBODY, type Person, REGIONAL_ORGANISATION, sessionOf, STAFF } from './demo';

export interface Role {
  role: string;
  organisationId?: string;
  to?: string;
}
export interface Made {
  id: string;
  name: string;
  version: number;
}

const digits = (length: number) => String(randomInt(10 ** length)).padStart(length, '0');
export const unique = (name: string) => `${name} ${digits(6)}`;
export const newAddress = () => `p${digits(8)}@reis.example`;
// In Amsterdam, as the API has it; and as people type it.
export const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + days * 24 * 60 * 60 * 1000);
export const typed = (day: string) => day.split('-').reverse().join('-');
const since = { fromDate: '2024-01-01' };

// The secret in the link that the invited person gets.
export async function invite({ name, email }: Omit<Person, 'password'>, roles: Role[]): Promise<string> {
  const held = roles.map((role) => ({ ...role, from: since.fromDate }));
  const { link } = await administrator().post<{ link: string }>('/personen', { name, email, roles: held });
  return new URL(link).hash.slice(1);
}

// With an account: the invitation is accepted, and a code is set up where asked.
export async function newPerson(name: string, roles: Role[], { code = false } = {}): Promise<Person> {
  const person = { name, email: newAddress(), password: 'paard batterij nietje' };
  await NOBODY.post('/wachtwoordkeuzes', { token: await invite(person, roles), password: person.password });
  if (!code) return person;
  const session = await sessionOf(person);
  const { secret } = await session.post<{ secret: string }>('/totp', {});
  await session.put('/totp', { code: codeOf(secret) });
  return { ...person, secret };
}

export async function newParty(kind: string, name: string, disciplines: string[], more: object = {}): Promise<Made> {
  const regionalOrganisationId = await idOf('partijen', REGIONAL_ORGANISATION);
  const staff = await sessionOf(STAFF);
  return staff.post('/partijen', { kind, name: unique(name), disciplines, regionalOrganisationId, ...since, ...more });
}

// A practice with an AGB code of its own.
export async function newPractice(name: string): Promise<Made> {
  const practice = await newParty('practice', name, ['huisarts'], { place: 'Haarlem' });
  await (await sessionOf(STAFF)).post(`/partijen/${practice.id}/agb-codes`, { agb: `018${digits(5)}`, ...since });
  return practice;
}

export async function newNetwork(more: object = {}): Promise<Made> {
  const staff = await sessionOf(STAFF);
  return staff.post('/wijkverbanden', {
    name: unique('Wijkverband Reis'), regionalOrganisationId: await idOf('partijen', REGIONAL_ORGANISATION),
    types: [{ type: 'wijkverband', ...since }, { type: 'lzv', ...since }], areas: [], regions: [], ...since, ...more,
  });
}

// The party still has to confirm it.
export async function join(network: Made, party: Made, discipline: string): Promise<Made> {
  const staff = await sessionOf(STAFF);
  return staff.post(`/wijkverbanden/${network.id}/deelnames`,
    { partyId: party.id, discipline, role: 'participant', ...since });
}

// By who the practice is.
export async function addCount(owner: Person, practice: Made, referenceDate: string, count: number, more: object = {}) {
  await (await sessionOf(owner)).post(`/partijen/${practice.id}/patientaantallen`,
    { kind: 'registered', referenceDate, count, source: 'ION-uitvraag', ...more });
}

// A network in a small region of its own: two practices of one owner, of which one has counts, and a pharmacy and home
// care that have not confirmed that they take part. There is no one of the social domain.
export interface Region {
  network: Made;
  practice: Made;
  second: Made;
  pharmacy: Made;
  care: Made;
  // Of both practices.
  owner: Person;
}
export async function newRegion(): Promise<Region> {
  const [network, practice, second, pharmacy, care] = await Promise.all([
    newNetwork({ areas: [{ year: 2024, code: 'WK039218' }, { year: 2024, code: 'WK039219' }] }),
    newPractice('Huisartsenpraktijk De Linde'),
    newPractice('Huisartsen Meerwijk'),
    newParty('pharmacy', 'Apotheek De Linde', ['apotheker']),
    newParty('home-care', 'Thuiszorg De Linde', ['wijkverpleging']),
  ]);
  const members: [Made, string][] =
    [[practice, 'huisarts'], [second, 'huisarts'], [pharmacy, 'apotheker'], [care, 'wijkverpleging']];
  const memberships = [];
  for (const [party, discipline] of members) memberships.push(await join(network, party, discipline));
  const staff = await sessionOf(STAFF);
  await staff.post(`/wijkverbanden/${network.id}/functies`, { kind: 'contact-point', partyId: second.id,
    reachability: 'ma–do 9.00–17.00 uur, 023 000 00 00', ...since });
  await staff.post(`/wijkverbanden/${network.id}/stappen`,
    { state: 'content-agreed', onDate: '2025-03-03', evidence: 'vergadering van 3 maart' });
  const owner = await newPerson('Noor de Wit',
    [practice, second].map(({ id }) => ({ role: 'practice', organisationId: id })));
  for (const { id } of memberships.slice(0, 2)) await (await sessionOf(owner)).post(`/deelnames/${id}/bevestigingen`);
  for (const [date, patients] of [['2026-01-01', 2870], ['2026-04-01', 2905], ['2026-07-01', 2960]] as const) {
    await addCount(owner, practice, date, patients);
  }
  await addCount(owner, practice, '2026-07-01', 2951, { reason: 'dubbel geteld' });
  return { network, practice, second, pharmacy, care, owner };
}

export const ownerOf = (party: Made, role = 'practice') =>
  newPerson('Noor de Wit', [{ role, organisationId: party.id }]);

// Read and judged, not yet let in.
export async function newImport(content: string): Promise<string> {
  const files = [{ name: 'partijen.csv', contentBase64: Buffer.from(content).toString('base64') }];
  return (await administrator().post<{ id: string }>('/imports', { kind: 'parties', files })).id;
}

// A version of the shipped scheme that is of no one else, and waits to be judged.
export async function newPublication(): Promise<string> {
  const version = `2023-${digits(6)}`;
  const shipped = await readFile('../schemes/lzv-hozk@2023.yaml', 'utf8');
  const text = shipped.replace('version: "2023"', `version: "${version}"`);
  const file = { fileName: `lzv-hozk@${version}.yaml`, text };
  return (await administrator().post<{ id: string }>('/regelingversies', file)).id;
}
