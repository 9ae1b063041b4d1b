import { expect, test } from 'vitest';
import { base64Of } from './base64';

test('a file goes as it is, also one that is no text and one longer than a chunk', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
  const back = Buffer.from(await base64Of(new Blob([bytes])), 'base64');
  expect(Buffer.compare(back, Buffer.from(bytes))).toBe(0);
});
