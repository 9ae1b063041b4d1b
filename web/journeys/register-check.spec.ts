// From signing in to an explained answer for one's own network, with what the register knows; kept, and played with.
import { expect, test } from '@playwright/test';
import { TITLE } from './lzv';
import { ME, NETWORK, PASSWORD, play } from './mock';

const INTERACTIONS_MAX = 12;

for (const width of [1280, 320]) {
  test(`an explained answer in a few steps at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await play(page, { signedIn: false });
    await page.goto('/aanmelden');
    await page.getByLabel('E-mailadres').fill(ME.email);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    let steps = 0;
    const step = async (act: Promise<unknown>) => {
      steps += 1;
      await act;
    };
    await step(page.getByRole('link', { name: 'Regeling toetsen' }).click());
    await step(page.getByRole('link', { name: TITLE, exact: true }).click());
    await step(page.getByRole('button', { name: 'Toets voor dit verband' }).click());
    await expect(page.getByText('bekend uit het register: ION-aantallen van 2 praktijken')).toBeVisible();
    await step(page.getByRole('link', { name: 'Wijzigen: Huisartsen in de lead' }).click());
    await step(page.getByLabel('Ja', { exact: true }).check());
    await step(page.getByRole('button', { name: 'Volgende' }).click());
    await step(page.getByRole('link', { name: 'Naar mijn antwoorden' }).click());
    await step(page.getByRole('button', { name: 'Toon de uitkomst' }).click());
    const verdict = page.getByRole('region', { name: 'Uitkomst' });
    await expect(verdict).toContainText('Nog onbekend');
    await expect(verdict).toContainText('€ 92.587,50');
    await expect(page.getByText('12.345 ingeschreven patiënten is 8.155 meer dan 2 × 2.095 = 4.190.')).toBeVisible();
    expect(steps).toBeLessThanOrEqual(INTERACTIONS_MAX);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('what the register knows can be changed and put back', async ({ page }) => {
  await play(page);
  await page.goto(`/regelingen/lzv-hozk@2023/toets/antwoorden?verband=${NETWORK}`);
  await page.getByRole('link', { name: 'Wijzigen: Ingeschreven patiënten' }).click();
  await expect(page.locator('#antwoord')).toHaveValue('12.345');
  await page.locator('#antwoord').fill('13.000');
  await page.getByRole('button', { name: 'Volgende' }).click();
  await page.getByRole('link', { name: 'Vorige vraag' }).click();
  await expect(page.getByText('u hebt dit gewijzigd')).toBeVisible();
  await page.getByRole('button', { name: 'Zet terug wat het register weet' }).click();
  await expect(page.locator('#antwoord')).toHaveValue('12.345');
});

test('a check is kept with the network and found there again', async ({ page }) => {
  const mock = await play(page);
  await page.goto(`/regelingen/lzv-hozk@2023/toets/antwoorden?verband=${NETWORK}`);
  await page.getByRole('button', { name: 'Toon de uitkomst' }).click();
  await page.getByRole('button', { name: 'Toets bewaren' }).click();
  await expect(page.getByText('De toets is bewaard.')).toBeVisible();
  await expect(page.getByText('zichtbaar voor de deelnemers')).toBeVisible();
  const kept = mock.sent.find(({ path }) => path === '/v1/toetsen');
  expect(kept?.body).toMatchObject({ scheme: 'lzv-hozk@2023', allianceId: NETWORK, shared: true });
  await page.goto(`/wijkverbanden/${NETWORK}?deel=toetsen`);
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('region', { name: 'Uitkomst' })).toContainText('Nog onbekend');
});

test('the outcome is saved as a PDF', async ({ page }) => {
  await page.goto('/regelingen/lzv-hozk@2023/toets/uitkomst');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als PDF' }).click();
  expect((await saved).suggestedFilename()).toBe('lzv-hozk.pdf');
});

test('what if: a figure moves for all my networks', async ({ page }) => {
  await play(page);
  await page.goto('/regelingen/lzv-hozk@2023');
  await page.getByRole('link', { name: 'Wat als? Speel met de getallen' }).click();
  await page.getByLabel('Verandering in procenten').fill('10');
  await page.getByRole('button', { name: 'Reken door' }).click();
  await expect(page.getByRole('row', { name: /Wijkverband Schalkwijk.*12\.345.*13\.580/ })).toBeVisible();
  await expect(page.getByText('Samen: € 92.587,50 → € 101.850,00')).toBeVisible();
});

test('a scheme with one version says that there is nothing to compare yet', async ({ page }) => {
  await play(page, { signedIn: false });
  await page.goto('/regelingen/lzv-hozk@2023');
  await page.getByRole('link', { name: 'Versies naast elkaar' }).click();
  await expect(page.getByText('Van deze regeling is er nu een versie.')).toBeVisible();
});
