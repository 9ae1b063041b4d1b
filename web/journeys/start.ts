// Before the journeys: the administrator signs in, once, for a code counts once. After them: the database goes.
import { rmSync } from 'node:fs';
import { ADMINISTRATOR, signIn } from './demo';
import { FOLDER } from './server';

export default async function start() {
  const session = await signIn(ADMINISTRATOR);
  process.env.HECHT_ADMINISTRATOR = JSON.stringify(session.proof);
  return () => rmSync(FOLDER, { recursive: true });
}
