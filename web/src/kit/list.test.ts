import { expect, test } from 'vitest';
import { queryOf } from './list';

const filters = [{ id: 'zoek', label: '' }, { id: 'soort', label: '' }];

test('a list asks for its filters, its order and its page, and for nothing else in the address', () => {
  const search = new URLSearchParams('page=2&vreemd=x&soort=praktijk&zoek=&sorteer=-naam');
  expect(queryOf(search, filters)).toBe('soort=praktijk&sorteer=-naam&page=2');
  expect(queryOf(search, filters, { page: '1', pageSize: '100' }))
    .toBe('soort=praktijk&sorteer=-naam&page=1&pageSize=100');
});
