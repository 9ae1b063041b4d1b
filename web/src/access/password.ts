// What is asked of a new password; the server has the last word.
import type { FieldError } from '../api';
import type { Catalogue } from '../nl';

export const PASSWORD_LENGTH_MIN = 12;

export function errorsOfNew(
  field: string, password: string, repeat: string, words: Catalogue['access']['password'],
): FieldError[] {
  if ([...password].length < PASSWORD_LENGTH_MIN) return [{ field, message: words.tooShort }];
  return password === repeat ? [] : [{ field: 'repeat', message: words.differs }];
}
