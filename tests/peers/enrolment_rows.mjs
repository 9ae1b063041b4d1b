// Files of registrations by name, made up: `agb;pseudoniem;inschrijfdatum;uitschrijfdatum`, the same at every run.
//
// Why it exists: a file of the whole country cannot be in the tree, and a count that is only right on small ones is not
// right. Some patients are registered twice at a practice, at two practices or more, ended or only to come; many dates
// are on a boundary.
import {closeSync, openSync, writeSync} from 'node:fs';

import {Random} from './random.mjs';

export const REFERENCE_DATE = '2023-04-01';
const BOUNDARY_DAYS = ['2023-03-31', '2023-04-01', '2023-04-02'];
const PRACTICE_CODE_FIRST = 1_000_000;
const PRACTICE_CODE_STEP = 37;
const ENDED_PERCENT = 12;
const BOUNDARY_PERCENT = 2;
const DOUBLE_ONE_IN = 60;
const SAME_PRACTICE_PERCENT = 40;
const ROWS_PER_WRITE = 20_000;

const pad = (number, size) => String(number).padStart(size, '0');

function day(random, from, to) {
  return `${random.between(from, to)}-${pad(random.between(1, 12), 2)}-${pad(random.between(1, 28), 2)}`;
}

// Sixteen hexadecimal signs that no two patients share: the number of the patient, scattered.
const SCATTER = 2_654_435_761;
function pseudonym(patient) {
  const low = Math.imul(patient, SCATTER) >>> 0;
  const high = Math.imul(patient ^ 0x5bd1e995, 0x85ebca6b) >>> 0;
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

const practice = (number) => pad(PRACTICE_CODE_FIRST + number * PRACTICE_CODE_STEP, 8);

// `spread`: at which practice a patient is says nothing about the row before it; else nearly always practice after
// practice.
export function writeEnrolment(path, {rows, practices, seed, spread = true}) {
  const random = new Random(seed);
  const file = openSync(path, 'w');
  let text = 'agb;pseudoniem;inschrijfdatum;uitschrijfdatum\n';
  let patient = 0;
  for (let row = 1; row <= rows; ++row) {
    const again = patient > 0 && random.oneIn(DOUBLE_ONE_IN);
    const who = again ? random.below(patient) : patient++;
    // Where a patient is follows from who it is, so that a double registration is often at the same practice.
    const home = spread ? (Math.imul(who, SCATTER) >>> 7) % practices : Math.floor(who * practices / rows);
    const at = again && !random.percent(SAME_PRACTICE_PERCENT) ? random.below(practices) : home;
    const start = random.percent(BOUNDARY_PERCENT) ? random.of(BOUNDARY_DAYS) : day(random, 1995, 2022);
    let end = '';
    if (random.percent(ENDED_PERCENT)) {
      end = random.percent(BOUNDARY_PERCENT * 5) ? REFERENCE_DATE : day(random, 2022, 2023);
    }
    if (end !== '' && end < start) end = start;
    text += `${practice(at)};${pseudonym(who)};${start};${end}\n`;
    if (row % ROWS_PER_WRITE === 0) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}
