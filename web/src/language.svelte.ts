// The language of the screen, and its catalogue: text() is read by components, so they follow a switch at once.
import { en } from './en';
import { nl, type Catalogue } from './nl';
import { read, write } from './stored';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'hecht.language';
const catalogues: Record<Language, Catalogue> = { nl, en };
const state = $state<{ language: Language }>({ language: read(() => localStorage, KEY) === 'en' ? 'en' : 'nl' });
document.documentElement.lang = state.language;

export const language = () => state.language;
export const text = () => catalogues[state.language];

export function setLanguage(language: Language): void {
  state.language = language;
  write(() => localStorage, KEY, language);
  document.documentElement.lang = language;
}
