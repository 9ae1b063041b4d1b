// Something being changed: what was loaded, what is typed, and what to do when someone else saved first. What is typed
// is kept in the browser until it is saved, so that a reload loses nothing.
import { Refusal, STALE } from '../api';
import { read, write } from '../stored';
import { merge, type Merged, type Values } from './edit';

interface Versioned {
  version: number;
}

export class Edit<Data extends Versioned> {
  values = $state<Values>({});
  merged = $state<Merged | null>(null);
  #before: Values;
  #version: number;

  constructor(
    data: Data,
    readonly toValues: (data: Data) => Values,
    readonly reload: () => Promise<Data>,
    readonly key: string,
  ) {
    this.#before = toValues(data);
    this.#version = data.version;
    this.values = { ...this.#before, ...this.#kept() };
  }

  #kept(): Values {
    try {
      const kept = JSON.parse(read(() => sessionStorage, this.key) ?? 'null') as { version: number; values: Values };
      return kept.version === this.#version ? kept.values : {};
    } catch {
      return {};
    }
  }

  keep(): void {
    write(() => sessionStorage, this.key, JSON.stringify({ version: this.#version, values: this.values }));
  }

  take(field: string, value: string): void {
    this.values[field] = value;
  }

  // Sends what is typed; when it is based on an older version, brings the two together and does not send.
  async save<Answer>(send: (values: Values, version: number) => Promise<Answer>): Promise<{ answer: Answer } | null> {
    try {
      const answer = await send(this.values, this.#version);
      write(() => sessionStorage, this.key, '');
      return { answer };
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== STALE) throw error;
      const data = await this.reload();
      const theirs = this.toValues(data);
      this.merged = merge(this.#before, this.values, theirs);
      this.values = this.merged.values;
      this.#before = theirs;
      this.#version = data.version;
      return null;
    }
  }
}
