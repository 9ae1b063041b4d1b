// What the benchmarks share: the middle and the smallest of several times, rows of a table, and Hecht's own benchmarks.
import {execFileSync} from 'node:child_process';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const smallest = (values) => Math.min(...values);

// Of all threads of this process: on a machine with other work the clock on the wall tells about that work too.
export async function processorSeconds(work) {
  const before = process.cpuUsage();
  await work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export const seconds = (value) => `${value.toFixed(2)} s`;
export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
export const micro = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} µs`;
export const milli = (value) => `${value.toFixed(1)} ms`;
// How many times as long: 3.4 means that the other one takes 3.4 times as long as Hecht.
export const ratio = (other, hecht) => `${(other / hecht).toFixed(1)}×`;

export function table(title, head, rows) {
  const widths = head.map((name, i) => Math.max(...[name, ...rows.map((row) => row[i])].map((cell) => cell.length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'));
}

// Seconds of processor per round of the benchmarks of hecht_bench that match, by name; none when there is none.
export function hechtBench(program, filter, repetitions) {
  const output = execFileSync(program, [`--benchmark_filter=${filter}`, `--benchmark_repetitions=${repetitions}`,
    '--benchmark_format=json'], {stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26}).toString();
  const perSecond = {ns: 1e9, us: 1e6, ms: 1e3, s: 1};
  const times = new Map();
  // What matches nothing is told in words instead of JSON.
  if (!output.trimStart().startsWith('{')) return times;
  for (const run of JSON.parse(output).benchmarks.filter((run) => run.run_type === 'iteration')) {
    const name = run.run_name;
    times.set(name, [...(times.get(name) ?? []), run.cpu_time / perSecond[run.time_unit]]);
  }
  return times;
}
