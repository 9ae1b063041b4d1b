import { describe, expect, test } from 'vitest';
import { pageOf, toAnswers, toQuestion, toResult, toScheme, toSchemes } from './routes';

const id = 'regeling-a@2023';

describe('an address made is an address read', () => {
  test.each([
    ['/', { name: 'schemes' }],
    [toSchemes(), { name: 'schemes' }],
    [`${toSchemes()}/`, { name: 'schemes' }],
    [toScheme(id), { name: 'scheme', id }],
    [toScheme(encodeURIComponent(id)), { name: 'scheme', id }],
    [toQuestion(id, 12), { name: 'question', id, number: 12 }],
    [`/regelingen/${id}/toets`, { name: 'question', id, number: 1 }],
    [toAnswers(id), { name: 'answers', id }],
    [toResult(id), { name: 'result', id }],
  ])('%s', (path, page) => expect(pageOf(path)).toEqual(page));
});

test.each(['/x', '/regelingen/a b', `${toScheme(id)}/toets/0`, `${toScheme(id)}/toets/x`, '/%', '/regelingen/a/b'])(
  '%s is missing', (path) => expect(pageOf(path)).toEqual({ name: 'missing' }));
