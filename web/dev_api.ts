// The API of the area Regelingen while developing without a server: every call runs the program. Never shipped.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';

const PROGRAM = process.env.HECHT_PROGRAM ?? new URL('../build/hecht', import.meta.url).pathname;
const NO_ANSWER = [2, 3];

function run(args: string[]): Promise<{ code: number; output: string; error: string }> {
  return new Promise((resolve) => {
    const child = execFile(PROGRAM, args, { maxBuffer: 1 << 24 }, (_, output, error) =>
      resolve({ code: child.exitCode ?? 3, output, error }));
  });
}

async function check(id: string, body: string, language: string[]) {
  const { feiten, datum } = JSON.parse(body) as { feiten: object; datum?: string };
  const folder = await mkdtemp(join(tmpdir(), 'hecht-web-'));
  try {
    const file = join(folder, 'facts.json');
    await writeFile(file, JSON.stringify(feiten));
    const date = datum ? ['--date', datum] : [];
    return await run(['check', id, '--facts', file, '--json', ...date, ...language]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function text(request: IncomingMessage) {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

async function answer(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) {
  const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
  const found = /^\/v1\/regelingen(?:\/([\w@.-]+))?(\/toets)?$/.exec(path);
  if (!found) return next();
  const language = request.headers['accept-language']?.startsWith('en') ? ['--lang', 'en'] : [];
  const [, id, isCheck] = found;
  const { code, output, error } = !id
    ? await run(['schemes', '--json', ...language])
    : isCheck
      ? await check(id, await text(request), language)
      : await run(['schemes', 'show', id, '--json', ...language]);
  if (!NO_ANSWER.includes(code)) {
    response.setHeader('Content-Type', 'application/json').end(output);
    return;
  }
  response.statusCode = isCheck ? 400 : 404;
  response.setHeader('Content-Type', 'application/problem+json');
  response.end(JSON.stringify({ status: response.statusCode, title: error.trim(), detail: error.trim() }));
}

export function apiByProgram(): Plugin {
  const handler: Connect.NextHandleFunction = (request, response, next) =>
    void answer(request, response, next).catch(next);
  return {
    name: 'hecht-api-by-program',
    configureServer: (server) => void server.middlewares.use(handler),
    configurePreviewServer: (server) => void server.middlewares.use(handler),
  };
}
