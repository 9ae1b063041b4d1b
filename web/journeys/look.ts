// One page looked at as everyone may meet it: no fault that axe finds in either language, light and dark, nothing
// beside the screen, and nothing that the policy of the server refuses.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const NARROW = { width: 320, height: 720 };
const WIDE = { width: 1280, height: 860 };
const SKIP = { nl: 'Naar de inhoud', en: 'Skip to the content' };
const LOADING = /Bezig met laden|Loading/;
// What a page shows instead of what it is for.
export const REFUSALS = ['Dit ging niet goed', 'Dit mag u hier niet zien', 'Geen verbinding', 'Deze pagina is er niet'];

export async function lookAt(page: Page, path: string, refusals: string[]) {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  await page.addInitScript(() => localStorage.setItem('hecht.theme', 'light'));
  const answer = await page.goto(path);
  expect((await answer?.allHeaders())?.['content-security-policy']).not.toContain('unsafe');
  for (const language of ['nl', 'en'] as const) {
    if (language === 'en') await page.getByRole('button', { name: 'EN', exact: true }).click();
    await settled(page, language);
    if (language === 'nl') expect(refusals).not.toContain(await page.getByRole('heading', { level: 1 }).textContent());
    faults.push(...(await faultsOf(page, language)));
  }
  expect(faults).toEqual([]);
}

async function settled(page: Page, language: 'nl' | 'en') {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('link', { name: SKIP[language] })).toBeAttached();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(page.getByText(LOADING)).toHaveCount(0);
}

async function faultsOf(page: Page, language: string) {
  const theme = (name: string) => page.evaluate((to) => (document.documentElement.dataset.theme = to), name);
  const axe = (source: { axeSource?: string }) =>
    new AxeBuilder({ page, ...source }).setLegacyMode().options({ resultTypes: ['violations'] });
  // Sent once: it stays in the page.
  const there = { axeSource: 'null' };
  const light = await axe(language === 'nl' ? {} : there).analyze();
  // Only colours are other in the dark.
  await theme('dark');
  const dark = await axe(there).withRules(['color-contrast']).analyze();
  await theme('light');
  await page.setViewportSize(NARROW);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize(WIDE);
  const found = [...light.violations, ...dark.violations].map(({ id, nodes }) => `${language} ${id} ${nodes[0]?.html}`);
  return over > 0 ? [...found, `${language}: ${over} px too wide`] : found;
}
