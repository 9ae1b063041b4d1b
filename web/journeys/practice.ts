// Applications that a journey needs and is not about, made through the API of the server that practises.
import { NETWORK, type Session } from './demo';

export interface Dossier {
  version: number;
  texts: { id: string; version: number; body: string }[];
  activities: { id: string }[];
  pairs: { id: string; version: number; verdict: string | null }[];
}

export async function network(session: Session): Promise<string> {
  const { items } = await session.get<{ items: { id: string; name: string }[] }>('/wijkverbanden');
  return items.find(({ name }) => name === NETWORK)?.id ?? '';
}

// An application of the network with nothing filled in.
export async function newDraft(session: Session, title: string): Promise<string> {
  const { id } = await session.post<{ id: string }>('/aanvragen',
    { scheme: 'lzv-hozk@2023', allianceId: await network(session), title });
  return id;
}

// Of an existing network, with one activity that goes on: all it needs to be submitted.
export async function newFilledIn(session: Session, title: string, cost: string): Promise<string> {
  const id = await newDraft(session, title);
  const dossier = await session.get<Dossier>(`/aanvragen/${id}`);
  for (const text of dossier.texts) await session.put(`/aanvraagteksten/${text.id}`, { body: 'Tekst.' }, text.version);
  const activity = await session.post<{ id: string }>(`/aanvragen/${id}/activiteiten`,
    { title: 'Wandelgroep', kind: 'continued', noCosts: false, participants: [], serves: 'beweging' });
  await session.post(`/activiteiten/${activity.id}/posten`, {
    description: 'begeleiding', category: 'afspraken', amount: cost, fromDate: '2023-04-01', toDate: '2023-12-31',
  });
  await session.put(`/aanvragen/${id}/gegevens`, { answers: {
    'deelt best practices': true, 'samenloop Zilveren Kruis': 'andere activiteit', 'dubbele financiering': false,
  } }, 1);
  return id;
}

export async function step(session: Session, id: string, transition: string): Promise<void> {
  const { version } = await session.get<Dossier>(`/aanvragen/${id}`);
  await session.call('POST', `/aanvragen/${id}/stappen`, { transition }, version);
}

// A pilot practice that takes part since the first of July, with its contract and one goal; gives its id.
export async function newParticipation(practice: Session, region: Session, board: Session): Promise<string> {
  const { items } = await practice.get<{ items: { id: string }[] }>('/partijen?zoek=Stuurboord');
  const answers = { 'instapdatum': '2022-07-01', 'pilotpraktijk': true, 'lid Rijnmond Dokters': true,
    'module wijkmanagement': true, 'in wijksamenwerkingsverband': true };
  const { id } = await practice.post<{ id: string }>('/aanvragen',
    { scheme: 'kbz-rijnmond@2022', partyId: items[0]?.id, answers });
  await step(region, id, 'toetsen');
  await step(region, id, 'pilot toelaten');
  const dossier = await practice.get<Dossier>(`/aanvragen/${id}`);
  for (const text of dossier.texts) await practice.put(`/aanvraagteksten/${text.id}`, { body: 'Tekst.' }, text.version);
  await practice.post(`/aanvragen/${id}/activiteiten`,
    { title: 'Langere consulten', kind: 'new', noCosts: false, participants: [], serves: 'rust' });
  await step(board, id, 'contract');
  return id;
}
