// From the list of schemes to the explained answer: by mouse, by keyboard alone, and on a narrow phone.
import { expect, test, type Page } from '@playwright/test';
import { chooseByKey, tabTo } from './keyboard';
import { ALMOST, PATH, STEPS, TITLE } from './lzv';

async function noSideways(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

async function expectOutcome(page: Page) {
  const verdict = page.getByRole('region', { name: 'Uitkomst' });
  await expect(verdict).toContainText('Ja');
  await expect(verdict).toContainText('€ 31.425,00');
  await expect(verdict).toContainText('4.190 × € 7,50');
  await expect(page.getByText('4.190 ingeschreven patiënten is precies 2 × 2.095 = 4.190.')).toBeVisible();
  await expect(page.getByText('telt voor de ronde van 1 april 2023')).toBeVisible();
}

async function answerAll(page: Page) {
  for (const [index, step] of STEPS.entries()) {
    await expect(page.getByText(`Vraag ${index + 1} van ${STEPS.length}`, { exact: true })).toBeVisible();
    await noSideways(page);
    if ('unknown' in step) {
      await page.getByRole('button', { name: 'Weet ik niet' }).click();
      continue;
    }
    if ('choose' in step) for (const label of step.choose) await page.getByLabel(label, { exact: true }).check();
    else await page.locator('#antwoord').fill(step.type);
    if ('time' in step && step.time) await page.getByLabel('Tijd').fill(step.time);
    await page.getByRole('button', { name: 'Volgende' }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controleer uw antwoorden');
  await noSideways(page);
  await page.getByRole('button', { name: 'Toon de uitkomst' }).click();
}

for (const width of [1280, 320]) {
  test(`by mouse at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/regelingen');
    await noSideways(page);
    await page.getByRole('link', { name: TITLE, exact: true }).click();
    await expect(page).toHaveTitle(`${TITLE} – Hecht`);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await noSideways(page);
    await page.getByRole('link', { name: 'Toets deze regeling' }).click();
    await answerAll(page);
    await expectOutcome(page);
    await noSideways(page);
  });
}

test('by keyboard alone', async ({ page }) => {
  await page.goto('/regelingen');
  await page.getByRole('link', { name: TITLE, exact: true }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, TITLE);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Toets deze regeling' }).waitFor();
  await tabTo(page, 'Toets deze regeling');
  await page.keyboard.press('Enter');
  for (const [index, step] of STEPS.entries()) {
    await page.getByText(`Vraag ${index + 1} van ${STEPS.length}`, { exact: true }).waitFor();
    if ('type' in step) {
      await tabTo(page, (await page.locator('label[for=antwoord]').textContent()) ?? '');
      await page.keyboard.type(step.type);
      if (step.time) {
        await page.keyboard.press('Tab');
        await page.keyboard.type(step.time);
      }
      await page.keyboard.press('Enter');
    } else if ('choose' in step) {
      for (const label of step.choose) await chooseByKey(page, label);
      await page.keyboard.press('Enter');
    } else {
      await tabTo(page, 'Weet ik niet');
      await page.keyboard.press('Enter');
    }
  }
  await page.getByRole('heading', { name: 'Controleer uw antwoorden' }).waitFor();
  await tabTo(page, 'Toon de uitkomst');
  await page.keyboard.press('Enter');
  await expectOutcome(page);
});

test('a wrong answer is explained and leads to its field', async ({ page }) => {
  await page.goto(`${PATH}/toets/1`);
  await page.locator('#antwoord').fill('veel');
  await page.getByRole('button', { name: 'Volgende' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link').click();
  await expect(page.locator('#antwoord')).toBeFocused();
  await expect(page.locator('#antwoord')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#antwoord')).toHaveValue('veel');
});

test('going back and reloading keep the answers, and the live answer follows', async ({ page }) => {
  await page.goto(`${PATH}/toets/1`);
  await page.locator('#antwoord').fill('4189');
  await page.getByRole('button', { name: 'Volgende' }).click();
  const live = page.getByRole('complementary', { name: 'Antwoord tot nu toe' });
  await expect(live).toContainText('Nee');
  await expect(live).toContainText('4.189 ingeschreven patiënten is 1 minder dan 2 × 2.095 = 4.190.');
  await page.reload();
  await page.goBack();
  await expect(page.locator('#antwoord')).toHaveValue('4.189');
});

test('a link shows the same outcome to someone else, with what is missing and what would help', async ({ page }) => {
  const fragment = Buffer.from(JSON.stringify(ALMOST)).toString('base64url');
  await page.goto(`${PATH}/toets/uitkomst#${fragment}`);
  await expect(page.getByRole('region', { name: 'Uitkomst' })).toContainText('Nee');
  await expect(page.getByRole('heading', { name: 'Dit is nog nodig' })).toBeVisible();
  await expect(page.getByText('4.190 ingeschreven patiënten in plaats van 4.189')).toBeVisible();
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByRole('link', { name: 'Wijzigen: Ingeschreven patiënten' }).click();
  await page.locator('#antwoord').fill('4190');
  await page.getByRole('button', { name: 'Volgende' }).click();
  await page.getByRole('link', { name: 'Naar mijn antwoorden' }).click();
  await page.getByRole('button', { name: 'Toon de uitkomst' }).click();
  await expect(page.getByRole('region', { name: 'Uitkomst' })).toContainText('Nog onbekend');
});

test('a link with an answer that cannot be says what is wrong', async ({ page }) => {
  const wrong = { facts: { 'ingeschreven patiënten': -1 }, date: '' };
  await page.goto(`${PATH}/toets/uitkomst#${Buffer.from(JSON.stringify(wrong)).toString('base64url')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit ging niet goed');
  await expect(page.getByText('-1')).toBeVisible();
});

test('the list is filtered by its address, and saved as shown', async ({ page }) => {
  await page.goto('/regelingen?toon=norm');
  await expect(page.getByRole('row')).toHaveCount(4);
  await page.getByLabel('Zoek in de regelingen').fill('rijnmond');
  await expect(page).toHaveURL(/zoek=rijnmond/);
  await expect(page.getByRole('row')).toHaveCount(2);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als CSV' }).click();
  expect((await saved).suggestedFilename()).toBe('regelingen.csv');
});

test('an address that is none says so', async ({ page }) => {
  for (const path of ['/nergens', '/regelingen/bestaat-niet@2023']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  }
});
