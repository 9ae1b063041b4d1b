// A text that saves itself: what is typed is kept in the browser at once and sent a moment later, and taken out of the
// browser only when the server has it. Without a screen, so that it can be tested.

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'typing' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'kept' }
  | { kind: 'refused'; sentences: string[] }
  | { kind: 'conflict'; theirs: string };

// Why a save did not go through: there is no one to hear it, another saved first, or it was refused.
export type Trouble = { kind: 'unheard' } | { kind: 'stale' } | { kind: 'refused'; sentences: string[] };

export interface Shelf {
  read: () => string | null;
  write: (value: string) => void;
}

interface Kept {
  version: number;
  body: string;
}

// What an earlier visit left behind in the browser; nothing when the server has it.
export function keptBody(kept: string | null, saved: { version: number; body: string }): Kept | null {
  try {
    const found = JSON.parse(kept ?? 'null') as Kept | null;
    return found && found.body !== saved.body ? found : null;
  } catch {
    return null;
  }
}

interface Saver {
  save: (version: number, body: string) => Promise<{ version: number }>;
  // Throws what is no trouble of this kind.
  troubleOf: (error: unknown) => Trouble;
  load: () => Promise<{ version: number; body: string }>;
  shelf: Shelf;
  tell: (state: SaveState) => void;
}

// One save at a time; what is typed meanwhile goes with the next.
export class AutoSave {
  #version: number;
  #saved: string;
  #typed: string;
  #busy = false;

  constructor(readonly saver: Saver, saved: { version: number; body: string }) {
    this.#version = saved.version;
    this.#saved = this.#typed = saved.body;
  }

  get waits(): boolean {
    return this.#typed !== this.#saved;
  }

  take(body: string): void {
    this.#typed = body;
    this.saver.shelf.write(JSON.stringify({ version: this.#version, body }));
    this.saver.tell({ kind: 'typing' });
  }

  // On top of what the other saved.
  insist(version: number): void {
    this.#version = version;
    this.#saved = '';
  }

  async flush(): Promise<void> {
    if (this.#busy || !this.waits) return;
    this.#busy = true;
    const body = this.#typed;
    this.saver.tell({ kind: 'saving' });
    try {
      const { version } = await this.saver.save(this.#version, body);
      this.#version = version;
      this.#saved = body;
      if (!this.waits) {
        this.saver.shelf.write('');
        this.saver.tell({ kind: 'saved', at: new Date() });
      }
    } catch (error) {
      await this.#meet(this.saver.troubleOf(error));
    } finally {
      this.#busy = false;
    }
  }

  async #meet(trouble: Trouble): Promise<void> {
    if (trouble.kind === 'unheard') {
      this.saver.tell({ kind: 'kept' });
    } else if (trouble.kind === 'refused') {
      this.saver.tell(trouble);
    } else {
      const now = await this.saver.load();
      this.insist(now.version);
      if (now.body === this.#typed) {
        this.#saved = now.body;
        this.saver.tell({ kind: 'saved', at: new Date() });
      } else {
        this.saver.tell({ kind: 'conflict', theirs: now.body });
      }
    }
  }
}
