// One run of DuckDB from CSV to CSV, in a process of its own so that its memory can be told apart: reads the file of
// applicants, applies the rules of lzv.mjs in SQL, writes the columns that Hecht writes. Prints what it took as JSON.
import {Database, text} from '../database.mjs';
import {lzv} from '../lzv.mjs';
import {processorSeconds} from './times.mjs';

const [, , from, to, threads] = process.argv;
const database = await Database.open(threads);
const columns = Object.entries(lzv.types).map(([name, type]) => `${text(name)}: '${type}'`).join(', ');
await database.run(`CREATE VIEW cells AS SELECT * FROM read_csv(${text(from)}, header = true, delim = ';',
  auto_detect = false, quote = '"', escape = '"', columns = {${columns}})`);
// Node starting up is not DuckDB's time.
const begin = performance.now();
const processor = await processorSeconds(() => database.run(`COPY (
    ${lzv.verdicts(lzv.factsOfTypes(), lzv.parameters)} ${lzv.answers}
  ) TO ${text(to)} (FORMAT csv, HEADER, DELIMITER ';')`));
console.log(JSON.stringify({wall: (performance.now() - begin) / 1000, processor,
  peakBytes: process.resourceUsage().maxRSS * 1024}));
