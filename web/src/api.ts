// Calls to the API of Hecht. A refusal becomes a Refusal with the server's own sentences.
import { language } from './language.svelte';

interface Problem {
  title?: string;
  detail?: string;
  errors?: { detail: string; remedy: string }[];
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly sentences: string[],
  ) {
    super(sentences.join(' '));
  }
}

function sentencesOf(problem: Problem): string[] {
  const all = (problem.errors ?? []).map(({ detail, remedy }) => `${detail} ${remedy}`.trim());
  return all.length > 0 ? all : [problem.detail ?? problem.title ?? ''].filter((line) => line !== '');
}

async function call<T>(path: string, options: RequestInit): Promise<T> {
  const headers = { Accept: 'application/json', 'Accept-Language': language(), 'Content-Type': 'application/json' };
  const response = await fetch(`/v1${path}`, { ...options, headers });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as Problem;
  throw new Refusal(response.status, sentencesOf(problem));
}

export const get = <T>(path: string) => call<T>(path, {});
export const post = <T>(path: string, body: unknown, signal?: AbortSignal) =>
  call<T>(path, { method: 'POST', body: JSON.stringify(body), signal: signal ?? null });
