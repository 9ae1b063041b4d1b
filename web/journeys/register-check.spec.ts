// From signing in to an explained answer for one's own network, with what the register knows; kept, and played with.
import { expect, test, type Page } from '@playwright/test';
import { COORDINATOR, enterAs, idOf, NETWORK, signInThroughPage } from './demo';
import { chooseByKey, tabTo } from './keyboard';
import { PATH, TITLE } from './lzv';
import { newPerson, newRegion } from './own';

const INTERACTIONS_MAX = 12;
// What the demo knows of the network on any day after its last count.
const SOURCE = 'bekend uit het register: 6 praktijken samen, peildatum 1 oktober 2026';

// A click, a choice, or with the keyboard what a key sets off, where Tab brings one to it.
interface Hand {
  press: (role: 'link' | 'button', name: string) => Promise<void>;
  choose: (label: string) => Promise<void>;
}
const mouse = (page: Page): Hand => ({
  press: (role, name) => page.getByRole(role, { name, exact: true }).first().click(),
  choose: (label) => page.getByLabel(label, { exact: true }).check(),
});
const keyboard = (page: Page): Hand => ({
  press: async (role, name) => {
    await page.getByRole(role, { name, exact: true }).first().waitFor();
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  },
  choose: (label) => chooseByKey(page, label),
});

for (const [how, width, handOf] of [['by mouse at 1280 px', 1280, mouse], ['by mouse at 320 px', 320, mouse],
  ['by keyboard alone', 1280, keyboard]] as const) {
  test(`an explained answer in a few steps ${how}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signInThroughPage(page, COORDINATOR);
    const hand = handOf(page);
    let steps = 0;
    const noSideways = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const step = async (act: Promise<unknown>) => {
      steps += 1;
      await act;
      await noSideways();
    };
    await step(hand.press('link', 'Regeling toetsen'));
    await step(hand.press('link', TITLE));
    await step(hand.press('button', 'Toets voor dit verband'));
    await expect(page.getByText(SOURCE)).toBeVisible();
    await step(hand.press('link', 'Wijzigen: Huisartsen in de lead'));
    await step(hand.choose('Ja'));
    await step(hand.press('button', 'Volgende'));
    await step(hand.press('link', 'Naar mijn antwoorden'));
    await step(hand.press('button', 'Toon de uitkomst'));
    const verdict = page.getByRole('region', { name: 'Uitkomst' });
    await expect(verdict).toContainText('Nog onbekend');
    await expect(verdict).toContainText('€ 131.430,00');
    await expect(page.getByText('17.524 ingeschreven patiënten is 13.334 meer dan 2 × 2.095 = 4.190.')).toBeVisible();
    expect(steps).toBeLessThanOrEqual(INTERACTIONS_MAX);
    await noSideways();
  });
}

test('what the register knows can be changed and put back', async ({ page }) => {
  await enterAs(page, COORDINATOR);
  await page.goto(`${PATH}/toets/antwoorden?verband=${await idOf('wijkverbanden', NETWORK)}`);
  await page.getByRole('link', { name: 'Wijzigen: Ingeschreven patiënten' }).click();
  await expect(page.locator('#antwoord')).toHaveValue('17.524');
  await page.locator('#antwoord').fill('18.000');
  await page.getByRole('button', { name: 'Volgende' }).click();
  await page.getByRole('link', { name: 'Vorige vraag' }).click();
  await expect(page.getByText('u hebt dit gewijzigd')).toBeVisible();
  await page.getByRole('button', { name: 'Zet terug wat het register weet' }).click();
  await expect(page.locator('#antwoord')).toHaveValue('17.524');
});

test('a check is kept with the network, and a participant finds it there', async ({ page }) => {
  const { network, owner } = await newRegion();
  await enterAs(page, await newPerson('Cor Coördinator', [{ role: 'coordinator', organisationId: network.id }]));
  await page.goto(`${PATH}/toets/antwoorden?verband=${network.id}`);
  await page.getByRole('button', { name: 'Toon de uitkomst' }).click();
  await page.getByRole('button', { name: 'Toets bewaren' }).click();
  await expect(page.getByText('De toets is bewaard.')).toBeVisible();
  await expect(page.getByText('zichtbaar voor de deelnemers')).toBeVisible();
  await enterAs(page, owner);
  await page.goto(`/wijkverbanden/${network.id}?deel=toetsen`);
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('region', { name: 'Uitkomst' })).toContainText('wacht op ingeschreven patiënten');
});

test('the outcome is saved as a PDF', async ({ page }) => {
  await page.goto(`${PATH}/toets/uitkomst`);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als PDF' }).click();
  expect((await saved).suggestedFilename()).toBe('lzv-hozk.pdf');
});

test('what if: a figure moves for all my networks', async ({ page }) => {
  await enterAs(page, COORDINATOR);
  await page.goto(PATH);
  await page.getByRole('link', { name: 'Wat als? Speel met de getallen' }).click();
  await page.getByLabel('Verandering in procenten').fill('10');
  await page.getByRole('button', { name: 'Reken door' }).click();
  await expect(page.getByRole('row', { name: /Wijkverband Schalkwijk.*17\.524.*19\.276/ })).toBeVisible();
  await expect(page.getByText('Samen: € 131.430,00 → € 144.570,00')).toBeVisible();
});

test('a scheme with one version says that there is nothing to compare yet', async ({ page }) => {
  await page.goto(PATH);
  await page.getByRole('link', { name: 'Versies naast elkaar' }).click();
  await expect(page.getByText('Van deze regeling is er nu een versie.')).toBeVisible();
});
