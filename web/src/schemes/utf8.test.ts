import { expect, test } from 'vitest';
import { textOf } from './utf8';

test('a file in UTF-8 is read, without the mark at its start', async () => {
  expect(await textOf(new Blob(['title: Één wijk']))).toBe('title: Één wijk');
  expect(await textOf(new Blob(['\ufeffid: x']))).toBe('id: x');
  expect(await textOf(new Blob([]))).toBe('');
});

test('bytes of another encoding are not guessed at', async () =>
  expect(await textOf(new Blob([new Uint8Array([0x77, 0xe9, 0x6b])]))).toBeNull());
