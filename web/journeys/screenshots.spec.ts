// Pictures for the README, of the demo region. Only when asked: HECHT_SCREENSHOTS=1.
import { test, type Page } from '@playwright/test';
import {
  administrator, BOARD, enterAs, idOf, NETWORK, PRACTICE_STAFF, practiseAs, sessionOf, STAFF, WORKING_GROUP,
} from './demo';
import { ALMOST, PATH } from './lzv';
import { dayFromNow, newImport, newPerson } from './own';
import { type Dossier, newDraft, newFilledIn, step } from './practice';
import { PRACTICE } from './server';

const FOLDER = '../docs/screenshots';
const KENNEMERLAND = { regionSet: 'zorgkantoor-2024', code: 'ZK11' };
const answers = `#${Buffer.from(JSON.stringify(ALMOST)).toString('base64url')}`;
const FILE = `soort;naam;disciplines;gemeente;vanaf;plaats
pharmacy;Apotheek De Vijzel (demo);apotheker;GM0392;2021-01-01;Haarlem Schalkwijk
physiotherapy;Fysiotherapie Het Spaarne (demo);fysiotherapeut;GM0392;2026-10-01;Haarlem
home-care;Thuiszorg Aan Zee (demo);wijkverpleging;GM0473;2026-10-01;Zandvoort
social-domain;Buurtteam Meerwijk (demo);sociaal-domein;GM0392;2026-07-01;Haarlem
`;

test.skip(!process.env.HECHT_SCREENSHOTS, 'HECHT_SCREENSHOTS is not set');
test('the pictures of the README', async ({ page }) => {
  const network = await idOf('wijkverbanden', NETWORK);
  await placeInRegion(network);
  await enterAs(page, await newPerson('Noor de Wit', [
    { role: 'coordinator', organisationId: network },
    { role: 'coordinator', organisationId: await idOf('wijkverbanden', 'Wijkverband Haarlem-Oost (demo)'),
      to: dayFromNow(14) },
    { role: 'working-group', to: dayFromNow(28) },
  ]));
  await picture(page, 'start', '/');
  await picture(page, 'verband', `/wijkverbanden/${network}`);
  await picture(page, 'uitkomst', `${PATH}/toets/uitkomst${answers}`);
  await picture(page, 'regeling', PATH);
  await picture(page, 'regio', `/regio/${KENNEMERLAND.regionSet}/${KENNEMERLAND.code}`, async () => {
    await page.getByLabel('Kaart van gemeente').selectOption('Haarlem');
    const map = page.getByRole('heading', { name: 'Inwoners per wijk op de kaart' });
    await page.getByRole('img', { name: 'Inwoners per wijk op de kaart' }).waitFor();
    await map.evaluate((heading) => scrollTo(0, scrollY + heading.getBoundingClientRect().top - 48));
  });
  await administrator().enter(page);
  await picture(page, 'inlezen', `/beheer/imports/${await newImport(FILE)}`);
});

test('the pictures of applications', async ({ page }) => {
  const practice = await practiseAs(page, PRACTICE_STAFF);
  const atBoard = await newFilledIn(practice, 'Samen in beweging', '18500.00');
  const complete = await newFilledIn(practice, 'Beweegloket in de wijk', '9250.00');
  const submitted = await newFilledIn(practice, 'Wandelgroep Meerwijk', '4000.00');
  for (const id of [atBoard, complete, submitted]) await step(practice, id, 'indienen');
  const group = await practiseAs(page, WORKING_GROUP);
  for (const id of [atBoard, complete]) {
    await step(group, id, 'in behandeling nemen');
    const { pairs } = await group.get<Dossier>(`/aanvragen/${id}`);
    for (const pair of pairs.filter(({ verdict }) => verdict === null)) {
      await group.put(`/dubbelparen/${pair.id}`, { verdict: 'not-double', reason: 'een ander loket' }, pair.version);
    }
    await step(group, id, 'volledig verklaren');
  }
  await step(group, atBoard, 'commissie overslaan');
  await newDraft(practice, 'Samen voor thuiswonende ouderen');
  await practiseAs(page, WORKING_GROUP);
  await picture(page, 'aanvragen', `${PRACTICE}/aanvragen`);
  await practiseAs(page, BOARD);
  await picture(page, 'aanvraag', `${PRACTICE}/aanvragen/${atBoard}/behandelen`, async () => {
    await page.locator('summary', { hasText: /^Toekennen$/ }).click();
    await page.getByLabel('Bedrag').fill('18.000,00');
    await page.getByRole('heading', { name: 'Wat kunt u nu doen?' })
      .evaluate((heading) => scrollTo(0, scrollY + heading.getBoundingClientRect().top - 48));
    // Until what will happen is that with this amount.
    await page.locator('details[open]').getByText('Dit kan nog niet:').waitFor({ state: 'detached' });
  });
});

// With what it has already, and the region it works in.
async function placeInRegion(id: string) {
  const staff = await sessionOf(STAFF);
  const { version, state: _, warnings: __, id: ___, ...network } =
    await staff.get<Record<string, unknown> & { version: number }>(`/wijkverbanden/${id}`);
  await staff.put(`/wijkverbanden/${id}`, { ...network, regions: [KENNEMERLAND] }, version);
}

async function picture(page: Page, name: string, path: string, prepare?: () => Promise<void>) {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await prepare?.();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}
