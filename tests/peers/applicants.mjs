// A CSV file of made-up applicants, as `hecht check --population` reads it.
import {closeSync, openSync, writeSync} from 'node:fs';

import {Random} from './random.mjs';

const UNKNOWN_PERCENT = 4;
const QUOTED_ONE_IN = 40;
const ROWS_PER_WRITE = 500;

// `scheme` is one of the descriptions in lzv.mjs and kbz.mjs. The notation is `varied`, every way in which a cell may
// be written, or `plain`, the one way that every program reads.
export function writeApplicants(path, scheme, {rows, seed, notation = 'varied', unknowns = true}) {
  const random = new Random(seed);
  const varied = notation === 'varied';
  const end = varied ? scheme.lineEnd : '\n';
  const file = openSync(path, 'w');
  let text = ['id', ...scheme.facts].join(scheme.separator) + end;
  for (let id = 1; id <= rows; ++id) {
    text += id;
    for (const cell of scheme.applicant(random, varied)) {
      text += scheme.separator;
      if (unknowns && random.percent(UNKNOWN_PERCENT)) continue;
      text += varied && random.oneIn(QUOTED_ONE_IN) ? `"${cell}"` : cell;
    }
    text += end;
    if (id % ROWS_PER_WRITE === 0) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

// How a yes or no may be written.
export function yesOrNo(random, varied, yes) {
  if (!varied) return yes ? 'true' : 'false';
  return random.of(yes ? ['ja', 'true'] : ['nee', 'false']);
}

// Cents as euros: 3142501 is 31425.01, and 3142500 may also be 31425 or 31425.0.
export function euros(random, varied, cents, point) {
  const whole = Math.floor(cents / 100);
  const rest = cents % 100;
  if (varied && rest % 10 === 0) {
    const short = rest === 0 ? ['', `${point}0`, `${point}00`] : [`${point}${rest / 10}`];
    return `${whole}${random.of(short)}`;
  }
  return `${whole}${varied ? point : '.'}${String(rest).padStart(2, '0')}`;
}
