import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../en';
import { nl } from '../nl';

test('the disciplines have the names of the lists that schemes use', () => {
  const lists = readFileSync(new URL('../../../schemes/lists.yaml', import.meta.url), 'utf8');
  const section = /^discipline:\n((?: .*\n|\n)*)/m.exec(lists)?.[1] ?? '';
  const names = (language: string) => Object.fromEntries(
    [...section.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n)*)/gm)].map(([, id, body]) =>
      [id, new RegExp(`${language}: (.*)`).exec(body ?? '')?.[1]]));
  expect(Object.keys(names('nl')).length).toBeGreaterThan(10);
  expect(nl.register.disciplines).toEqual(names('nl'));
  expect(en.register.disciplines).toEqual(names('en'));
});
