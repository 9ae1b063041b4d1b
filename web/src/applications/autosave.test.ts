import { expect, test } from 'vitest';
import { AutoSave, keptBody, type SaveState, type Trouble } from './autosave';

type Save = (version: number, body: string) => Promise<{ version: number }>;

function field(save: Save, there = { version: 5, body: 'x' }) {
  const states: SaveState[] = [];
  let kept = '';
  const saver = new AutoSave({
    save,
    troubleOf: (error) => error as Trouble,
    load: () => Promise.resolve(there),
    shelf: { read: () => kept, write: (value) => (kept = value) },
    tell: (state) => states.push(state),
  }, { version: 1, body: '' });
  return { saver, states, kept: () => kept };
}

test('what is typed is in the browser at once, and gone from it when the server has it', async () => {
  const sent: [number, string][] = [];
  const { saver, states, kept } = field((version, body) => {
    sent.push([version, body]);
    return Promise.resolve({ version: version + 1 });
  });
  saver.take('een plan');
  expect(JSON.parse(kept())).toEqual({ version: 1, body: 'een plan' });
  await saver.flush();
  expect(sent).toEqual([[1, 'een plan']]);
  expect(kept()).toBe('');
  expect(states.map(({ kind }) => kind)).toEqual(['typing', 'saving', 'saved']);
  saver.take('een beter plan');
  await saver.flush();
  expect(sent[1]).toEqual([2, 'een beter plan']);
});

test('without a connection it stays in the browser and goes with the next try', async () => {
  let offline = true;
  const { saver, states, kept } = field((version) =>
    offline ? Promise.reject({ kind: 'unheard' }) : Promise.resolve({ version: version + 1 }));
  saver.take('tekst');
  await saver.flush();
  expect(states.at(-1)).toEqual({ kind: 'kept' });
  expect(kept()).not.toBe('');
  offline = false;
  await saver.flush();
  expect(states.at(-1)?.kind).toBe('saved');
  expect(kept()).toBe('');
});

test('what another saved meanwhile is put beside it; keeping the own text saves on top of it', async () => {
  const versions: number[] = [];
  const { saver, states } = field((version) => {
    versions.push(version);
    return version === 1 ? Promise.reject({ kind: 'stale' }) : Promise.resolve({ version: version + 1 });
  }, { version: 4, body: 'van een ander' });
  saver.take('van mij');
  await saver.flush();
  expect(states.at(-1)).toEqual({ kind: 'conflict', theirs: 'van een ander' });
  await saver.flush();
  expect(versions).toEqual([1, 4]);
  expect(states.at(-1)?.kind).toBe('saved');
});

test('the same text of another is no conflict', async () => {
  const { saver, states } = field(() => Promise.reject({ kind: 'stale' }), { version: 2, body: 'gelijk' });
  saver.take('gelijk');
  await saver.flush();
  expect(states.at(-1)?.kind).toBe('saved');
  expect(saver.waits).toBe(false);
});

test('what an earlier visit left behind is found again, unless the server has it', () => {
  const saved = { version: 3, body: 'oud' };
  expect(keptBody(JSON.stringify({ version: 3, body: 'nieuw' }), saved)).toEqual({ version: 3, body: 'nieuw' });
  expect(keptBody(JSON.stringify({ version: 2, body: 'oud' }), saved)).toBeNull();
  expect(keptBody('', saved)).toBeNull();
  expect(keptBody(null, saved)).toBeNull();
  expect(keptBody('{', saved)).toBeNull();
});
