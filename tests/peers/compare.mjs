// The same million applicants checked by Hecht and by DuckDB, from rules that were written down twice: every row must
// have the same outcome, amounts, failed conditions and missing facts. Run by tests/peers/run, see README.md.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';

import {writeApplicants} from './applicants.mjs';
import {Database, quoted, text} from './database.mjs';
import {kbz} from './kbz.mjs';
import {lzv} from './lzv.mjs';

const DIFFERENCES_SHOWN = 10;
const ROWS_ALTERED = 1_000;
// The rounds with other parameters bring half cents, and a check date on which a year after a leap day matters.
const ROUNDS = [
  {scheme: lzv, rows: 1_000_000, seed: 20230201, set: {}, parameters: {}},
  {scheme: kbz, rows: 1_000_000, seed: 20220701, set: {}, parameters: {}},
  {scheme: lzv, rows: 100_000, seed: 8255, set: {'normpraktijk': '2000', 'plafond per patiënt': '8.255'},
    parameters: {standardPractice: '2000', ceilingPerPatient: '8.255'}},
  {scheme: kbz, rows: 100_000, seed: 1001, set: {'bedrag per patiënt': '10.01', 'omvang verband minimaal': '15001'},
    parameters: {perPatient: '10.01', smallestNetwork: '15001', date: '2025-02-28'}},
];

function runHecht(program, round, parameters, from, to) {
  const settings = Object.entries(round.set).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const date = parameters.date ? ['--date', parameters.date] : [];
  execFileSync(program, ['check', round.scheme.id, '--population', from, '--out', to, ...date, ...settings],
    {stdio: ['ignore', 'ignore', 'inherit']});
}

// A CSV file as a table of text with the columns of its header, an empty cell as null.
async function readCsv(database, table, path, scheme) {
  await database.run(`CREATE TABLE ${table} AS SELECT * REPLACE (CAST(id AS INTEGER) AS id)
    FROM read_csv(${text(path)}, header = true, all_varchar = true, delim = '${scheme.separator}', quote = '"',
      escape = '"')`);
}

const differing = (columns, expected = 'expected', answers = 'hecht') => `
  FROM ${expected} e FULL JOIN ${answers} h USING (id)
  WHERE e.outcome IS NULL OR h.outcome IS NULL
     OR ${columns.map((name) => `e.${quoted(name)} IS DISTINCT FROM h.${quoted(name)}`).join(' OR ')}`;

async function count(database, from) {
  const [{n}] = await database.rows(`SELECT CAST(count(*) AS INTEGER) AS n ${from}`);
  return n;
}

async function showDifferences(database, columns, path) {
  const both = columns.map((name) => `e.${quoted(name)} AS ${quoted(`duckdb: ${name}`)},
    h.${quoted(name)} AS ${quoted(`hecht: ${name}`)}`);
  const rows = await database.rows(`SELECT id, ${both.join(', ')} ${differing(columns)}
    ORDER BY id LIMIT ${DIFFERENCES_SHOWN}`);
  for (const row of rows) {
    const [cells] = await database.rows(`SELECT * FROM cells WHERE id = ${row.id}`);
    console.log(`\nrow ${row.id} of ${path}`);
    console.log(`  ${Object.entries(cells).map(([name, value]) => `${name} = ${value ?? ''}`).join('; ')}`);
    for (const name of columns) {
      const [ours, theirs] = [row[`duckdb: ${name}`], row[`hecht: ${name}`]];
      console.log(`  ${ours === theirs ? ' ' : '*'} ${name}: duckdb ${ours ?? '–'} | hecht ${theirs ?? '–'}`);
    }
  }
}

// The comparison would find a difference: with one cell of one answer changed, it finds exactly one in each column.
async function checkComparison(database, columns) {
  const few = (table) => `(SELECT * FROM ${table} WHERE id <= ${ROWS_ALTERED})`;
  for (const name of columns) {
    const altered = `(SELECT * REPLACE (CASE WHEN id = 2 THEN 'anders' ELSE ${quoted(name)} END AS ${quoted(name)})
      FROM ${few('hecht')})`;
    const found = await count(database, differing(columns, few('expected'), altered));
    if (found !== 1) throw new Error(`one changed cell in column ${name} was found ${found} times`);
  }
}

// The applicants are varied enough: every outcome, every condition that fails and every fact that is asked occurs.
async function checkVariety(database, scheme) {
  const occurring = async (column) =>
    (await database.rows(`SELECT DISTINCT unnest(string_split(${column}, '|')) AS word FROM hecht`))
      .map(({word}) => word).sort().join(', ');
  for (const [column, words] of [['outcome', scheme.outcomes], ['failed', scheme.must], ['missing', scheme.asked]]) {
    const found = await occurring(column);
    const wanted = [...words].sort().join(', ');
    if (found !== wanted) throw new Error(`in column ${column} occur: ${found}\nand should occur: ${wanted}`);
  }
}

async function outcomesOf(database) {
  const rows = await database.rows(
    'SELECT outcome, CAST(count(*) AS INTEGER) AS n FROM hecht GROUP BY ALL ORDER BY n DESC');
  return rows.map(({outcome, n}) => `${outcome} ${n}`).join(', ');
}

function nameOf(scheme, set) {
  return [scheme.id, ...Object.entries(set).map(([name, value]) => `${name}=${value}`)].join(' ');
}

async function compare(program, round) {
  const {scheme, rows, seed} = round;
  const parameters = {...scheme.parameters, ...round.parameters};
  const folder = mkdtempSync(join(tmpdir(), 'hecht-peers-'));
  const [from, to] = ['in.csv', 'out.csv'].map((name) => join(folder, name));
  writeApplicants(from, scheme, {rows, seed});
  runHecht(program, round, parameters, from, to);

  const database = await Database.open(availableParallelism());
  const columns = ['outcome', ...scheme.amounts, 'failed', 'missing'];
  await readCsv(database, 'cells', from, scheme);
  await readCsv(database, 'hecht', to, scheme);
  await database.run(`CREATE TABLE expected AS ${scheme.sql(parameters)}`);
  const differences = await count(database, differing(columns));
  console.log(`${nameOf(scheme, round.set)}: ${await count(database, 'FROM hecht')} rows ` +
    `(${await outcomesOf(database)}), ${differences} differences`);
  if (differences > 0) {
    // The files stay, to look further.
    await showDifferences(database, columns, from);
    return false;
  }
  rmSync(folder, {recursive: true});
  if (await count(database, 'FROM hecht') !== rows) throw new Error(`${rows} rows went in`);
  await checkVariety(database, scheme);
  await checkComparison(database, columns);
  return true;
}

let same = true;
for (const round of ROUNDS) same = await compare(process.argv[2], round) && same;
process.exitCode = same ? 0 : 1;
