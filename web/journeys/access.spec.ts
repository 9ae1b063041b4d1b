// Every page in both languages, light and dark, wide and narrow: no fault that axe finds, nothing beside the screen,
// and nothing that the policy of the server refuses.
import { AxeBuilder } from '@axe-core/playwright';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { TABLE } from '../src/routes';
import { CITIZEN, enterAs, sessionOf } from './demo';
import { lookAt, REFUSALS } from './look';
import { PATH } from './lzv';
import { APPLICATION_STOPS, type Known, OPEN_STOPS, pathOf, SIGNED_IN_STOPS, theWalk } from './walk';

const SCRIPT_BYTES_MAX = 100_000;

for (const [name, stop] of Object.entries(OPEN_STOPS)) {
  test(`walk: ${name}, for anyone`, async ({ page }) => {
    const path = pathOf(stop, NOTHING);
    await lookAt(page, path, name === 'missing' ? [] : REFUSALS);
  });
}
for (const [name, stop] of Object.entries(SIGNED_IN_STOPS)) {
  test(`walk: ${name}, signed in`, async ({ page }) => {
    const { walker, known } = await theWalk();
    await (await sessionOf(walker)).enter(page);
    await lookAt(page, pathOf(stop, known), [...REFUSALS, 'Aanmelden']);
  });
}

// A list and a page that are not for everyone.
for (const [path, told] of [['/beheer/personen', 'Vraag de beheerder van uw organisatie om dit recht.'],
  ['/beheer/imports/onbekend', 'Dit mag u hier niet zien']] as const) {
  test(`walk: ${path}, refused`, async ({ page }) => {
    await enterAs(page, CITIZEN);
    const seen = page.getByText(told).waitFor();
    await lookAt(page, path, []);
    await seen;
  });
}

const NOTHING: Known = {
  network: 'x', practice: 'x', mandate: 'x', person: 'x', import: 'x', refusedImport: 'x', publication: 'x',
  savedCheck: 'x',
};

test('every page is walked', () => {
  const applications = APPLICATION_STOPS.map(({ path }) => path({ application: 'x', meeting: 'x' }));
  const stops = [...Object.values(OPEN_STOPS), ...Object.values(SIGNED_IN_STOPS), ...applications];
  const rowOf = (path: string) => TABLE.findIndex(([pattern]) => pattern.test(path));
  const walked = stops.map((stop) => rowOf(new URL(pathOf(stop, NOTHING), 'http://any').pathname));
  const forgotten = TABLE.filter((_, row) => !walked.includes(row)).map(([pattern]) => pattern.source);
  expect(forgotten).toEqual([]);
});

test('an error in a form passes axe too', async ({ page }) => {
  await page.goto(`${PATH}/toets/1`);
  await page.getByRole('button', { name: 'Volgende' }).click();
  await page.getByRole('alert').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('the script of the first page is small', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
});

test('the language switch turns the whole page, texts of the scheme included', async ({ page }) => {
  await page.goto(PATH);
  await expect(page.getByRole('heading', { name: 'Voorwaarden' })).toBeVisible();
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('heading', { name: 'Conditions' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
