// From a national file of registrations to counts and conflicts: `hecht enrolment count` against DuckDB, in turns.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {availableParallelism, cpus, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';

import {REFERENCE_DATE, writeEnrolment} from '../enrolment_rows.mjs';
import {median, megabytes, ratio, seconds, smallest, table} from './times.mjs';

const ROWS = 18_000_000;
const PRACTICES = 5_000;
const RUNS = 3;
const HOWS = ['table', 'views'];
const LITTLE_MEMORY = '512M';

const [, , program, kept] = process.argv;
const threads = availableParallelism();
const here = (name) => join(import.meta.dirname, name);
const folder = mkdtempSync(join(tmpdir(), 'hecht-bench-'));
const place = (name) => join(folder, name);
const told = ([command, ...options]) =>
  JSON.parse(execFileSync(command, options, {stdio: ['ignore', 'pipe', 'inherit']}));

const runHecht = (from, name, options) => told(['python3', here('measure.py'), program, 'enrolment', 'count',
  '--reference-date', REFERENCE_DATE, from, '--out', place(`${name}.csv`), '--conflicts', place(`${name}-x.csv`),
  '--threads', threads, ...options]);
const runDuckDB = (from, how) => told([process.execPath, here('duckdb_enrolment.mjs'), from, REFERENCE_DATE,
  place('duckdb.csv'), place('duckdb-x.csv'), threads, how]);
const isSame = (name) => ['', '-x'].every((end) =>
  readFileSync(place(`${name}${end}.csv`)).equals(readFileSync(place(`duckdb${end}.csv`))));

try {
  const from = kept ?? place('in.csv');
  if (!existsSync(from)) writeEnrolment(from, {rows: ROWS, practices: PRACTICES, seed: 20230401});
  console.log(`machine: ${cpus()[0].model.trim()}, ${threads} processors; ` +
    `load ${loadavg()[0].toFixed(1)} before the start`);
  const runs = {hecht: [], little: [], duckdb: []};
  let same = true;
  for (let i = 0; i < RUNS; ++i) {
    // The quicker of two ways to ask it counts.
    const answers = HOWS.map((how) => runDuckDB(from, how));
    runs.duckdb.push(answers.reduce((a, b) => (a.processor <= b.processor ? a : b)));
    runs.hecht.push(runHecht(from, 'hecht', []));
    runs.little.push(runHecht(from, 'little', ['--memory', LITTLE_MEMORY]));
    same = same && isSame('hecht') && isSame('little');
  }
  const of = (name, key) => runs[name].map((run) => run[key]);
  const row = (what, key, pick, shown) => [what, ...['hecht', 'little', 'duckdb'].map((name) =>
    shown(pick(of(name, key)))), ratio(pick(of('duckdb', key)), pick(of('hecht', key)))];
  table(`${megabytes(statSync(from).size)}, ${threads} threads, ${RUNS} runs in turns; the files written are ` +
    `${same ? 'the same, byte for byte' : 'DIFFERENT'}`,
  ['', 'Hecht', `Hecht --memory ${LITTLE_MEMORY}`, 'DuckDB', 'DuckDB / Hecht'], [
    row('wall, median', 'wall', median, seconds),
    row('wall, smallest', 'wall', smallest, seconds),
    row('processor, median', 'processor', median, seconds),
    row('processor, smallest', 'processor', smallest, seconds),
    row('peak memory, largest', 'peakBytes', (values) => Math.max(...values), megabytes),
  ]);
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(folder, {recursive: true});
}
