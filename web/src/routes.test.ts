import { describe, expect, test } from 'vitest';
import {
  pageOf, toAnswers, toEditMandate, toEditParty, toImport, toNetwork, toNewImport, toNewMandate, toNewMember,
  toNewNetwork, toNewPublication, toPerson, toPublication, toPublications, toQuestion, toRegion, toResult, toSavedCheck,
  toScheme, toSchemes, toStart, toVersions, toWhatIf,
} from './routes';

const id = 'regeling-a@2023';

describe('an address made is an address read', () => {
  test.each([
    [toStart(), { name: 'start' }],
    [toSchemes(), { name: 'schemes' }],
    [`${toSchemes()}/`, { name: 'schemes' }],
    [toScheme(id), { name: 'scheme', id }],
    [toScheme(encodeURIComponent(id)), { name: 'scheme', id }],
    [toQuestion(id, 12), { name: 'question', id, number: 12 }],
    [`/regelingen/${id}/toets`, { name: 'question', id, number: 1 }],
    [toAnswers(id), { name: 'answers', id }],
    [toResult(id), { name: 'result', id }],
    [toVersions(id), { name: 'versions', id }],
    [toWhatIf(id), { name: 'whatIf', id }],
    [toSavedCheck('c-1'), { name: 'savedCheck', id: 'c-1' }],
    [toNetwork('n-1'), { name: 'network', id: 'n-1' }],
    [toNewNetwork(), { name: 'newNetwork' }],
    [toNewMember('n-1'), { name: 'newMember', id: 'n-1' }],
    [toEditParty('p-1'), { name: 'editParty', id: 'p-1' }],
    [toNewMandate('p-1'), { name: 'newMandate', id: 'p-1' }],
    [toEditMandate('m-1'), { name: 'editMandate', id: 'm-1' }],
    [toRegion('zorgkantoor-2024', 'ZK32'), { name: 'region', set: 'zorgkantoor-2024', code: 'ZK32' }],
    [toPerson('x_1'), { name: 'person', id: 'x_1' }],
    [toNewImport('parties'), { name: 'newImport', kind: 'parties' }],
    [toImport('i-1'), { name: 'import', id: 'i-1' }],
    [toPublications(), { name: 'publications' }],
    [toNewPublication(), { name: 'newPublication' }],
    [toPublication('v-1'), { name: 'publication', id: 'v-1' }],
  ])('%s', (path, page) => expect(pageOf(path)).toEqual(page));
});

test.each(['/x', '/regelingen/a b', `${toScheme(id)}/toets/0`, `${toScheme(id)}/toets/x`, '/%', '/regelingen/a/b'])(
  '%s is missing', (path) => expect(pageOf(path)).toEqual({ name: 'missing' }));
