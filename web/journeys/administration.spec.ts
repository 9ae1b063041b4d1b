// People and roles, files to read in, the audit trail and keys.
import { expect, test } from '@playwright/test';
import { administrator, AUDITOR, CITIZEN, enterAs, idOf, NETWORK, REGIONAL_ORGANISATION } from './demo';
import { dayFromNow, newAddress, newNetwork, newPerson, typed, unique } from './own';

test('someone is invited with a role, chooses a password and is at work; the role ends', async ({ page, browser }) => {
  const invited = { name: unique('Sam Visser'), email: newAddress(), password: 'lange losse woorden' };
  await administrator().enter(page);
  await page.goto('/beheer');
  await page.getByRole('link', { name: 'Mensen en rollen' }).click();
  await page.getByRole('link', { name: 'Iemand uitnodigen' }).click();
  await page.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3);
  await page.getByLabel('Naam').fill(invited.name);
  await page.getByLabel('E-mailadres').fill(invited.email);
  await page.getByLabel('Rol').selectOption('practice');
  await page.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await expect(page.getByRole('alert')).toContainText('organisatie');
  await page.getByLabel('Organisatie').selectOption('Huisartsenpraktijk Zilvermeeuw (demo)');
  await page.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await expect(page.getByRole('heading', { name: 'Geef deze link door' })).toBeVisible();
  const link = new URL((await page.getByRole('code').textContent()) ?? '');

  const theirs = await browser.newPage();
  await theirs.goto(link.pathname + link.hash);
  await theirs.getByLabel('Nieuw wachtwoord', { exact: true }).fill(invited.password);
  await theirs.getByLabel('Nog een keer het nieuwe wachtwoord').fill(invited.password);
  await theirs.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await expect(theirs.getByText('U kunt zich nu aanmelden.')).toBeVisible();
  await theirs.getByLabel('E-mailadres').fill(invited.email);
  await theirs.getByLabel('Wachtwoord').fill(invited.password);
  await theirs.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(theirs.getByRole('link', { name: NETWORK })).toBeVisible();

  await page.goto(`/beheer/personen?zoek=${encodeURIComponent(invited.name)}`);
  await page.getByRole('link', { name: invited.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(invited.name);
  await expect(page.getByText('actief', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Beëindigen.*huisartsenpraktijk/i }).click();
  await page.getByRole('dialog').getByLabel('Laatste dag').fill(typed(dayFromNow(0)));
  await page.getByRole('dialog').getByRole('button', { name: 'Beëindigen' }).click();
  await expect(page.getByText('De rol is beëindigd.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'tot nader order' })).toHaveCount(0);
  const id = page.url().split('/').at(-1);
  expect(await administrator().get(`/personen/${id}`)).toMatchObject({ roles: [{ to: dayFromNow(0) }] });
});

test('an account is blocked only with a reason, and its holder is out at once', async ({ page, browser }) => {
  const person = await newPerson('Ben Blok', [{ role: 'working-group' }]);
  const theirs = await browser.newPage();
  await enterAs(theirs, person);
  await theirs.goto('/account');
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Mijn account');
  await administrator().enter(page);
  await page.goto(`/beheer/personen?zoek=${encodeURIComponent(person.email)}`);
  await page.getByRole('link', { name: person.name }).click();
  await page.getByRole('button', { name: 'Account blokkeren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Account blokkeren' });
  await dialog.getByRole('button', { name: 'Account blokkeren' }).click();
  await expect(dialog).toContainText('Vul een reden in.');
  await dialog.getByLabel('Reden').fill('uit dienst');
  await dialog.getByRole('button', { name: 'Account blokkeren' }).click();
  await expect(page.getByText('Het account is geblokkeerd.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Persoonsgegevens wissen' })).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
});

const file = (content: string) => ({ name: 'partijen.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });

test('a file with mistakes is refused line by line, and the repaired one goes in', async ({ page }) => {
  const [pharmacy, practice] = [unique('Apotheek Inlezen'), unique('Praktijk Inlezen')];
  const lines = (agb: string) =>
    `soort;naam;vanaf;kvk\r\npharmacy;${pharmacy};2024-01-01;${agb}\r\npractice;${practice};2024-01-01;\r\n`;
  await administrator().enter(page);
  await page.goto('/beheer/imports');
  await page.getByRole('main').getByRole('link', { name: /^Partijen/ }).click();
  await expect(page.getByRole('row', { name: /^kvk/ })).toContainText('mag leeg');
  await page.getByRole('button', { name: 'Controleer het bestand' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies een bestand.');
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(file(lines('12')));
  await page.getByRole('button', { name: 'Controleer het bestand' }).click();
  await expect(page.getByText('Er is niets ingelezen: 1 regel klopt niet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /2.*kvk/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als CSV' }).click();
  expect((await saved).suggestedFilename()).toBe('fouten.csv');
  await page.getByRole('link', { name: 'Verbeterd bestand kiezen' }).click();
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(file(lines('90000999')));
  await page.getByRole('button', { name: 'Controleer het bestand' }).click();
  await expect(page.getByRole('heading', { name: 'Dit gaat er veranderen' })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(pharmacy) }).first()).toContainText('nieuw');
  await page.getByRole('button', { name: 'Inlezen' }).click();
  const progress = page.getByRole('progressbar').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Inlezen' }).click();
  await progress;
  await expect(page.getByText('Het bestand is ingelezen.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Dit is er veranderd' })).toBeVisible();
  await page.goto(`/partijen?zoek=${encodeURIComponent(pharmacy)}`);
  await expect(page.getByText('1 partij', { exact: true })).toBeVisible();
});

test('the audit trail is shown, and its chain verified', async ({ page }) => {
  await enterAs(page, AUDITOR);
  await page.goto('/beheer/audit');
  await expect(page.getByText(/^\d+ gebeurtenissen$/)).toBeVisible();
  await page.getByRole('button', { name: 'Controleer de keten' }).click();
  await expect(page.getByText(/^De keten klopt: [\d.]+ gebeurtenissen nagerekend\.$/)).toBeVisible();
});

test('a key is shown once, opens what it is for, and can be withdrawn', async ({ page, request }) => {
  const network = await newNetwork();
  const organisationId = await idOf('partijen', REGIONAL_ORGANISATION);
  await enterAs(page, await newPerson('Kees Sleutel',
    [{ role: 'coordinator', organisationId: network.id }, { role: 'regional-staff', organisationId }]));
  await page.goto('/beheer/api-sleutels');
  await page.getByLabel('Waarvoor').fill('maandcijfers');
  await page.getByLabel('Organisatie').selectOption(network.name);
  await page.getByLabel('Geldig tot en met').fill(typed(dayFromNow(100)));
  await page.getByRole('button', { name: 'Sleutel maken' }).click();
  const secret = page.getByText(/^hecht_/);
  const key = (await secret.textContent()) ?? '';
  const read = () => request.get('/v1/wijkverbanden', { headers: { Authorization: `Bearer ${key}` } });
  expect((await read()).status()).toBe(200);
  await page.reload();
  await expect(page.getByRole('cell', { name: 'maandcijfers', exact: true })).toBeVisible();
  await expect(secret).toHaveCount(0);
  await page.getByRole('button', { name: /^Intrekken.*maandcijfers$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  await expect(page.getByText('De sleutel is ingetrokken.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'maandcijfers', exact: true })).toHaveCount(0);
  expect((await read()).status()).toBe(401);
});

test('who may not administer sees no door to it', async ({ page }) => {
  await enterAs(page, CITIZEN);
  await page.goto('/');
  const areas = page.getByRole('navigation', { name: 'Onderdelen' });
  await expect(areas.getByRole('link', { name: 'Regio' })).toBeVisible();
  await expect(areas.getByRole('link', { name: 'Beheer' })).toHaveCount(0);
});
