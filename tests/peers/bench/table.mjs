// Prints how fast Hecht is beside other engines. Started by tests/bench/run; tests/bench/README.md explains it.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism, cpus, loadavg, tmpdir, totalmem} from 'node:os';
import {join} from 'node:path';

import {csvToCsv} from './csv.mjs';
import {inMemory} from './memory.mjs';
import {oneCheck} from './one.mjs';

const [, , program, benchProgram, ...wanted] = process.argv;
const parts = wanted.length > 0 ? wanted : ['csv', 'memory', 'one'];
const {devDependencies} = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
const version = execFileSync(program, ['--version']).toString().trim();

console.log(`machine: ${cpus()[0].model.trim()}, ${availableParallelism()} processors, ` +
  `${Math.round(totalmem() / 2 ** 30)} GiB; load ${loadavg()[0].toFixed(1)} before the start`);
console.log(`versions: ${version}, Node ${process.versions.node}, ` +
  Object.entries(devDependencies).map(([name, number]) => `${name} ${number}`).join(', '));

const folder = mkdtempSync(join(tmpdir(), 'hecht-bench-'));
let same = true;
try {
  for (const part of parts) {
    if (part === 'csv') same = csvToCsv(program, folder) && same;
    else if (part === 'memory') await inMemory(benchProgram, folder);
    else if (part === 'one') same = await oneCheck(program, benchProgram, folder) && same;
    else throw new Error(`there is no part '${part}'; there are csv, memory and one`);
  }
} finally {
  rmSync(folder, {recursive: true});
}
process.exitCode = same ? 0 : 1;
