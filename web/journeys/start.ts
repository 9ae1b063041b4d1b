// Before the journeys: the administrator signs in, once, for a code counts once. After them: the database goes.
import { expect } from '@playwright/test';
import { readFileSync, rmSync } from 'node:fs';
import { ADMINISTRATOR, type Session, signIn } from './demo';
import { FOLDER } from './server';

export default async function start() {
  const session = await signIn(ADMINISTRATOR);
  for (const file of ['gemeente_2022.geojson', 'wijk_2022.geojson']) await loadBorders(session, file);
  process.env.HECHT_ADMINISTRATOR = JSON.stringify(session.proof);
  return () => rmSync(FOLDER, { recursive: true });
}

// The demo has borders of 2022 only, and its regions are of the areas of 2024: without these no region has a map.
async function loadBorders(session: Session, name: string) {
  const contentBase64 = readFileSync(`../examples/demo/${name}`).toString('base64');
  const files = [{ name: name.replace('2022', '2024'), contentBase64 }];
  const { id } = await session.post<{ id: string }>('/imports', { kind: 'areas', files, year: 2024 });
  await session.post(`/imports/${id}/uitvoeringen`);
  await expect.poll(() => session.get(`/imports/${id}`)).toMatchObject({ state: 'done' });
}
