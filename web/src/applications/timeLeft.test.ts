import { expect, test } from 'vitest';
import { timeLeft } from './timeLeft';

test('the time left goes by the clock of the server and what passed here since', () => {
  const closes = '2023-04-01T22:00:00Z';
  expect(timeLeft('2023-03-15T09:00:00Z', closes, 0)).toEqual({ days: 17, hours: 13 });
  expect(timeLeft('2023-03-15T09:00:00Z', closes, 13 * 3_600_000)).toEqual({ days: 17, hours: 0 });
  expect(timeLeft('2023-04-01T21:59:59Z', closes, 0)).toEqual({ days: 0, hours: 0 });
  expect(timeLeft('2023-04-01T22:00:00Z', closes, 0)).toBeNull();
  expect(timeLeft('2023-04-01T21:00:00Z', closes, 3_600_000)).toBeNull();
});
