// Pictures for the README. Only when asked: HECHT_SCREENSHOTS=1.
import { test } from '@playwright/test';
import { ALMOST, PATH } from './lzv';

const FOLDER = '../docs/screenshots';
const fragment = `#${Buffer.from(JSON.stringify(ALMOST)).toString('base64url')}`;
const PICTURES = [
  { name: 'regelingen', path: '/regelingen', width: 1280 },
  { name: 'vraag', path: `${PATH}/toets/2`, width: 1280 },
  { name: 'uitkomst', path: `${PATH}/toets/uitkomst${fragment}`, width: 1280 },
  { name: 'uitkomst-360', path: `${PATH}/toets/uitkomst${fragment}`, width: 360 },
];

test.skip(!process.env.HECHT_SCREENSHOTS, 'HECHT_SCREENSHOTS is not set');
for (const { name, path, width } of PICTURES) {
  test(name, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
  });
}
