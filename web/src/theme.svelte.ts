// Light, dark, or what the system says.
import { read, write } from './stored';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'hecht.theme';
const kept = THEMES.find((theme) => theme === read(() => localStorage, KEY));
const state = $state<{ theme: Theme }>({ theme: kept ?? 'system' });

export const theme = () => state.theme;

export function applyTheme(): void {
  document.documentElement.dataset.theme = state.theme;
}

export function setTheme(theme: Theme): void {
  state.theme = theme;
  write(() => localStorage, KEY, theme);
  applyTheme();
}
