// The address bar as state: links are ordinary links, taken over where they lead to a page of ours.
import { tell } from './message.svelte';
import { pageOf } from './routes';

const now = () => ({ path: location.pathname, search: location.search, hash: location.hash });
const state = $state(now());

export const page = () => pageOf(state.path);
export const path = () => state.path;
export const search = () => new URLSearchParams(state.search);
export const hash = () => state.hash;

// True once the user has gone to another page: the first page keeps the browser's own focus.
let moved = false;

export const hasMoved = () => moved;

function update(): void {
  const old = state.path;
  Object.assign(state, now());
  if (old === state.path) return;
  moved = true;
  tell('');
}

// With a message: what was done here, told there.
export function navigate(address: string, done = ''): void {
  history.pushState(null, '', address);
  update();
  tell(done);
  scrollTo(0, 0);
}

// For filters and the like: the same page, so no new step in the history.
export function setSearch(values: Record<string, string>): void {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  const text = query.toString();
  history.replaceState(null, '', location.pathname + (text ? `?${text}` : '') + location.hash);
  update();
}

function onClick(event: MouseEvent): void {
  const wantsOther = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || wantsOther || !(event.target instanceof Element)) return;
  const link = event.target.closest('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  navigate(link.pathname + link.search + link.hash);
}

export function listen(): void {
  addEventListener('popstate', update);
  document.addEventListener('click', onClick);
}
