// The parts of an application, as they stand in its address.
export const PARTS = ['overzicht', 'partijen', 'activiteiten', 'teksten', 'gegevens', 'bijlagen', 'controleren',
  'behandelen'] as const;
export type Part = (typeof PARTS)[number];

// A report is not asked anew who takes part and whether the conditions are met.
const NOT_IN_REPORT: Part[] = ['partijen', 'gegevens'];
export const hasPart = ({ texts, parentId }: { texts: unknown[]; parentId: string | null }, part: Part) =>
  (part !== 'teksten' || texts.length > 0) && (parentId === null || !NOT_IN_REPORT.includes(part));
