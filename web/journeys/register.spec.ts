// Networks and parties: who takes part, what is missing, counts with corrections, and two people at the same form.
import { expect, test } from '@playwright/test';
import { CITIZEN, enterAs, type Session, STAFF } from './demo';
import { join, type Made, newNetwork, newParty, newPerson, newPractice, newRegion, ownerOf, unique } from './own';

test('a network shows its members, what is missing, whom to address and what happened', async ({ page }) => {
  const { network, second } = await newRegion();
  await enterAs(page, STAFF);
  await page.goto(`/wijkverbanden/${network.id}`);
  await expect(page.getByText('‘sociaal domein’ ontbreekt bij disciplines.')).toBeVisible();
  await expect(page.getByText('‘huisarts’ staat bij disciplines.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Deelnemers per discipline' }).getByRole('row')).toHaveCount(5);
  await expect(page.getByText('bereikbaar: ma–do 9.00–17.00 uur').first()).toBeVisible();
  await expect(page.getByText(`Nog geen aantal van: ${second.name}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Wat er gebeurde' }).click();
  await expect(page.getByText('Het verband kwam verder: afspraken op inhoud')).toBeVisible();
  await expect(page.getByText(`${second.name} (huisarts) ging meedoen`)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Werkgebied' })).toBeVisible();
});

test('a member is found, added and ended by keyboard', async ({ page }) => {
  const network = await newNetwork();
  const social = await newParty('social-domain', 'Wijkteam', ['sociaal-domein']);
  await enterAs(page, STAFF);
  await page.goto(`/wijkverbanden/${network.id}/deelnemers/nieuw`);
  await page.getByRole('combobox', { name: 'Partij' }).focus();
  await page.keyboard.type(social.name);
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Partij' })).toHaveValue(social.name);
  await expect(page.getByLabel('Discipline')).toHaveValue('sociaal-domein');
  await page.getByLabel('Vanaf').fill('1-1-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('De deelnemer is toegevoegd.')).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^Beëindigen.*${social.name}$`) }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Beëindigen: ${social.name}` });
  await dialog.getByLabel('Laatste dag').fill('31-1-2026');
  await dialog.getByLabel('Laatste dag').press('Enter');
  await expect(page.getByText('De deelname is beëindigd.')).toBeVisible();
  await expect(page.getByRole('link', { name: social.name })).toHaveCount(0);
});

test('a step is taken with what it stands on', async ({ page }) => {
  const network = await newNetwork();
  await enterAs(page, STAFF);
  await page.goto(`/wijkverbanden/${network.id}`);
  await page.getByRole('button', { name: 'Stap zetten: afspraken op inhoud' }).click();
  await page.getByLabel('Waar dat uit blijkt').fill('vergadering van 3 maart');
  await page.getByRole('button', { name: 'Stap vastleggen' }).click();
  await expect(page.getByText('De stap is vastgelegd.')).toBeVisible();
  await page.getByRole('link', { name: 'Wat er gebeurde' }).click();
  await expect(page.getByText('vergadering van 3 maart')).toBeVisible();
});

test('a party confirms its own membership', async ({ page }) => {
  const [network, care] = await Promise.all([newNetwork(), newParty('home-care', 'Thuiszorg', ['wijkverpleging'])]);
  await join(network, care, 'wijkverpleging');
  await enterAs(page, await ownerOf(care, 'participant'));
  await page.goto(`/wijkverbanden/${network.id}`);
  await expect(page.getByText('wacht op bevestiging')).toBeVisible();
  await expect(page.getByRole('button', { name: /Beëindigen/ })).toHaveCount(0);
  await page.getByRole('button', { name: new RegExp(`^Bevestigen.*${care.name}$`) }).click();
  await expect(page.getByText('De deelname is bevestigd.')).toBeVisible();
  await expect(page.getByText('wacht op bevestiging')).toHaveCount(0);
});

// By someone else, meanwhile.
async function change(session: Session, { id, version }: Made, values: object) {
  const { kind, disciplines, fromDate, regionalOrganisationId } = await session.get<Record<string, unknown>>(
    `/partijen/${id}`);
  const kept = { kind, disciplines, fromDate, regionalOrganisationId };
  await session.put(`/partijen/${id}`, { ...kept, ...values }, version);
}

test('a stale save shows what the other changed beside what was typed', async ({ page }) => {
  const practice = await newPractice('Huisartsenpraktijk De Linde');
  const [mine, theirs] = [unique('Praktijk De Linde'), unique('De Linde Huisartsen')];
  const staff = await enterAs(page, STAFF);
  await page.goto(`/partijen/${practice.id}/wijzigen`);
  await page.getByLabel('Naam', { exact: true }).fill(mine);
  await change(staff, practice, { name: theirs, place: 'Heemstede' });
  await page.getByRole('button', { name: 'Partij opslaan' }).click();
  const stale = page.getByRole('region', { name: 'Iemand anders heeft dit intussen gewijzigd' });
  await expect(stale).toBeFocused();
  await expect(stale).toContainText(theirs);
  await expect(stale).toContainText('Ook gewijzigd en hieronder overgenomen: Plaats.');
  await expect(page.getByLabel('Plaats')).toHaveValue('Heemstede');
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue(mine);
  await stale.getByRole('button', { name: /^Neem over.*Naam, Nu opgeslagen$/ }).click();
  await page.getByLabel('Straat en huisnummer').fill('Lindelaan 1');
  await page.getByRole('button', { name: 'Partij opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(theirs);
  await expect(page.getByText('Lindelaan 1, Heemstede')).toBeVisible();
});

test('counts stand in a chart and a table; a correction says why and keeps the old one', async ({ page }) => {
  const { practice, owner } = await newRegion();
  await enterAs(page, owner);
  await page.goto(`/partijen/${practice.id}`);
  await expect(page.getByRole('img', { name: 'Ingeschreven patiënten per peildatum' })).toBeVisible();
  await expect(page.getByText('correctie: dubbel geteld')).toBeVisible();
  await page.getByRole('button', { name: /Corrigeren.*1 april 2026/ }).click();
  await page.getByLabel('Aantal', { exact: true }).fill('2.901');
  await page.getByLabel('Bron').fill('ION-uitvraag, hersteld');
  await page.getByRole('button', { name: 'Correctie voor 1 april 2026' }).click();
  await expect(page.getByRole('alert')).toContainText('Vul een reden in.');
  await page.getByLabel('Reden van de correctie').fill('te laat uitgeschreven');
  await page.getByRole('button', { name: 'Correctie voor 1 april 2026' }).click();
  await expect(page.getByText('Het aantal is opgeslagen.')).toBeVisible();
  await expect(page.getByText('correctie: te laat uitgeschreven')).toBeVisible();
  await expect(page.getByRole('cell', { name: '2.905' })).toBeVisible();
  await expect(page.getByText('vervangen door een correctie')).toHaveCount(2);
});

test('a bank account is entered by one and confirmed by another, after a warning', async ({ page }) => {
  const practice = await newPractice('Huisartsenpraktijk De Linde');
  const [owner, other] = [await ownerOf(practice), await newPerson('Piet Praktijk',
    [{ role: 'practice', organisationId: practice.id }])];
  await enterAs(page, owner);
  await page.goto(`/partijen/${practice.id}`);
  await page.getByRole('button', { name: 'Bankrekening toevoegen' }).click();
  await page.getByLabel('IBAN').fill('NL91 ABNA 0417 1643 01');
  await page.getByLabel('Op naam van').fill('De Linde');
  const add = page.locator('form').getByRole('button', { name: 'Bankrekening toevoegen' });
  await add.click();
  await expect(page.getByRole('alert').first()).toContainText('De controlecijfers van ‘NL91ABNA0417164301’');
  await page.getByLabel('IBAN').fill('NL91 ABNA 0417 1643 00');
  await add.click();
  await expect(page.getByText('De bankrekening is toegevoegd.')).toBeVisible();
  await enterAs(page, other);
  await page.goto(`/partijen/${practice.id}`);
  await page.getByRole('button', { name: /^Bevestigen.*NL91 ABNA 0417 1643 00$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Bankrekening bevestigen' });
  await expect(dialog).toContainText('Controleer dit buiten Hecht');
  await dialog.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(page.getByText('De bankrekening is bevestigd.')).toBeVisible();
  await expect(page.getByText(/^bevestigd op \d/)).toBeVisible();
});

test('the list of parties is filtered in its address and saved as shown', async ({ page }) => {
  await enterAs(page, CITIZEN);
  await page.goto('/partijen?soort=pharmacy');
  await expect(page.getByText(/^\d+ partijen$/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Huisartsenpraktijk/ })).toHaveCount(0);
  await page.getByLabel('Zoek op naam, code of plaats').fill('vijzel');
  await expect(page).toHaveURL(/soort=pharmacy&zoek=vijzel/);
  await expect(page.getByText('1 partij', { exact: true })).toBeVisible();
  for (const [button, name] of [['Opslaan als CSV', 'partijen.csv'], ['Opslaan als Excel', 'partijen.xlsx']] as const) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect((await saved).suggestedFilename()).toBe(name);
  }
});

test('the work area of a network is changed area by area', async ({ page }) => {
  const { id } = await newNetwork({ areas: [{ year: 2024, code: 'WK039218' }, { year: 2024, code: 'WK039219' }] });
  const staff = await enterAs(page, STAFF);
  await page.goto(`/wijkverbanden/${id}/wijzigen`);
  await page.getByRole('button', { name: /^Weghalen.*WK039219/ }).click();
  await page.getByRole('combobox', { name: 'Werkgebied' }).fill('meerwijk');
  await page.getByRole('option', { name: /Meerwijk.*WK039221/ }).click();
  await page.getByRole('button', { name: /^Weghalen.*WK039218/ }).click();
  await page.getByLabel('Overleg').fill('elke zes weken');
  await page.getByRole('button', { name: 'Verband opslaan' }).click();
  await expect(page.getByText('Het verband is opgeslagen.')).toBeVisible();
  expect(await staff.get(`/wijkverbanden/${id}`)).toMatchObject(
    { areas: [{ year: 2024, code: 'WK039221' }], meetingRhythm: 'elke zes weken' });
});

test('a new party and a new network', async ({ page }) => {
  await enterAs(page, STAFF);
  const [practice, network] = [unique('Praktijk Nieuw'), unique('Wijkverband Nieuw')];
  await page.goto('/partijen/nieuw');
  await page.getByRole('button', { name: 'Partij opslaan' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Vul een naam in.', 'Kies een soort.']);
  await page.getByLabel('Naam', { exact: true }).fill(practice);
  await page.getByLabel('Soort').selectOption('practice');
  await page.getByRole('button', { name: 'Partij opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(practice);
  await page.goto('/wijkverbanden/nieuw');
  await page.getByLabel('Naam van het verband').fill(network);
  await page.getByLabel('hecht wijkverband').check();
  await page.getByRole('button', { name: 'Verband opslaan' }).click();
  await expect(page.getByText('Het verband is toegevoegd.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(network);
});

test('a region shows its networks, and its areas on a map and in a table', async ({ page }) => {
  const network = await newNetwork({ regions: [{ regionSet: 'zorgkantoor-2024', code: 'ZK11' }] });
  await enterAs(page, CITIZEN);
  await page.goto('/regio');
  await page.getByRole('link', { name: 'Kennemerland' }).click();
  await expect(page.getByRole('link', { name: network.name })).toBeVisible();
  await page.getByLabel('Kaart van gemeente').selectOption('Haarlem');
  await expect(page.getByRole('img', { name: 'Inwoners per wijk op de kaart' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Europawijk WK039218 [\d.]+$/ })).toBeVisible();
});

test('searching finds networks and parties', async ({ page }) => {
  const [network, practice] = await Promise.all([newNetwork(), newPractice('Wijkverband Reis praktijk')]);
  await enterAs(page, CITIZEN);
  await page.goto('/');
  for (const { name } of [network, practice]) {
    await page.getByRole('searchbox', { name: 'Zoeken' }).first().fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name })).toBeVisible();
  }
});
