// The schemes that someone follows. A scheme is followed in all its versions.
import { ifAllowed } from '../allowed';
import { getAll, part, put } from '../api';
import { holds, ROLES, session } from '../session.svelte';

// None where nobody is signed in.
export async function listFollowed(): Promise<Set<string>> {
  const followed = session() ? await ifAllowed(getAll<{ schemeId: string }>('/volgingen')) : null;
  return new Set((followed ?? []).map(({ schemeId }) => schemeId));
}

// Who runs the installation or looks back follows none. The server decides.
export const mayFollow = () => holds(...ROLES.filter((role) => role !== 'auditor' && role !== 'administrator'));

export const setFollowing = (id: string, follows: boolean) =>
  put<{ follows: boolean }>(`/regelingen/${part(id)}/volging`, { follows });
