// What was saved may deserve a look all the same: the server says so beside it.
import { text } from '../language.svelte';

export interface Saved {
  warnings?: { detail: string; remedy: string }[];
}

export function savedText(done: string, saved: Saved | undefined): string {
  const notices = (saved?.warnings ?? []).map(({ detail, remedy }) => `${detail}. ${remedy}`);
  return notices.length > 0 ? [done, text().form.warning, ...notices].join(' ') : done;
}
