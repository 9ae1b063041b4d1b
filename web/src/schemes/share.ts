// Answers in the fragment of an address: who opens the link sees the same outcome, and no server sees the answers.
import { isAnswers, type Answers } from './answers.svelte';

export function toFragment(answers: Answers): string {
  const bytes = new TextEncoder().encode(JSON.stringify(answers));
  const text = btoa(String.fromCharCode(...bytes));
  return `#${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

export function fromFragment(fragment: string): Answers | null {
  try {
    const text = atob(fragment.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const answers: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isAnswers(answers) ? answers : null;
  } catch {
    return null;
  }
}
