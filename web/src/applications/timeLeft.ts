// The time that is left, counted from the moment the server gave, so that a wrong clock here does no harm.
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Left {
  days: number;
  hours: number;
}

// `passed` are the milliseconds since the answer came. Nothing when the time is over.
export function timeLeft(now: string, closes: string, passed: number): Left | null {
  const left = Date.parse(closes) - Date.parse(now) - passed;
  return left <= 0 ? null : { days: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR) };
}
