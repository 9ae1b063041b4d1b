// What was saved may deserve a look all the same: the server says so beside it.
import { sentencesIn, type Diagnostic } from '../api';
import { text } from '../language.svelte';

export interface Saved {
  warnings?: Diagnostic[];
}

export function savedText(done: string, saved: Saved | undefined): string {
  const notices = (saved?.warnings ?? []).map(sentencesIn);
  return notices.length > 0 ? [done, text().form.warning, ...notices].join(' ') : done;
}
