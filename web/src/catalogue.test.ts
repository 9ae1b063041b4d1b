// Both languages say the same things, and no component has a sentence of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { en } from './en';
import { nl } from './nl';

function paths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => paths(each, `${path}.${key}`));
}

function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

test('both catalogues have the same keys', () => expect(paths(en)).toEqual(paths(nl)));

test('a sentence that is empty in one language is empty in the other', () => {
  const empty = (catalogue: object) => sentences(catalogue).map((sentence) => sentence === '');
  expect(empty(en)).toEqual(empty(nl));
});

const SPOKEN = ['aria-label', 'title', 'alt', 'placeholder', 'label'];

// Texts with letters that stand in the markup itself, or in an attribute that is read out.
function ownWords(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(ownWords);
  if (typeof node !== 'object' || node === null) return [];
  const { type, name, data, value } = node as { type?: string; name?: string; data?: string; value?: unknown };
  if (type === 'Attribute') return SPOKEN.includes(name ?? '') ? ownWords(value) : [];
  if (type === 'Text') return /\p{L}/u.test(data ?? '') ? [data ?? ''] : [];
  return Object.entries(node)
    .filter(([key]) => !['metadata', 'start', 'end', 'parent'].includes(key))
    .flatMap(([, each]) => ownWords(each));
}

const own = (source: string) => ownWords(parse(source, { modern: true }).fragment);

test('the check finds a sentence in markup and in a spoken attribute', () => {
  expect(own('<p class="x">{text()}</p>')).toEqual([]);
  expect(own('{#if a}<p>Hallo</p>{/if}')).toEqual(['Hallo']);
  expect(own('<button aria-label="Sluit">×</button>')).toEqual(['Sluit']);
});

const folder = new URL('.', import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const components = files.filter((path) => path.endsWith('.svelte'));

test.each(components)('%s has no sentence of its own', (path) =>
  expect(own(readFileSync(join(folder, path), 'utf8'))).toEqual([]));
