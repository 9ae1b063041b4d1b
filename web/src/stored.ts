// What the browser keeps. It may refuse (private window, full): then nothing is kept, and all else still works.
export function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

export function write(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(key, value);
  } catch {
    return;
  }
}

// Keys of what someone typed and has not sent: it outlives a session that ended by itself, but not a sign-out, and not
// someone else who signs in.
const UNSENT = 'hecht.onverzonden.';
export const unsentOf = (person: string) => `${UNSENT}${person}.`;

// The keys that begin so.
export function keysOf(storage: () => Storage, prefix: string): string[] {
  try {
    const all = storage();
    return Array.from({ length: all.length }, (_, index) => all.key(index) ?? '')
      .filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

export function drop(storage: () => Storage, keys: string[]): void {
  try {
    for (const key of keys) storage().removeItem(key);
  } catch {
    return;
  }
}

// All of it, or all but that of one person.
export function dropUnsent(exceptOf = ''): void {
  const storage = () => localStorage;
  const kept = unsentOf(exceptOf);
  drop(storage, keysOf(storage, UNSENT).filter((key) => exceptOf === '' || !key.startsWith(kept)));
}
