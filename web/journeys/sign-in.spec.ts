// Signing in and out, a second check, a password forgotten, and a session that ends while someone is at work.
import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { ADVISER, administrator, CITIZEN, codeOf, enterAs, idOf, NETWORK, NOBODY, PARTICIPANT, REGIONAL_ORGANISATION,
  signIn, signInThroughPage } from './demo';
import { dayFromNow, invite, newAddress, newNetwork, newPerson, unique } from './own';
import { DATABASE, PROGRAM } from './server';

const NEW_PASSWORD = 'lange losse woorden';

test('who asks for a page signs in first, with the code when asked, and then has that page', async ({ page }) => {
  await page.goto(`/wijkverbanden/${await idOf('wijkverbanden', NETWORK)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await page.getByLabel('E-mailadres').fill(ADVISER.email);
  await page.getByLabel('Wachtwoord').fill('verkeerd wachtwoord');
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('alert')).toContainText('Het e-mailadres of het wachtwoord klopt niet.');
  await page.getByLabel('Wachtwoord').fill(ADVISER.password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  const code = page.getByLabel('Code uit uw app');
  await expect(code).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await code.fill('12345');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('De code klopt niet');
  await code.fill(codeOf(ADVISER.secret ?? ''));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NETWORK);
  await expect(page.getByRole('button', { name: ADVISER.name })).toContainText('adviescommissie');
});

test('signing out leads to the first page, and the session is over', async ({ page }) => {
  await signInThroughPage(page, PARTICIPANT);
  const areas = page.getByRole('navigation', { name: 'Onderdelen' });
  await expect(areas.getByRole('link', { name: 'Beheer' })).toBeVisible();
  await page.goto('/partijen');
  await expect(page.getByRole('button', { name: PARTICIPANT.name })).toContainText('Apotheek De Vijzel (demo)');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: PARTICIPANT.name }).click();
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await expect(page.getByText('U bent afgemeld.')).toBeVisible();
  await expect(areas.getByRole('link')).toHaveText(['Start', 'Regelingen']);
  // Whoever kept the cookie has nothing in it.
  await page.context().addCookies(cookies);
  await page.goto('/partijen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
});

async function staffAtWork() {
  const organisationId = await idOf('partijen', REGIONAL_ORGANISATION);
  const person = await newPerson('Ria Regio', [{ role: 'regional-staff', organisationId }]);
  return { person, session: await signIn(person), network: await newNetwork() };
}

test('a session that ends loses nothing: sign in above the page, and what was sent is saved', async ({ page }) => {
  const { person, session, network } = await staffAtWork();
  await session.enter(page);
  await page.goto(`/wijkverbanden/${network.id}/wijzigen`);
  const name = unique('Wijkverband Haarlem-Zuid');
  await page.getByLabel('Naam van het verband').fill(name);
  await session.end();
  await page.getByRole('button', { name: 'Verband opslaan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Meld u opnieuw aan' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Wachtwoord').fill(person.password);
  await dialog.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('Het verband is opgeslagen.')).toBeVisible();
});

test('who does not sign in again sees the sign-in page, and what was typed is there after', async ({ page }) => {
  const { person, session, network } = await staffAtWork();
  await session.enter(page);
  await page.goto(`/wijkverbanden/${network.id}/wijzigen`);
  await page.getByLabel('Naam van het verband').fill('Een nieuwe naam');
  await session.end();
  await page.getByRole('button', { name: 'Verband opslaan' }).click();
  await page.getByRole('button', { name: 'Niet nu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await page.getByLabel('E-mailadres').fill(person.email);
  await page.getByLabel('Wachtwoord').fill(person.password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByLabel('Naam van het verband')).toHaveValue('Een nieuwe naam');
});

test('a forgotten password asks for a link, whoever asks', async ({ page }) => {
  await page.goto('/aanmelden');
  await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
  // The sign-in page has such a field too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wachtwoord vergeten');
  await page.getByLabel('E-mailadres').fill(CITIZEN.email);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in uw e-mail');
});

test('a password is chosen from a link, once, and one signs in with it', async ({ page }) => {
  const person = { name: 'Sam Visser', email: newAddress(), password: NEW_PASSWORD };
  const link = `/wachtwoord-kiezen#${await invite(person, [{ role: 'working-group' }])}`;
  const choose = async (password: string, again: string) => {
    await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(password);
    await page.getByLabel('Nog een keer het nieuwe wachtwoord').fill(again);
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  };
  await page.goto(link);
  await choose('kort', '');
  await expect(page.getByRole('alert')).toContainText('minstens 12 tekens');
  await choose(NEW_PASSWORD, NEW_PASSWORD);
  await expect(page.getByText('U kunt zich nu aanmelden.')).toBeVisible();
  await page.goto('about:blank');
  await page.goto(link);
  await choose('nog langere losse woorden', 'nog langere losse woorden');
  await expect(page.getByRole('alert')).toContainText('link');
  await signInThroughPage(page, person);
});

test('the second check is set up with a picture and a key', async ({ page }) => {
  const person = await newPerson('Tom Tweede', [{ role: 'working-group' }]);
  await enterAs(page, person);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Tweede controle instellen' }).click();
  await expect(page.getByRole('img', { name: 'QR-code voor uw authenticatie-app' })).toBeVisible();
  const key = (await page.getByText(/^Sleutel: /).textContent()) ?? '';
  expect(key).toMatch(/^Sleutel: ([A-Z2-7]{4} ?)+$/);
  const code = page.getByLabel('Code uit uw app');
  await code.fill('12345');
  await page.getByRole('button', { name: 'Zet aan' }).click();
  await expect(page.getByRole('alert')).toContainText('De code klopt niet');
  await code.fill(codeOf(key.replace('Sleutel:', '').replaceAll(' ', '')));
  await page.getByRole('button', { name: 'Zet aan' }).click();
  await expect(page.getByText('De tweede controle staat aan.')).toBeVisible();
});

test('one chooses how mail about applications comes', async ({ page }) => {
  await enterAs(page, await newPerson('Mies Mail', [{ role: 'working-group' }]));
  await page.goto('/account');
  await expect(page.getByRole('radio', { name: 'Meteen' })).toBeChecked();
  await page.getByRole('radio', { name: 'Meteen' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Eén keer per dag, in de ochtend' })).toBeChecked();
  await page.getByRole('button', { name: 'Keuze bewaren' }).click();
  await expect(page.getByText('Uw keuze is bewaard.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Eén keer per dag, in de ochtend' })).toBeChecked();
});

test('an account with a password from someone else chooses its own first', async ({ page }) => {
  const email = newAddress();
  const added = execFileSync(PROGRAM,
    ['user', 'add', email, '--name', 'Els Eenmalig', '--role', 'working-group', '--json', '--database', DATABASE]);
  const { password } = JSON.parse(added.toString()) as { password: string };
  await page.goto('/partijen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kies een wachtwoord');
  await page.getByLabel('Huidig wachtwoord').fill(password);
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel('Nog een keer het nieuwe wachtwoord').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Partijen');
});

test('who tries too often waits, is told how long, and keeps what was typed', async ({ page }) => {
  const email = newAddress();
  const TRIES_MAX = 10;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    await expect(NOBODY.post('/sessies', { email, password: 'geraden' })).rejects.toThrow('401');
  }
  await page.goto('/aanmelden');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill('geraden');
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('alert')).toContainText('Dit is te vaak geprobeerd. Probeer het over 15 minuten weer.');
  await expect(page.getByLabel('E-mailadres')).toHaveValue(email);
});

test('a role that ends while someone types: that is told, and the form keeps what was typed', async ({ page }) => {
  const { person, session, network } = await staffAtWork();
  await session.enter(page);
  await page.goto(`/wijkverbanden/${network.id}/wijzigen`);
  await page.getByLabel('Naam van het verband').fill('Een andere naam');
  const people = await administrator().get<{ items: { roles: { id: string }[] }[] }>(
    `/personen?zoek=${encodeURIComponent(person.email)}`);
  await administrator().put(`/rollen/${people.items[0]?.roles[0]?.id}`, { to: dayFromNow(-1) });
  await page.getByRole('button', { name: 'Verband opslaan' }).click();
  await expect(page.getByRole('alert')).toContainText('Vraag de beheerder van uw organisatie om dit recht.');
  await expect(page.getByLabel('Naam van het verband')).toHaveValue('Een andere naam');
});

test('an address that someone else has is refused, and the form keeps what was typed', async ({ page }) => {
  const { id } = await administrator().post<{ id: string }>('/personen',
    { name: 'Dirk Dubbel', email: newAddress(), roles: [{ role: 'working-group' }] });
  await administrator().enter(page);
  await page.goto(`/beheer/personen/${id}`);
  await page.getByLabel('E-mailadres').fill(CITIZEN.email);
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('e-mailadres');
  await expect(page.getByLabel('E-mailadres')).toHaveValue(CITIZEN.email);
});

test('without a connection a page says so, and shows itself once there is one', async ({ page, context }) => {
  await enterAs(page, CITIZEN);
  await page.goto('/wijkverbanden?zoek=schalkwijk');
  const network = page.getByRole('link', { name: NETWORK });
  await network.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NETWORK);
  await page.goBack();
  await network.waitFor();
  await context.setOffline(true);
  await network.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geen verbinding');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NETWORK);
});
