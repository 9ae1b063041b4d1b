// A role while it is being filled in, and as it is sent.
import type { FieldError } from '../api';
import { formatDate, today, type Notation } from '../kit/format';
import { parseDate } from '../kit/parse';
import type { Catalogue } from '../nl';
import type { NewRole } from './api';

export interface RoleDraft {
  role: string;
  organisationId: string;
  from: string;
  to: string;
}

export const emptyRole = (notation: Notation): RoleDraft =>
  ({ role: '', organisationId: '', from: formatDate(today(), notation), to: '' });

export function errorsOfRole(draft: RoleDraft, words: Catalogue): FieldError[] {
  const people = words.access.people;
  const wrong = (value: string, mayBeEmpty: boolean) =>
    value.trim() === '' ? !mayBeEmpty : parseDate(value, words.notation) === null;
  return [
    ...(draft.role === '' ? [{ field: 'role', message: people.noRole }] : []),
    ...(wrong(draft.from, false) ? [{ field: 'from', message: people.noDate }] : []),
    ...(wrong(draft.to, true) ? [{ field: 'to', message: people.noDate }] : []),
  ];
}

export const roleOf = ({ role, organisationId, from, to }: RoleDraft, notation: Notation): NewRole =>
  ({ role, organisationId, from: parseDate(from, notation) ?? '', to: parseDate(to, notation) });
