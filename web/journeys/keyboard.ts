// What people without a mouse do.
import { expect, type Page } from '@playwright/test';

const PRESSES_MAX = 80;

// Goes forward with Tab until the named thing has the focus.
export async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < PRESSES_MAX; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const here = document.activeElement;
      const label = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : here?.getAttribute('aria-label');
      return (label ?? here?.textContent ?? '').trim();
    });
    if (text === name) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

// Tab reaches a checkbox itself, and of radio buttons the first; from there the arrows go on.
export async function chooseByKey(page: Page, label: string) {
  const input = page.getByLabel(label, { exact: true });
  if ((await input.getAttribute('type')) === 'checkbox') {
    await tabTo(page, label);
    await page.keyboard.press('Space');
  } else {
    const first = (await page.locator('label:has(#antwoord)').textContent()) ?? '';
    await tabTo(page, first.trim());
    await page.keyboard.press('Space');
    while (!(await input.isChecked())) await page.keyboard.press('ArrowDown');
  }
  await expect(input).toBeChecked();
}
