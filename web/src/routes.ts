// Which page an address is. Pure, so that it can be tested without a browser.
export type Page =
  | { name: 'schemes' }
  | { name: 'scheme'; id: string }
  | { name: 'question'; id: string; number: number }
  | { name: 'answers'; id: string }
  | { name: 'result'; id: string }
  | { name: 'missing' };

const SCHEME = String.raw`/regelingen/([\w@.-]+)`;
const TABLE: [RegExp, (found: RegExpExecArray) => Page][] = [
  [/^\/(?:regelingen)?$/, () => ({ name: 'schemes' })],
  [new RegExp(`^${SCHEME}$`), ([, id = '']) => ({ name: 'scheme', id })],
  [new RegExp(`^${SCHEME}/toets$`), ([, id = '']) => ({ name: 'question', id, number: 1 })],
  [
    new RegExp(`^${SCHEME}/toets/([1-9]\\d{0,3})$`),
    ([, id = '', number]) => ({ name: 'question', id, number: Number(number) }),
  ],
  [new RegExp(`^${SCHEME}/toets/antwoorden$`), ([, id = '']) => ({ name: 'answers', id })],
  [new RegExp(`^${SCHEME}/toets/uitkomst$`), ([, id = '']) => ({ name: 'result', id })],
];

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function pageOf(path: string): Page {
  const plain = decoded(path).replace(/(.)\/$/, '$1');
  for (const [pattern, page] of TABLE) {
    const found = pattern.exec(plain);
    if (found) return page(found);
  }
  return { name: 'missing' };
}

// The part of a scheme's page that lists its sources.
export const SOURCES = 'bronnen';

export const toSchemes = () => '/regelingen';
export const toScheme = (id: string) => `/regelingen/${id}`;
export const toQuestion = (id: string, number: number) => `/regelingen/${id}/toets/${number}`;
export const toAnswers = (id: string) => `/regelingen/${id}/toets/antwoorden`;
export const toResult = (id: string) => `/regelingen/${id}/toets/uitkomst`;
