// Several in one value of a form, always in the same order, so that the same choice is the same value.
const SEPARATOR = ',';

export const listed = (value = '') => value.split(SEPARATOR).filter((each) => each !== '');
export const unlisted = (chosen: string[]) => chosen.toSorted().join(SEPARATOR);
