// Who is signed in. Undefined until the server has said; null when nobody is.
import { get, OFFLINE, post, Refusal, remove, useSession } from './api';
import { dropUnsent } from './stored';

export const ROLES = [
  'practice', 'participant', 'coordinator', 'lead-party', 'working-group', 'advisory-committee', 'board', 'finance',
  'regional-staff', 'delegate', 'branch', 'insurer', 'municipality', 'citizen', 'auditor', 'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export interface HeldRole {
  role: Role;
  organisationId: string;
  organisationName: string;
}

export interface Session {
  person: { id: string; name: string; email: string };
  roles: HeldRole[];
  csrfToken: string;
  mustChangePassword: boolean;
  // A role of this person waits for the second check to be set up.
  mustSetUpCode: boolean;
  codeOn: boolean;
}

export interface Credentials {
  email: string;
  password: string;
  code?: string;
}

interface State {
  session: Session | null | undefined;
  ended: boolean;
  // Why it is not known who is signed in.
  refusal: Refusal | null;
}
const state = $state<State>({ session: undefined, ended: false, refusal: null });
let waiting: { promise: Promise<void>; resolve: () => void; reject: (reason: Refusal) => void } | null = null;

export const session = () => state.session;
export const sessionRefusal = () => state.refusal;
// The server ended the session of someone who is at work: they sign in again above the page they are on.
export const hasEnded = () => state.ended;
export const holds = (...roles: Role[]) => (state.session?.roles ?? []).some(({ role }) => roles.includes(role));

// The organisation that a role is held for; empty where it is not held.
export const organisationAs = (wanted: Role) =>
  state.session?.roles.find(({ role }) => role === wanted)?.organisationId ?? '';

function set(session: Session | null): void {
  state.session = session;
  useSession(session?.csrfToken ?? '', session ? ended : null);
}

function ended(): Promise<void> {
  const wait = waiting ?? Promise.withResolvers<void>();
  waiting = wait;
  state.ended = true;
  return wait.promise;
}

export async function loadSession(): Promise<void> {
  try {
    set(await get<Session>('/sessies/huidige'));
    state.refusal = null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    state.refusal = error.status === OFFLINE ? error : null;
    if (error.status !== OFFLINE) set(null);
  }
}

// The page starts afresh when it is someone else than the one whose session ended.
export async function signIn(credentials: Credentials): Promise<void> {
  const before = state.session?.person.id;
  const session = await post<Session>('/sessies', credentials);
  if (state.ended && before !== session.person.id) location.assign('/');
  dropUnsent(session.person.id);
  set(session);
  state.ended = false;
  waiting?.resolve();
  waiting = null;
}

const UNAUTHORISED = 401;

export function forget(): void {
  set(null);
  state.ended = false;
  waiting?.reject(new Refusal(UNAUTHORISED, []));
  waiting = null;
}

export async function signOut(): Promise<void> {
  await remove('/sessies/huidige').catch(() => undefined);
  dropUnsent();
  forget();
}

export function passwordChanged(): void {
  if (state.session) state.session.mustChangePassword = false;
}
