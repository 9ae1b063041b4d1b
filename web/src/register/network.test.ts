import { expect, test } from 'vitest';
import { nl } from '../nl';
import type { Network } from './api';
import { networkBody, networkErrors, networkValues } from './network';

const network: Network = {
  id: 'n', name: 'Wijkverband', state: 'forming', version: 2,
  fromDate: '2024-01-01',
  types: [{ type: 'wijkverband', fromDate: '2024-01-01', toDate: null }], regionalOrganisationId: 'r',
  description: null, website: null, meetingRhythm: 'elke zes weken', toDate: null,
  areas: [{ year: 2024, code: 'WK039210' }],
  regions: [{ regionSet: 's', code: 'ZK11' }],
};
const values = networkValues(network, nl.notation);
const TODAY = '2026-07-01';

test('a network that was not changed is sent as it was, also what the form does not show', () => {
  expect(networkBody(values, network, TODAY, nl.notation)).toEqual({
    name: 'Wijkverband', regionalOrganisationId: 'r', description: null, website: null, meetingRhythm: 'elke zes weken',
    fromDate: '2024-01-01', toDate: null, types: network.types, areas: [{ year: 2024, code: 'WK039210' }],
    regions: [{ regionSet: 's', code: 'ZK11' }],
  });
});

test('a kind that is added begins today, and areas and regions come and go', () => {
  const changed = { ...values, types: 'lzv,wijkverband', areas: '2024/WK039211', regions: 's/ZK11,t/ZK12' };
  const body = networkBody(changed, network, TODAY, nl.notation);
  expect(body.types).toEqual([{ type: 'lzv', fromDate: TODAY, toDate: null }, network.types[0]]);
  expect(body.areas).toEqual([{ year: 2024, code: 'WK039211' }]);
  expect(body.regions).toEqual([{ regionSet: 's', code: 'ZK11' }, { regionSet: 't', code: 'ZK12' }]);
  expect(networkBody({ ...values, regions: '' }, network, TODAY, nl.notation).regions).toEqual([]);
});

test('what is missing is told by field', () => {
  expect(networkErrors({ name: ' ', types: '', fromDate: 'x', toDate: '' }, nl).map(({ field }) => field))
    .toEqual(['name', 'types', 'fromDate']);
});
