// Calls to the API of Hecht. A refusal becomes a Refusal with the server's own sentences, field by field.
import { language } from './language.svelte';

export interface FieldError {
  // The field of the body it is about; empty for the whole.
  field: string;
  message: string;
}

// One thing that is wrong, as the server says it; in a file it has a line and a column.
export interface Diagnostic {
  field?: string;
  detail: string;
  remedy: string;
  line?: number;
  column?: number;
}

interface Problem {
  title?: string;
  detail?: string;
  errors?: Diagnostic[];
}

// No answer came: there is no connection.
export const OFFLINE = 0;
export const STALE = 412;

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly errors: FieldError[],
    // After how many seconds it may be tried again, where the server says so.
    readonly retryAfter: number | null = null,
    readonly diagnostics: Diagnostic[] = [],
  ) {
    super(errors.map(({ message }) => message).join(' '));
  }
  get sentences(): string[] {
    return this.errors.map(({ message }) => message);
  }
}

export interface Paged<T> {
  items: T[];
  page: number;
  pageSize: number;
  total: number;
}

// What is wrong and what helps, each a sentence.
export const sentencesIn = ({ detail, remedy }: Diagnostic) =>
  `${detail}${/[.?!]$/.test(detail) ? '' : '.'} ${remedy}`.trim();

function errorsOf(problem: Problem): FieldError[] {
  const all = (problem.errors ?? []).map((error) => ({ field: error.field ?? '', message: sentencesIn(error) }));
  const whole = problem.detail ?? problem.title ?? '';
  return all.length > 0 || whole === '' ? all : [{ field: '', message: whole }];
}

// What the session adds: its token with every change, and what to do when the server no longer knows us.
let token = '';
let signInAgain: (() => Promise<void>) | null = null;

export function useSession(csrfToken: string, onEnded: (() => Promise<void>) | null): void {
  token = csrfToken;
  signInAgain = onEnded;
}

interface Options {
  method?: string;
  body?: unknown;
  signal?: AbortSignal | undefined;
  // The version a change is based on.
  version?: number | undefined;
  accept?: string;
}

const JSON_TYPE = 'application/json';

function send(path: string, { method = 'GET', body, signal, version, accept = JSON_TYPE }: Options): Promise<Response> {
  const headers: Record<string, string> = { Accept: accept, 'Accept-Language': language() };
  if (body !== undefined) headers['Content-Type'] = JSON_TYPE;
  if (method !== 'GET' && token) headers['X-CSRF-Token'] = token;
  if (version !== undefined) headers['If-Match'] = `"v${version}"`;
  const request = { method, headers, body: body === undefined ? null : JSON.stringify(body), signal: signal ?? null };
  return fetch(`/v1${path}`, request).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Refusal(OFFLINE, []);
  });
}

async function answered(path: string, options: Options): Promise<Response> {
  let response = await send(path, options);
  // The call goes on as if nothing had happened once its user has signed in again, so nothing typed is lost.
  if (response.status === 401 && signInAgain && !path.startsWith('/sessies')) {
    await signInAgain();
    response = await send(path, options);
  }
  if (response.ok) return response;
  const after = Number(response.headers.get('Retry-After'));
  const problem = problemOf(await response.text());
  throw new Refusal(response.status, errorsOf(problem), after > 0 ? after : null, problem.errors);
}

export async function call<T>(path: string, options: Options = {}): Promise<T> {
  const text = await (await answered(path, options)).text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function problemOf(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}

export const get = <T>(path: string, signal?: AbortSignal) => call<T>(path, { signal });
// Without a body where the API takes none: one that it did not ask for it refuses.
export const post = <T>(path: string, body?: unknown, signal?: AbortSignal) =>
  call<T>(path, { method: 'POST', body, signal });
export const put = <T>(path: string, body: unknown, version?: number) =>
  call<T>(path, { method: 'PUT', body, version });
export const postForFile = async (path: string, body: unknown, accept: string) =>
  (await answered(path, { method: 'POST', body, accept })).blob();
export const remove = (path: string) => call<undefined>(path, { method: 'DELETE' });

export const part = encodeURIComponent;

// As many as the API gives at once.
const PAGE_SIZE_MAX = 100;

// A short list has no pages and so no total.
type Listed<T> = Pick<Paged<T>, 'items'> & { total?: number };

// A list to its end, for what must be whole: a choice, a file.
export async function getAll<T>(path: string): Promise<T[]> {
  // Someone may add to it meanwhile: then what was last on a page comes again on the next.
  const all = new Map<string, T>();
  let given = 0;
  const joint = path.includes('?') ? '&' : '?';
  for (let page = 1; ; page += 1) {
    const { items, total } = await get<Listed<T>>(`${path}${joint}page=${page}&pageSize=${PAGE_SIZE_MAX}`);
    for (const item of items) all.set(JSON.stringify(item), item);
    given += items.length;
    if (items.length === 0 || total === undefined || given >= total) return [...all.values()];
  }
}
