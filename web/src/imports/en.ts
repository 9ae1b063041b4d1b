// The sentences of loading files, in English.
import { plural } from '../plural';
import type { nl } from './nl';

export const en: typeof nl = {
  title: 'Load data',
  sub: 'Choose what you want to load. You first see what changes; then you decide.',
  kinds: 'What do you want to load?',
  columns: 'Columns',
  column: 'Column',
  required: 'required',
  optional: 'may be empty',
  meaning: 'What it holds',
  example: 'Example',
  exampleFile: 'Save the example',
  rules: 'What we look at',
  file: 'File',
  fileHint: (megabytes) => `CSV or GeoJSON, at most ${megabytes} MB. Semicolon or comma, both will do.`,
  noFile: 'Choose a file.',
  tooLarge: (megabytes) => `This file is larger than ${megabytes} MB. Split it, or have the administrator` +
    ' use hecht import.',
  upload: 'Check the file',
  reading: 'The file is being read and checked …',
  earlier: 'Loaded earlier',
  count: (count) => plural(count, 'file', 'files'),
  when: 'When',
  who: 'By',
  kind: 'Kind',
  state: 'State',
  states: {
    checked: 'checked, not loaded yet', refused: 'refused', queued: 'waiting', running: 'running', applied: 'loaded',
    failed: 'failed',
  },
  preview: 'This will change',
  added: 'new',
  changed: 'changed',
  same: 'stayed the same',
  apply: 'Load',
  applyTitle: 'Load this file?',
  applyText: (added, changed) =>
    `${plural(added, 'row is', 'rows are')} added and ${plural(changed, 'row changes', 'rows change')}.` +
    ' All of it in one go, or nothing.',
  progress: (done, total) => `${done} of ${total} rows`,
  applied: 'The file has been loaded.',
  refused: (count) => `Nothing was loaded: ${plural(count, 'line is', 'lines are')} not right.`,
  problems: 'What is not right',
  line: 'Line',
  where: 'Column',
  wrong: 'What is wrong',
  remedy: 'What helps',
  again: 'Choose a corrected file',
  noneTitle: 'Nothing loaded yet',
  noneText: 'Choose above what you want to load.',
};
