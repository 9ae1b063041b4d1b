// One run of DuckDB from CSV to the files of counts and conflicts, in a process of its own so that its memory can be
// told apart. Prints what it took as JSON. The last argument chooses how: `table` reads the file once into a table,
// `views` reads it as often as the queries ask.
import {Database, text} from '../database.mjs';
import {conflicts, counts, patients, readRows} from '../enrolment_sql.mjs';
import {processorSeconds} from './times.mjs';

const [, , from, day, countsTo, conflictsTo, threads, how] = process.argv;
const database = await Database.open(threads);
const copy = (query, to) => database.run(`COPY (${query}) TO ${text(to)} (FORMAT csv, HEADER, DELIMITER ';')`);
// Node starting up is not DuckDB's time.
const begin = performance.now();
const processor = await processorSeconds(async () => {
  await database.run(`CREATE ${how === 'table' ? 'TABLE' : 'VIEW'} cells AS ${readRows(from)}`);
  await database.run(`CREATE TABLE patients AS ${patients('cells', day)}`);
  await copy(counts('cells', 'patients'), countsTo);
  if (conflictsTo !== '') await copy(conflicts('cells', 'patients', day), conflictsTo);
});
console.log(JSON.stringify({wall: (performance.now() - begin) / 1000, processor,
  peakBytes: process.resourceUsage().maxRSS * 1024}));
