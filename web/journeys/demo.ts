// The people of the demo region (README.md), and how a journey becomes one of them: through the sign-in page where that
// is what it is about, else through the API.
import { expect, type Page } from '@playwright/test';
import { createHmac } from 'node:crypto';
import { API, PAGES, PRACTICE } from './server';

export interface Person {
  name: string;
  email: string;
  password: string;
  // Of the app that gives codes. A code counts once: someone who has this signs in once a run.
  secret?: string;
}

const PASSWORD = 'duinen-en-dijken-2030';
const person = (name: string, address: string, secret?: string): Person =>
  ({ name, email: `${address}@demo.example`, password: PASSWORD, ...(secret ? { secret } : {}) });

export const ADMINISTRATOR = person('Bo Beheer', 'beheer', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
export const ADVISER = person('Ada Advies', 'advies', 'KRUGKIDROVUWG2ZAKRUGKIDROVUWG2ZA');
export const ADVISER2 = person('Anton Advies', 'advies2', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
export const BOARD = person('Dirk Directie', 'directie', 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK');
export const WORKING_GROUP = person('Wim Werkgroep', 'werkgroep');
export const PRACTICE_STAFF = person('Pim Praktijk', 'praktijk');
export const COORDINATOR = person('Coen Coördinator', 'coordinator');
export const KBZ_PRACTICE_STAFF = person('Kim Krachtig', 'krachtig');
export const KBZ_STAFF = person('Maas Regio', 'maas');
export const STAFF = person('Ruth Regio', 'regio');
export const AUDITOR = person('Aukje Accountant', 'accountant');
export const CITIZEN = person('Bob Bewoner', 'bewoner');
export const PARTICIPANT = person('Dana Deelnemer', 'deelnemer');

// That of the coordinator.
export const NETWORK = 'Wijkverband Schalkwijk (demo)';
export const REGIONAL_ORGANISATION = 'Huisartsencoöperatie Duinrand (demo)';

// RFC 6238: SHA-1, 30 seconds, six digits.
export function codeOf(secret: string, now = Date.now()): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

// Cookie and token: what shows the server who asks.
interface Proof {
  cookie: string;
  token: string;
}

export class Session {
  constructor(readonly proof: Proof, readonly api = API) {}

  async call<T>(method: string, path: string, body?: unknown, version?: number): Promise<T> {
    const { cookie, token } = this.proof;
    const headers: Record<string, string> = { Accept: 'application/json', Cookie: cookie, 'X-CSRF-Token': token };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (version !== undefined) headers['If-Match'] = `"v${version}"`;
    const sent = body === undefined ? null : JSON.stringify(body);
    const answer = await fetch(`${this.api}/v1${path}`, { method, headers, body: sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  get = <T>(path: string) => this.call<T>('GET', path);
  post = <T>(path: string, body?: unknown) => this.call<T>('POST', path, body);
  put = <T>(path: string, body: unknown, version?: number) => this.call<T>('PUT', path, body, version);
  end = () => this.call('DELETE', '/sessies/huidige');

  // The browser has this session from now on.
  async enter(page: Page): Promise<void> {
    const [name = '', value = ''] = this.proof.cookie.split('=');
    await page.context().addCookies([{ name, value, url: this.api === API ? PAGES : this.api }]);
  }
}

export const NOBODY = new Session({ cookie: '', token: '' });

// Of one address the server takes a hundred tries in a quarter of an hour: a journey signs in no oftener than it must.
export async function signIn({ email, password, secret }: Person, api = API): Promise<Session> {
  const body = JSON.stringify({ email, password, ...(secret ? { code: codeOf(secret, await timeAt(api)) } : {}) });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${api}/v1/sessies`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const [cookie = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
  return new Session({ cookie, token: csrfToken }, api);
}

// What time it is there: codes are those of the clock of the server.
const timeAt = async (api: string) => Date.parse((await fetch(`${api}/health/live`)).headers.get('Date') ?? '');

export const administrator = () => new Session(JSON.parse(process.env.HECHT_ADMINISTRATOR ?? '') as Proof);

// One session a worker, for what many journeys share: who reads, and who makes what a journey needs.
const sessions = new Map<string, Promise<Session>>();
export function sessionOf(one: Person): Promise<Session> {
  const session = sessions.get(one.email) ?? signIn(one);
  sessions.set(one.email, session);
  return session;
}

// The same on the server that practises; a journey there is done by one worker.
export async function practiseAs(page: Page, one: Person): Promise<Session> {
  const key = `${PRACTICE} ${one.email}`;
  const session = sessions.get(key) ?? signIn(one, PRACTICE);
  sessions.set(key, session);
  await page.context().clearCookies();
  await (await session).enter(page);
  return session;
}

export async function enterAs(page: Page, one: Person): Promise<Session> {
  const session = await sessionOf(one);
  await session.enter(page);
  return session;
}

export async function signInThroughPage(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/aanmelden');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Goede(morgen|middag|navond)$/);
}

// The id of a network or party of the demo.
export async function idOf(kind: 'wijkverbanden' | 'partijen', name: string): Promise<string> {
  const staff = await sessionOf(STAFF);
  const found = await staff.get<{ items: { id: string; name: string }[] }>(`/${kind}?zoek=${encodeURIComponent(name)}`);
  const one = found.items.find((each) => each.name === name);
  if (!one) throw new Error(`the demo has no ${name}`);
  return one.id;
}
