import { beforeEach, expect, test, vi } from 'vitest';
import { dropUnsent } from '../stored';
import { dropOtherDrafts, emptyDraft, isEmpty, keepDraft, keptDraft } from './stepDraft';

const person = { id: 'ada' };
vi.mock('../session.svelte', () => ({ session: () => ({ person }) }));

function memory(): Storage {
  const all = new Map<string, string>();
  return {
    get length() { return all.size; },
    key: (index) => [...all.keys()][index] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => { all.set(key, value); },
    removeItem: (key) => { all.delete(key); },
    clear: () => { all.clear(); },
  };
}

beforeEach(() => {
  person.id = 'ada';
  vi.stubGlobal('localStorage', memory());
});
const typed = () => ({ ...emptyDraft(), reason: 'Te duur.' });

test('a draft is there again, for this application and transition', () => {
  keepDraft('a1', 'afwijzen', typed());
  expect(keptDraft('a1', 'afwijzen')?.reason).toBe('Te duur.');
  expect(keptDraft('a1', 'toekennen')).toBeNull();
  expect(keptDraft('a2', 'afwijzen')).toBeNull();
});

test('a draft in which nothing is left is not kept', () => {
  keepDraft('a1', 'afwijzen', typed());
  keepDraft('a1', 'afwijzen', { ...emptyDraft(), reason: ' ', questions: [{ section: 'budget', question: '' }] });
  expect(localStorage.length).toBe(0);
  const judged = { x: { verdict: ['positive'], reason: '', conditions: '' } };
  expect(isEmpty({ ...emptyDraft(), verdicts: judged })).toBe(false);
});

test('no one reads what another typed, and it goes when they sign in or out', () => {
  keepDraft('a1', 'afwijzen', typed());
  person.id = 'bob';
  expect(keptDraft('a1', 'afwijzen')).toBeNull();
  keepDraft('a1', 'afwijzen', typed());
  dropUnsent('bob');
  expect(localStorage.length).toBe(1);
  dropUnsent();
  expect(localStorage.length).toBe(0);
});

test('what is kept for a step that can no longer be taken goes', () => {
  keepDraft('a1', 'afwijzen', typed());
  keepDraft('a1', 'toekennen', typed());
  keepDraft('a2', 'afwijzen', typed());
  dropOtherDrafts('a1', ['toekennen']);
  expect(keptDraft('a1', 'afwijzen')).toBeNull();
  expect(keptDraft('a1', 'toekennen')).not.toBeNull();
  expect(keptDraft('a2', 'afwijzen')).not.toBeNull();
});

test('what cannot be read is as nothing', () => {
  localStorage.setItem('hecht.onverzonden.ada.stap.a1.afwijzen', '{');
  expect(keptDraft('a1', 'afwijzen')).toBeNull();
});
