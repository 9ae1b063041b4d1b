// Onto the clipboard; a browser may refuse.
export const copy = (words: string) => navigator.clipboard.writeText(words).then(() => true, () => false);
