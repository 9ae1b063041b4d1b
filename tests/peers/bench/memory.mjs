// In memory on one processor: the rules of LZV from a table to a table, and to totals, against Hecht's columns.
import {join} from 'node:path';

import {writeApplicants} from '../applicants.mjs';
import {Database, text} from '../database.mjs';
import {DISCIPLINES, lzv} from '../lzv.mjs';
import {hechtBench, median, milli, processorSeconds, ratio, smallest, table} from './times.mjs';

const ROWS = 1_000_000;
const RUNS = 9;
const HECHT = 'population_in_memory/lzv';
const HECHT_OVERLAYS = 'overlays/lzv';
const CONDITIONS = ['omvang', 'breedte', 'led', 'in_time', 'organisatie', 'shares', 'enkel', 'samenloop', 'planned',
  'meerdere'];
// DuckDB is given what Hecht has in its registers too: a list of known names is a set of bits, a choice a number. The
// first bit is the huisarts, who does not count.
const others = 'bit_count(disciplines & ~1)';
const OUTCOME = `CASE WHEN NOT all_met THEN 0 WHEN open THEN 2 WHEN all_met THEN 1 ELSE 3 END`;

async function load(database, path) {
  const columns = Object.entries(lzv.types).map(([name, type]) => `${text(name)}: '${type}'`).join(', ');
  const names = `[${DISCIPLINES.map(text).join(', ')}]`;
  await database.run(`CREATE TYPE concurrence AS ENUM ('geen', 'andere activiteit', 'zelfde activiteit')`);
  await database.run(`CREATE TABLE cells AS SELECT * EXCLUDE ("andere disciplines") REPLACE (
      CAST("samenloop Zilveren Kruis" AS concurrence) AS "samenloop Zilveren Kruis"),
      CAST(list_reduce(list_transform(string_split("andere disciplines", '|'),
        lambda d: 1 << (list_position(${names}, d) - 1)), lambda a, b: a | b) AS INTEGER) AS disciplines
    FROM read_csv(${text(path)}, header = true, delim = ';', auto_detect = false, columns = {${columns}})`);
}

async function timed(database, sql) {
  const times = [];
  for (let i = 0; i < RUNS; ++i) {
    times.push(await processorSeconds(() => database.run(sql)));
  }
  return times;
}

export async function inMemory(benchProgram, folder) {
  const path = join(folder, 'memory.csv');
  writeApplicants(path, lzv, {rows: ROWS, seed: 20230201, notation: 'plain'});
  const database = await Database.open(1);
  await load(database, path);
  const verdicts = lzv.verdicts(lzv.factsOfTypes(others), lzv.parameters);
  const toTable = await timed(database, `CREATE OR REPLACE TABLE answers AS ${verdicts}
    SELECT CAST(${OUTCOME} AS TINYINT) AS outcome, ceiling, award, ${CONDITIONS.join(', ')} FROM verdicts`);
  const totals = await timed(database, `CREATE OR REPLACE TABLE totals AS ${verdicts}
    SELECT count(*) FILTER (all_met AND NOT open) AS yes, count(*) FILTER (NOT all_met) AS no, sum(ceiling) AS ceiling,
      sum(award) AS award, ${CONDITIONS.map((name) => `count(*) FILTER (NOT ${name}) AS no_${name}`).join(', ')}
    FROM verdicts`);

  const hecht = hechtBench(benchProgram, `^(${HECHT}|${HECHT_OVERLAYS})`, RUNS);
  const named = (prefix) => [...hecht].filter(([name]) => name.startsWith(prefix));
  const base = named(HECHT)[0]?.[1];
  const row = (what, times, beside) => [what, milli(median(times) * 1000), milli(smallest(times) * 1000),
    beside ? ratio(smallest(times), smallest(beside)) : ''];
  const absent = (name) => [`Hecht, ${name}`, 'absent', 'absent', ''];
  table(`2. In memory: ${lzv.id} (10 conditions, 2 amounts), ${ROWS} rows, one processor, ${RUNS} runs`,
    ['processor time', 'median', 'smallest', '/ Hecht'], [
      row('DuckDB, table to table', toTable, base),
      row('DuckDB, table to totals', totals, base),
      ...(base ? named(HECHT).map(([name, times]) => row(`Hecht, ${name}`, times)) : [absent(HECHT)]),
      ...(named(HECHT_OVERLAYS).length > 0
        ? named(HECHT_OVERLAYS).map(([name, times]) => row(`Hecht, ${name} (5,000 rows × 1,000 what-ifs)`, times))
        : [absent(HECHT_OVERLAYS)]),
    ]);
}
