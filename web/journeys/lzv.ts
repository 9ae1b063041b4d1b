// The check that the journeys make: a local care network with everything in order, typed as people type.
import type { Answers } from '../src/schemes/answers.svelte';

export const TITLE = 'Lokaal zorgverband 2023';
export const PATH = '/regelingen/lzv-hozk@2023';

export type Step = { type: string; time?: string } | { choose: string[] } | { unknown: true };

// In the order of the scheme's questions.
export const STEPS: Step[] = [
  { type: '4.190' },
  { choose: ['apotheker', 'fysiotherapeut'] },
  { choose: ['Ja'] },
  { type: '14-3-2023', time: '12.00' },
  { type: '0' },
  { choose: ['Ja'] },
  { choose: ['Nee'] },
  { choose: ['geen'] },
  { choose: ['Ja'] },
  { type: '2' },
  { type: '€ 28.500,00' },
  { unknown: true },
];

export const ALMOST: Answers = {
  facts: {
    'ingeschreven patiënten': 4189,
    'andere disciplines': ['apotheker', 'fysiotherapeut'],
    'huisartsen in de lead': true,
    indiendatum: '2023-03-14T12:00:00',
    'dubbele financiering': null,
  },
  date: '',
};
