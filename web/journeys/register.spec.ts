// Networks and parties: who takes part, what is missing, counts with corrections, and two people at the same form.
import { expect, test } from '@playwright/test';
import { NETWORK, PARTY, play } from './mock';

test('a network shows its members, what is missing, whom to address and what happened', async ({ page }) => {
  await play(page);
  await page.goto(`/wijkverbanden/${NETWORK}`);
  await expect(page.getByText('Sociaal domein doet niet mee.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Deelnemers per discipline' }).getByRole('row')).toHaveCount(5);
  await expect(page.getByText('bereikbaar: ma–do 9.00–17.00 uur').first()).toBeVisible();
  await expect(page.getByText('Nog geen aantal van: Huisartsen Meerwijk.')).toBeVisible();
  await page.getByRole('link', { name: 'Wat er gebeurde' }).click();
  await expect(page.getByText('Het verband kwam verder: structuur ingericht')).toBeVisible();
  await expect(page.getByText('Huisartsen Meerwijk (huisarts) ging meedoen')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Werkgebied' })).toBeVisible();
});

test('a member is found, added and ended by keyboard', async ({ page }) => {
  const mock = await play(page);
  await page.goto(`/wijkverbanden/${NETWORK}/deelnemers/nieuw`);
  await page.getByRole('combobox', { name: 'Partij' }).focus();
  await page.keyboard.type('gemeente');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Partij' })).toHaveValue('Gemeente Voorbeeld');
  await expect(page.getByLabel('Discipline')).toHaveValue('sociaal-domein');
  await page.getByLabel('Vanaf').fill('1-1-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('De deelnemer is toegevoegd.')).toBeVisible();
  expect(mock.sent.at(-1)?.body).toMatchObject({ partyId: 'q-sociaal', role: 'participant', fromDate: '2026-01-01' });
  await page.getByRole('button', { name: /^Beëindigen.*Gemeente Voorbeeld$/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Beëindigen: Gemeente Voorbeeld' });
  await dialog.getByLabel('Laatste dag').fill('31-1-2026');
  await dialog.getByLabel('Laatste dag').press('Enter');
  await expect(page.getByText('De deelname is beëindigd.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gemeente Voorbeeld' })).toHaveCount(0);
});

test('a step is taken with what it stands on', async ({ page }) => {
  const mock = await play(page);
  await page.goto(`/wijkverbanden/${NETWORK}`);
  await page.getByRole('button', { name: 'Stap zetten: compleet' }).click();
  await page.getByLabel('Waar dat uit blijkt').fill('alle vier de kernspelers doen mee');
  await page.getByRole('button', { name: 'Stap vastleggen' }).click();
  await expect(page.getByText('De stap is vastgelegd.')).toBeVisible();
  expect(mock.sent.at(-1)?.body).toMatchObject({ state: 'complete', evidence: 'alle vier de kernspelers doen mee' });
});

test('a party confirms its own membership', async ({ page }) => {
  const mock = await play(page, { roles: ['participant'], organisation: 'q-zorg' });
  await page.goto(`/wijkverbanden/${NETWORK}`);
  await expect(page.getByRole('button', { name: /Beëindigen/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^Bevestigen.*Thuiszorg Spaarne$/ }).click();
  await expect(page.getByText('De deelname is bevestigd.')).toBeVisible();
  expect(mock.sent.at(-1)?.path).toBe('/v1/deelnames/m-4/bevestigingen');
});

test('a stale save shows what the other changed beside what was typed', async ({ page }) => {
  const mock = await play(page);
  await page.goto(`/partijen/${PARTY}/wijzigen`);
  await page.getByLabel('Naam', { exact: true }).fill('Praktijk De Linde');
  mock.next = {
    status: 412,
    change: () =>
      Object.assign(mock.data.parties[0] ?? {}, { name: 'De Linde Huisartsen', place: 'Heemstede', version: 4 }),
  };
  await page.getByRole('button', { name: 'Partij opslaan' }).click();
  const stale = page.getByRole('region', { name: 'Iemand anders heeft dit intussen gewijzigd' });
  await expect(stale).toBeFocused();
  await expect(stale).toContainText('De Linde Huisartsen');
  await expect(stale).toContainText('Ook gewijzigd en hieronder overgenomen: Plaats.');
  await expect(page.getByLabel('Plaats')).toHaveValue('Heemstede');
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Praktijk De Linde');
  await stale.getByRole('button', { name: /^Neem over.*Naam, Nu opgeslagen$/ }).click();
  await page.getByRole('button', { name: 'Partij opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De Linde Huisartsen');
  expect(mock.sent.at(-1)?.headers['if-match']).toBe('"v4"');
});

test('counts stand in a chart and a table; a correction says why and keeps the old one', async ({ page }) => {
  const mock = await play(page);
  await page.goto(`/partijen/${PARTY}`);
  await expect(page.getByRole('img', { name: 'Ingeschreven patiënten per peildatum' })).toBeVisible();
  await expect(page.getByText('correctie: dubbel geteld')).toBeVisible();
  await page.getByRole('button', { name: /Corrigeren.*1 oktober 2026/ }).click();
  await page.getByLabel('Aantal', { exact: true }).fill('3.001');
  await page.getByLabel('Bron').fill('ION-uitvraag, hersteld');
  await page.getByRole('button', { name: 'Correctie voor 1 oktober 2026' }).click();
  await expect(page.getByRole('alert')).toContainText('Vul een reden in.');
  await page.getByLabel('Reden van de correctie').fill('te laat uitgeschreven');
  await page.getByRole('button', { name: 'Correctie voor 1 oktober 2026' }).click();
  await expect(page.getByText('Het aantal is opgeslagen.')).toBeVisible();
  expect(mock.sent.at(-1)?.body).toMatchObject({ count: 3001, referenceDate: '2026-10-01', kind: 'registered' });
});

test('a bank account is confirmed after a warning', async ({ page }) => {
  await play(page);
  await page.goto(`/partijen/${PARTY}`);
  await page.getByRole('button', { name: /^Bevestigen.*NL91 ABNA 0417 1643 00$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Bankrekening bevestigen' });
  await expect(dialog).toContainText('Controleer dit buiten Hecht');
  await dialog.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(page.getByText('De bankrekening is bevestigd.')).toBeVisible();
  await expect(page.getByText('bevestigd door Noor de Wit')).toBeVisible();
});

test('the list of parties is filtered in its address and saved as shown', async ({ page }) => {
  await play(page);
  await page.goto('/partijen?soort=practice');
  await expect(page.getByText('2 partijen')).toBeVisible();
  await page.getByLabel('Zoek op naam, code of plaats').fill('linde');
  await expect(page).toHaveURL(/soort=practice&zoek=linde/);
  await expect(page.getByText('1 partij', { exact: true })).toBeVisible();
  for (const [button, name] of [['Opslaan als CSV', 'partijen.csv'], ['Opslaan als Excel', 'partijen.xlsx']] as const) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect((await saved).suggestedFilename()).toBe(name);
  }
});

test('the work area of a network is changed area by area', async ({ page }) => {
  const mock = await play(page);
  await page.goto(`/wijkverbanden/${NETWORK}/wijzigen`);
  await page.getByRole('button', { name: /^Weghalen.*WK039212/ }).click();
  await page.getByRole('combobox', { name: 'Werkgebied' }).fill('haven');
  await page.getByRole('option', { name: /Haven/ }).click();
  await page.getByRole('button', { name: /^Weghalen.*WK039210/ }).click();
  await page.getByRole('button', { name: 'Verband opslaan' }).click();
  await expect(page.getByText('Het verband is opgeslagen.')).toBeVisible();
  expect(mock.sent.at(-1)?.body).toMatchObject({
    areas: [{ year: 2024, code: 'WK039211' }, { year: 2024, code: 'WK039212' }], meetingRhythm: 'elke zes weken' });
});

test('a new party and a new network', async ({ page }) => {
  const mock = await play(page);
  await page.goto('/partijen/nieuw');
  await page.getByRole('button', { name: 'Partij opslaan' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Vul een naam in.', 'Kies een soort.']);
  await page.getByLabel('Naam', { exact: true }).fill('Praktijk Nieuw');
  await page.getByLabel('Soort').selectOption('practice');
  await page.getByRole('button', { name: 'Partij opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Praktijk Nieuw');
  expect(mock.sent.at(-1)?.body).toMatchObject({ name: 'Praktijk Nieuw', kind: 'practice', kvk: null, toDate: null });
  await page.goto('/wijkverbanden/nieuw');
  await page.getByLabel('Naam van het verband').fill('Wijkverband Nieuw');
  await page.getByLabel('hecht wijkverband').check();
  await page.getByRole('button', { name: 'Verband opslaan' }).click();
  await expect(page.getByText('Het verband is toegevoegd.')).toBeVisible();
  expect(mock.sent.at(-1)?.body).toMatchObject({ types: [{ type: 'wijkverband' }] });
});

test('a region shows its networks, and its areas on a map and in a table', async ({ page }) => {
  await play(page);
  await page.goto('/regio');
  await page.getByRole('link', { name: 'Kennemerland' }).click();
  await expect(page.getByRole('link', { name: 'Wijkverband Schalkwijk' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Inwoners per wijk op de kaart' })).toBeVisible();
  await expect(page.getByText('niet bekend of niet getoond', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Europawijk WK039210 9.845' })).toBeVisible();
});

test('searching finds networks and parties', async ({ page }) => {
  await play(page);
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Zoeken' }).first().fill('linde');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Huisartsenpraktijk De Linde' })).toBeVisible();
});
