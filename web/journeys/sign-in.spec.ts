// Signing in and out, a second check, a password forgotten, and a session that ends while someone is at work.
import { expect, test } from '@playwright/test';
import { CODE, ME, NETWORK, PASSWORD, play } from './mock';

test('who asks for a page signs in first, with the code when asked, and then has that page', async ({ page }) => {
  await play(page, { signedIn: false, code: true });
  await page.goto(`/wijkverbanden/${NETWORK}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await page.getByLabel('E-mailadres').fill(ME.email);
  await page.getByLabel('Wachtwoord').fill('verkeerd wachtwoord');
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('alert')).toContainText('E-mailadres of wachtwoord klopt niet.');
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  const code = page.getByLabel('Code uit uw app');
  await expect(code).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await code.fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('De code klopt niet');
  await code.fill(CODE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wijkverband Schalkwijk');
  await expect(page.getByRole('button', { name: ME.name })).toContainText('Wijkverband Schalkwijk');
});

test('signing out leads to the first page, and the areas are gone', async ({ page }) => {
  const mock = await play(page);
  await page.goto('/partijen');
  const areas = page.getByRole('navigation', { name: 'Onderdelen' });
  await expect(areas.getByRole('link', { name: 'Beheer' })).toBeVisible();
  await page.getByRole('button', { name: ME.name }).click();
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await expect(page.getByText('U bent afgemeld.')).toBeVisible();
  await expect(areas.getByRole('link')).toHaveText(['Start', 'Regelingen']);
  expect(mock.sent.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/sessies/huidige' });
  expect(mock.sent.at(-1)?.headers['x-csrf-token']).toBe('token');
});

test('a session that ends loses nothing: sign in above the page, and what was sent is saved', async ({ page }) => {
  const mock = await play(page);
  await page.goto(`/wijkverbanden/${NETWORK}/wijzigen`);
  await page.getByLabel('Naam van het verband').fill('Wijkverband Haarlem-Zuid');
  mock.signedIn = false;
  await page.getByRole('button', { name: 'Verband opslaan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Meld u opnieuw aan' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Wachtwoord').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wijkverband Haarlem-Zuid');
  await expect(page.getByText('Het verband is opgeslagen.')).toBeVisible();
  expect(mock.data.network.name).toBe('Wijkverband Haarlem-Zuid');
});

test('who does not sign in again sees the sign-in page, and what was typed is there after', async ({ page }) => {
  const mock = await play(page);
  await page.goto(`/wijkverbanden/${NETWORK}/wijzigen`);
  await page.getByLabel('Naam van het verband').fill('Een nieuwe naam');
  mock.signedIn = false;
  await page.getByRole('button', { name: 'Verband opslaan' }).click();
  await page.getByRole('button', { name: 'Niet nu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await page.getByLabel('E-mailadres').fill(ME.email);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByLabel('Naam van het verband')).toHaveValue('Een nieuwe naam');
});

test('a forgotten password, and a new one chosen from the link', async ({ page }) => {
  const mock = await play(page, { signedIn: false });
  await page.goto('/aanmelden');
  await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
  await page.getByLabel('E-mailadres').fill(ME.email);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in uw e-mail');
  await page.goto('/wachtwoord-kiezen#sleutel-uit-de-mail');
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('kort');
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await expect(page.getByRole('alert')).toContainText('minstens 12 tekens');
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('lange losse woorden');
  await page.getByLabel('Nog een keer het nieuwe wachtwoord').fill('lange losse woorden');
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await expect(page.getByText('U kunt zich nu aanmelden.')).toBeVisible();
  expect(mock.sent.at(-1)).toMatchObject({
    path: '/v1/wachtwoordkeuzes', body: { token: 'sleutel-uit-de-mail', password: 'lange losse woorden' } });
});

test('the second check is set up with a picture and a key', async ({ page }) => {
  await play(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Tweede controle instellen' }).click();
  await expect(page.getByRole('img', { name: 'QR-code voor uw authenticatie-app' })).toBeVisible();
  await expect(page.getByText('JBSW Y3DP EHPK 3PXP')).toBeVisible();
  await page.getByLabel('Code uit uw app').fill(CODE);
  await page.getByRole('button', { name: 'Zet aan' }).click();
  await expect(page.getByText('De tweede controle staat aan.')).toBeVisible();
});

test('an account with a password from someone else chooses its own first', async ({ page }) => {
  await play(page, { mustChange: true });
  await page.goto('/partijen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kies een wachtwoord');
  await page.getByLabel('Huidig wachtwoord').fill(PASSWORD);
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('lange losse woorden');
  await page.getByLabel('Nog een keer het nieuwe wachtwoord').fill('lange losse woorden');
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Partijen');
});

for (const [status, words] of [[429, 'Dit is te vaak geprobeerd. Probeer het over 2 minuten weer.'],
  [403, 'Geweigerd met 403.'], [409, 'Geweigerd met 409.']] as const) {
  test(`a refusal with ${status} is told, and the form keeps what was typed`, async ({ page }) => {
    const mock = await play(page);
    await page.goto(`/wijkverbanden/${NETWORK}/wijzigen`);
    await page.getByLabel('Naam van het verband').fill('Een andere naam');
    mock.next = { status };
    await page.getByRole('button', { name: 'Verband opslaan' }).click();
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByLabel('Naam van het verband')).toHaveValue('Een andere naam');
  });
}

test('without a connection a page says so, and shows itself once there is one', async ({ page }) => {
  const mock = await play(page);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  mock.offline = true;
  await page.goto(`/wijkverbanden/${NETWORK}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geen verbinding');
  mock.offline = false;
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wijkverband Schalkwijk');
});
