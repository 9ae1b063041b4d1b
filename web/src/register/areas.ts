// What an area is can be seen from its code.
import type { AreaLevel } from './api';

const LEVELS: Record<string, AreaLevel> = { GM: 'municipality', WK: 'district', BU: 'neighbourhood' };

// The level of the areas of a region, which are all of one; null where there are none.
export const levelOf = ([first]: string[]): AreaLevel | null => LEVELS[first?.slice(0, 2) ?? ''] ?? null;
export const isDistrict = (code: string) => code.startsWith('WK');
