// From CSV to CSV: `hecht check --population` against DuckDB, in turns.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';

import {writeApplicants} from '../applicants.mjs';
import {lzv} from '../lzv.mjs';
import {median, megabytes, ratio, seconds, smallest, table} from './times.mjs';

const ROWS = 1_000_000;
const RUNS = 7;
const THREADS_MAX = 2;

const here = (name) => join(import.meta.dirname, name);

// A command on at most two processors, for both alike; taskset is there on Debian.
function onProcessors(threads, command) {
  return threads < availableParallelism() ? ['taskset', '-c', `0-${threads - 1}`, ...command] : command;
}

const told = ([program, ...options]) =>
  JSON.parse(execFileSync(program, options, {stdio: ['ignore', 'pipe', 'inherit']}));

export function csvToCsv(program, folder) {
  const threads = Math.min(THREADS_MAX, availableParallelism());
  const [from, ours, theirs] = ['in.csv', 'hecht.csv', 'duckdb.csv'].map((name) => join(folder, name));
  writeApplicants(from, lzv, {rows: ROWS, seed: 20230201, notation: 'plain'});
  const runs = {hecht: [], duckdb: []};
  for (let i = 0; i < RUNS; ++i) {
    runs.hecht.push(told(onProcessors(threads, ['python3', here('measure.py'), program, 'check', lzv.id, '--population',
      from, '--out', ours])));
    runs.duckdb.push(told(onProcessors(threads, [process.execPath, here('duckdb_csv.mjs'), from, theirs, threads])));
  }
  const same = readFileSync(ours).equals(readFileSync(theirs));

  const of = (name, key) => runs[name].map((run) => run[key]);
  const row = (what, key, pick, shown) => [what, shown(pick(of('hecht', key))), shown(pick(of('duckdb', key))),
    ratio(pick(of('duckdb', key)), pick(of('hecht', key)))];
  table(`1. CSV to CSV: ${lzv.id}, ${ROWS} rows, ${threads} threads, ${RUNS} runs in turns; the files written are ` +
    `${same ? 'the same, byte for byte' : 'DIFFERENT'}`, ['', 'Hecht', 'DuckDB', 'DuckDB / Hecht'], [
    row('wall, median', 'wall', median, seconds),
    row('wall, smallest', 'wall', smallest, seconds),
    row('processor, median', 'processor', median, seconds),
    row('processor, smallest', 'processor', smallest, seconds),
    row('peak memory, median', 'peakBytes', median, megabytes),
  ]);
  return same;
}
