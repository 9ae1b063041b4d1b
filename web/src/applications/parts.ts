// The parts of an application, as they stand in its address.
export const PARTS = ['overzicht', 'partijen', 'activiteiten', 'teksten', 'gegevens', 'bijlagen', 'controleren',
  'behandelen'] as const;
export type Part = (typeof PARTS)[number];
