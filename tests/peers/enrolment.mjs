// The test `peers-enrolment`: a million made-up registrations counted by Hecht and by DuckDB, from rules that were
// written down twice. Counts and conflicts must be the same to the byte, also with little memory and with the file in
// parts. Run by tests/peers/run, see README.md.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';

import {Database, text} from './database.mjs';
import {REFERENCE_DATE, writeEnrolment} from './enrolment_rows.mjs';
import {conflicts, counts, patients, readRows} from './enrolment_sql.mjs';

const ROWS = 1_000_000;
const PRACTICES = 300;
const LINES_SHOWN = 5;
const [, , program] = process.argv;

const folder = mkdtempSync(join(tmpdir(), 'hecht-peers-'));
const place = (name) => join(folder, name);

function runHecht(files, name, options) {
  const told = execFileSync(program, ['enrolment', 'count', '--reference-date', REFERENCE_DATE, ...files, '--out',
    place(`${name}.csv`), '--conflicts', place(`${name}-conflicts.csv`), '--json', ...options],
  {stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28});
  return JSON.parse(told);
}

async function runDuckDB(path) {
  const database = await Database.open(availableParallelism());
  const copy = (query, name) => database.run(`COPY (${query}) TO ${text(place(name))} (FORMAT csv, HEADER,
    DELIMITER ';')`);
  await database.run(`CREATE TABLE cells AS ${readRows(path)}`);
  await database.run(`CREATE TABLE patients AS ${patients('cells', REFERENCE_DATE)}`);
  await copy(counts('cells', 'patients'), 'duckdb.csv');
  await copy(conflicts('cells', 'patients', REFERENCE_DATE), 'duckdb-conflicts.csv');
}

// The first lines that differ; none when the files are the same.
function differences(ours, theirs) {
  const [a, b] = [ours, theirs].map((name) => readFileSync(place(name), 'utf8').split('\n'));
  const lines = Array.from({length: Math.max(a.length, b.length)}, (_, i) => i);
  return lines.filter((i) => a[i] !== b[i]).map((i) => `line ${i + 1}: hecht ${a[i] ?? '–'} | duckdb ${b[i] ?? '–'}`);
}

// Two halves, each with the header.
function halves(path) {
  const [header, ...rows] = readFileSync(path, 'utf8').split('\n');
  const middle = rows.length >> 1;
  return [rows.slice(0, middle), rows.slice(middle)].map((part, i) => {
    writeFileSync(place(`part${i}.csv`), [header, ...part].join('\r\n'));
    return place(`part${i}.csv`);
  });
}

let same = true;
for (const spread of [true, false]) {
  const path = place('in.csv');
  writeEnrolment(path, {rows: ROWS, practices: PRACTICES, seed: 20230401 + Number(spread), spread});
  await runDuckDB(path);
  const little = ['--memory', '128M', '--threads', '3'];
  const ways = {whole: [[path], []], little: [[path], little], parts: [halves(path), []]};
  for (const [way, [files, options]] of Object.entries(ways)) {
    const told = runHecht(files, way, options);
    const found = [...differences(`${way}.csv`, 'duckdb.csv'),
      ...differences(`${way}-conflicts.csv`, 'duckdb-conflicts.csv')];
    console.log(`${spread ? 'spread' : 'by practice'}, ${way}: ${told.rows} rows, ${told.registered} registered, ` +
      `${told.counted} counted, ${told.duplicates} twice, ${told.conflicts} in conflict; ${found.length} differences`);
    for (const line of found.slice(0, LINES_SHOWN)) console.log(`  ${line}`);
    same = same && found.length === 0;
    if (told.rows !== ROWS) throw new Error(`${ROWS} rows went in`);
    // Varied enough: each way in which a registration can end up occurs often.
    if (Math.min(told.counted, told.duplicates, told.conflicts, told.rows - told.registered) < ROWS / 1000) {
      throw new Error('too few of a kind');
    }
  }
}
// Where they differ the files stay, to look further.
if (same) rmSync(folder, {recursive: true});
else console.log(`the files are in ${folder}`);
process.exitCode = same ? 0 : 1;
