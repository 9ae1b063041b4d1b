// Every answer of the API is of the form its description says: asks all that can be read of a running `hecht serve`
// with the demo region, as its auditor, and validates each answer. Where an address holds an id, the first of its
// collection is taken.
// Run: tests/contract/responses build/hecht
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'hecht-'));
const database = `sqlite:${folder}/hecht.db`;
execFileSync(program, ['demo', '--database', database]);
const server = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--rate-limit', '0', '--database', database], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
const address = await new Promise((resolve) => createInterface(server.stdout).once('line', resolve));

const description = await (await fetch(`${address}/v1/openapi.json`)).json();
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(description, 'api');

const wrong = [];
let cookie = '';
let validated = 0;

function validate(schema, body, what) {
  const check = ajv.compile({ $ref: `api${schema.$ref}` });
  validated += 1;
  if (!check(body)) wrong.push(`${what}: ${ajv.errorsText(check.errors)}`);
}

// Asks, and looks whether the answer is one of those described.
async function ask(method, template, path, body) {
  const response = await fetch(`${address}/v1${path}`, {
    method,
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...(cookie && { Cookie: cookie }) },
    body: body && JSON.stringify(body),
  });
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  const what = `${method} ${path} ${response.status}`;
  const described = description.paths[template][method.toLowerCase()].responses[response.status];
  const type = response.headers.get('content-type') ?? '';
  if (!described) return void wrong.push(`${what}: this status is not described`);
  if (!type.includes('json')) return undefined;
  const answer = await response.json();
  const schema = described.content?.[type]?.schema;
  if (schema?.$ref) validate(schema, answer, what);
  else if (!schema) wrong.push(`${what}: ${type} is not described`);
  return answer;
}

// The ids of the collections already read, by address.
const first = new Map();

async function read(template) {
  let path = template;
  for (const [whole] of template.matchAll(/\{[^}]+\}/g)) {
    const id = first.get(template.slice(0, template.indexOf(`/${whole}`)));
    if (id === undefined) return;
    path = path.replace(whole, encodeURIComponent(id));
  }
  const answer = await ask('GET', template, path);
  const id = answer?.items?.[0]?.id;
  if (id !== undefined) first.set(template, id);
}

await ask('POST', '/sessies', '/sessies', { email: 'accountant@demo.example', password: 'duinen-en-dijken-2030' });
const readable = Object.keys(description.paths).filter((template) => description.paths[template].get);
// Collections before what is in them.
for (const template of readable.sort((a, b) => a.length - b.length)) await read(template);

const facts = JSON.parse(readFileSync('examples/lzv.json', 'utf8'));
const check = '/regelingen/{id}/toets';
await ask('POST', check, '/regelingen/lzv-hozk@2023/toets', { feiten: facts });
await ask('POST', check, '/regelingen/lzv-hozk@2023/toets', { feiten: {} });
await ask('POST', check, '/regelingen/lzv-hozk@2023/toets', { feiten: { 'ingeschreven patienten': 'veel' }, x: 1 });
await ask('POST', check, '/regelingen/geen/toets', { feiten: {} });
await ask('GET', '/regelingen', '/regelingen?sorteer=nergens');

server.kill('SIGTERM');
rmSync(folder, { recursive: true });
for (const line of wrong) console.log(line);
console.log(`${validated} answers validated, ${wrong.length} wrong`);
process.exit(wrong.length === 0 && validated > 0 ? 0 : 1);
