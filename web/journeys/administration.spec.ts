// People and roles, files to read in, the audit trail and keys.
import { expect, test } from '@playwright/test';
import { ME, play } from './mock';

test('someone is invited with a role, and a role is ended', async ({ page }) => {
  const mock = await play(page);
  await page.goto('/beheer');
  await page.getByRole('link', { name: 'Mensen en rollen' }).click();
  await page.getByRole('link', { name: 'Iemand uitnodigen' }).click();
  await page.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3);
  await page.getByLabel('Naam').fill('Sam Visser');
  await page.getByLabel('E-mailadres').fill('sam@voorbeeld.nl');
  await page.getByLabel('Rol').selectOption('practice');
  await page.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await expect(page.getByText('Sam Visser is uitgenodigd.')).toBeVisible();
  expect(mock.sent.at(-1)?.body).toMatchObject({ name: 'Sam Visser', roles: [{ role: 'practice' }] });

  await page.goto(`/beheer/personen/${ME.id}`);
  await page.getByRole('button', { name: /^Beëindigen.*wijkmanager/ }).click();
  await page.getByRole('dialog').getByLabel('Laatste dag').fill('1-1-2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Beëindigen' }).click();
  await expect(page.getByText('De rol is beëindigd.')).toBeVisible();
  await expect(page.getByRole('cell', { name: '1 januari 2026' })).toBeVisible();
});

test('an account is blocked only with a reason', async ({ page }) => {
  await play(page);
  await page.goto(`/beheer/personen/${ME.id}`);
  await page.getByRole('button', { name: 'Account blokkeren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Account blokkeren' });
  await dialog.getByRole('button', { name: 'Account blokkeren' }).click();
  await expect(dialog).toContainText('Vul een reden in.');
  await dialog.getByLabel('Reden').fill('uit dienst');
  await dialog.getByRole('button', { name: 'Account blokkeren' }).click();
  await expect(page.getByText('Het account is geblokkeerd.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Persoonsgegevens wissen' })).toBeVisible();
});

const file = (content: string) => ({ name: 'partijen.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });

test('a file with mistakes is refused line by line, and the repaired one goes in', async ({ page }) => {
  await play(page);
  await page.goto('/beheer/imports');
  await page.getByRole('main').getByRole('link', { name: 'Partijen' }).click();
  await expect(page.getByRole('row', { name: /agb/ })).toContainText('mag leeg');
  await page.getByRole('button', { name: 'Controleer het bestand' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies een bestand.');
  await page.getByLabel('Bestand').setInputFiles(file('naam;soort;agb\r\nA;praktijk;01000001\r\nB;praktijk\r\n'));
  await page.getByRole('button', { name: 'Controleer het bestand' }).click();
  await expect(page.getByText('Er is niets ingelezen: 1 regel klopt niet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /3.*agb.*De AGB-code ontbreekt/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als CSV' }).click();
  expect((await saved).suggestedFilename()).toBe('fouten.csv');
  await page.getByRole('link', { name: 'Verbeterd bestand kiezen' }).click();
  await page.getByLabel('Bestand').setInputFiles(file('naam;soort;agb\r\nA;praktijk;01000001\r\n'));
  await page.getByRole('button', { name: 'Controleer het bestand' }).click();
  await expect(page.getByRole('heading', { name: 'Dit gaat er veranderen' })).toBeVisible();
  await page.getByRole('button', { name: 'Inlezen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Inlezen' }).click();
  await expect(page.getByText('Het bestand is ingelezen.')).toBeVisible();
});

test('the audit trail is shown, and its chain verified', async ({ page }) => {
  await play(page, { roles: ['auditor'] });
  await page.goto('/beheer/audit');
  await expect(page.getByText('2 gebeurtenissen')).toBeVisible();
  await page.getByRole('button', { name: 'Controleer de keten' }).click();
  await expect(page.getByText('De keten klopt: 2 gebeurtenissen nagerekend.')).toBeVisible();
});

test('a key is shown once, and can be withdrawn', async ({ page }) => {
  await play(page);
  await page.goto('/beheer/api-sleutels');
  await page.getByLabel('Waarvoor').fill('dashboard');
  await page.getByLabel('Organisatie').selectOption('Wijkverband Schalkwijk');
  await page.getByLabel('Geldig tot en met').fill('31-12-2027');
  await page.getByRole('button', { name: 'Sleutel maken' }).click();
  await expect(page.getByText('hecht_k2_zeergeheim')).toBeVisible();
  await page.getByRole('button', { name: /^Intrekken.*maandcijfers$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  await expect(page.getByText('De sleutel is ingetrokken.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'maandcijfers' })).toHaveCount(0);
});

test('who may not administer sees no door to it', async ({ page }) => {
  await play(page, { roles: ['citizen'] });
  await page.goto('/');
  const areas = page.getByRole('navigation', { name: 'Onderdelen' });
  await expect(areas.getByRole('link', { name: 'Regio' })).toBeVisible();
  await expect(areas.getByRole('link', { name: 'Beheer' })).toHaveCount(0);
});
