// Who may see a thing may not always see all of it: what is refused is left out.
import { Refusal } from './api';

const [FORBIDDEN, NOT_FOUND] = [403, 404];

export async function ifAllowed<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Refusal && (error.status === FORBIDDEN || error.status === NOT_FOUND)) return null;
    throw error;
  }
}
