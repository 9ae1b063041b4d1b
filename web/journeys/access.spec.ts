// Every page in both languages, light and dark: no fault that axe finds, and no word of the other language's frame.
import { AxeBuilder } from '@axe-core/playwright';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ALMOST, PATH } from './lzv';

const fragment = `#${Buffer.from(JSON.stringify(ALMOST)).toString('base64url')}`;
const PAGES = {
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
const SCRIPT_BYTES_MAX = 100_000;
const SKIP = { nl: 'Naar de inhoud', en: 'Skip to the content' };

for (const language of ['nl', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe: ${language}, ${theme}`, async ({ page }) => {
      await page.addInitScript(([chosen, shown]) => {
        localStorage.setItem('hecht.language', chosen);
        localStorage.setItem('hecht.theme', shown);
      }, [language, theme] as const);
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.getByRole('link', { name: SKIP[language] })).toBeAttached();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`);
        expect(told).toEqual([]);
      }
    });
  }
}

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
    const answer = await page.goto(path);
    expect((await answer?.allHeaders())?.['content-security-policy']).not.toContain('unsafe');
    await page.waitForLoadState('networkidle');
  }
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
