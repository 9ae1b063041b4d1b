// Every page in both languages, light and dark: no fault that axe finds, and no word of the other language's frame.
import { AxeBuilder } from '@axe-core/playwright';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { ALMOST, PATH } from './lzv';
import { ME, NETWORK, PARTY, play } from './mock';

const fragment = `#${Buffer.from(JSON.stringify(ALMOST)).toString('base64url')}`;
const PAGES = {
  start: '/',
  signIn: '/aanmelden',
  forgotten: '/wachtwoord-vergeten',
  choose: '/wachtwoord-kiezen#sleutel',
  versions: `${PATH}/versies`,
  list: '/regelingen',
  scheme: PATH,
  table: '/regelingen/zonmw-uitvoering@2024',
  number: `${PATH}/toets/1`,
  several: `${PATH}/toets/2`,
  choice: `${PATH}/toets/3`,
  instant: `${PATH}/toets/4`,
  money: `${PATH}/toets/5`,
  answers: `${PATH}/toets/antwoorden`,
  result: `${PATH}/toets/uitkomst${fragment}`,
  missing: '/nergens',
};
// Those behind the door.
const OWN_PAGES = {
  start: '/',
  account: '/account',
  networks: '/wijkverbanden',
  newNetwork: '/wijkverbanden/nieuw',
  network: `/wijkverbanden/${NETWORK}`,
  history: `/wijkverbanden/${NETWORK}?deel=geschiedenis`,
  checks: `/wijkverbanden/${NETWORK}?deel=toetsen`,
  editNetwork: `/wijkverbanden/${NETWORK}/wijzigen`,
  newMember: `/wijkverbanden/${NETWORK}/deelnemers/nieuw`,
  parties: '/partijen',
  newParty: '/partijen/nieuw',
  party: `/partijen/${PARTY}`,
  editParty: `/partijen/${PARTY}/wijzigen`,
  regions: '/regio',
  region: '/regio/zorgkantoor-2024/ZK11',
  search: '/zoeken?zoek=linde',
  admin: '/beheer',
  people: '/beheer/personen',
  newPerson: '/beheer/personen/nieuw',
  person: `/beheer/personen/${ME.id}`,
  imports: '/beheer/imports',
  newImport: '/beheer/imports/nieuw/parties',
  audit: '/beheer/audit',
  keys: '/beheer/api-sleutels',
  scheme: PATH,
  known: `${PATH}/toets/antwoorden?verband=${NETWORK}`,
  knownQuestion: `${PATH}/toets/1`,
  result: `${PATH}/toets/uitkomst${fragment}`,
  whatIf: `${PATH}/wat-als`,
};
// Axe takes seconds a page on a busy machine.
const AXE_MS = 300_000;
const SCRIPT_BYTES_MAX = 100_000;
const SKIP = { nl: 'Naar de inhoud', en: 'Skip to the content' };

for (const language of ['nl', 'en'] as const) {
  for (const [door, pages] of Object.entries({ open: PAGES, own: OWN_PAGES })) {
    test(`axe finds nothing on ${door} pages in ${language}, light and dark`, async ({ page }) => {
      test.setTimeout(AXE_MS);
      await page.addInitScript(([chosen]) => {
        localStorage.setItem('hecht.language', chosen);
        localStorage.setItem('hecht.theme', 'light');
      }, [language] as const);
      const faults: string[] = [];
      if (door === 'own') await play(page);
      for (const [name, path] of Object.entries(pages)) faults.push(...(await faultsOf(page, language, name, path)));
      expect(faults).toEqual([]);
    });
  }
}

async function faultsOf(page: Page, language: 'nl' | 'en', name: string, path: string) {
  await show(page, path);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('link', { name: SKIP[language] })).toBeAttached();
  const light = await new AxeBuilder({ page }).analyze();
  // Only colours are other in the dark.
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  return [...light.violations, ...dark.violations].map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`);
}

// A page that differs from the one before in what follows the # only is loaded all the same.
async function show(page: Page, path: string) {
  await page.goto('about:blank');
  const answer = await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return answer;
}

test('no page is wider than a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  const wide: string[] = [];
  const measure = async (pages: Record<string, string>) => {
    for (const [name, path] of Object.entries(pages)) {
      await show(page, path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wide.push(`${name}: ${over} px`);
    }
  };
  await measure(PAGES);
  await play(page);
  await measure(OWN_PAGES);
  expect(wide).toEqual([]);
});

test('an error in a form passes axe too', async ({ page }) => {
  await page.goto(PAGES.several.replace(/2$/, '1'));
  await page.getByRole('button', { name: 'Volgende' }).click();
  await page.getByRole('alert').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('nothing on a page goes against a policy without inline script and style', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  for (const path of Object.values(PAGES)) {
    const answer = await show(page, path);
    expect((await answer?.allHeaders())?.['content-security-policy']).not.toContain('unsafe');
  }
  await play(page);
  for (const path of Object.values(OWN_PAGES)) await show(page, path);
  expect(refused).toEqual([]);
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
