// A form on its way to the server: its errors by field, from here or from there, and whether it is being sent.
import { OFFLINE, Refusal, type FieldError } from '../api';
import { text } from '../language.svelte';

// What a refusal without words of its own means for someone who fills in a form.
export function sentencesOf(refusal: Refusal): string[] {
  const words = text().shell;
  if (refusal.status === OFFLINE) return [words.offline];
  if (refusal.retryAfter !== null) return [words.tooMany(refusal.retryAfter)];
  return refusal.sentences.length > 0 ? refusal.sentences : [words.failedText];
}

// The id of the control for a field of the body: its name, or the last name of "roles[0].from".
function controlOf(field: string): string {
  const last = field.split('.').at(-1) ?? '';
  return [field, last].find((id) => id !== '' && document.getElementById(id)) ?? '';
}

export class Form {
  errors = $state<FieldError[]>([]);
  busy = $state(false);

  of(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }

  // True when it was sent and accepted. A field of the server is one of ours where the page has a control of that name.
  async run(found: FieldError[], send: () => Promise<unknown>): Promise<boolean> {
    this.errors = found;
    if (found.length > 0 || this.busy) return false;
    this.busy = true;
    try {
      await send();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.errors = error.errors.length > 0 && error.retryAfter === null
        ? error.errors.map(({ field, message }) => ({ field: controlOf(field), message }))
        : sentencesOf(error).map((message) => ({ field: '', message }));
      return false;
    } finally {
      this.busy = false;
    }
  }
}

// The errors of fields that may not be left empty.
export function required(values: Record<string, string>, messages: Record<string, string>): FieldError[] {
  return Object.entries(messages)
    .filter(([field]) => (values[field] ?? '').trim() === '')
    .map(([field, message]) => ({ field, message }));
}
