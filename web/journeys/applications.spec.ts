// Applications from idea to letter, by everyone who has to do with them, on the server where it is March 2023.
import { expect, type Page, test } from '@playwright/test';
import {
  ADVISER, ADVISER2, BOARD, CITIZEN, COORDINATOR, KBZ_PRACTICE_STAFF, KBZ_STAFF, NETWORK, PARTICIPANT, PRACTICE_STAFF,
  practiseAs, signIn, WORKING_GROUP,
} from './demo';
import { lookAt, REFUSALS } from './look';
import { type Dossier, newDraft, newFilledIn, newParticipation } from './practice';
import { PRACTICE } from './server';
import { APPLICATION_STOPS } from './walk';

// One after the other: a code of a telephone counts once, so each person signs in once.
test.describe.configure({ mode: 'serial' });
test.use({ baseURL: PRACTICE });

const TITLE = 'Samen voor thuiswonende ouderen';

// A step of the process, as it stands on the page.
async function take(page: Page, title: string, fill: () => Promise<void> = () => Promise.resolve()) {
  const step = page.locator('details', { has: page.locator('summary', { hasText: new RegExp(`^${title}$`) }) });
  await step.locator('summary').click();
  await fill();
  await step.getByRole('button', { name: title, exact: true }).click();
  await expect(page.getByText(new RegExp(`^Gedaan: ${title}`, 'i'))).toBeVisible();
}

// What the browser keeps that was not sent.
const unsent = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hecht.onverzonden.')));

let application = '';

test('a practice makes an application for a new network, and submits it', async ({ page }) => {
  await practiseAs(page, PRACTICE_STAFF);
  await page.goto('/aanvragen');
  await page.getByRole('link', { name: 'Aanvraag beginnen' }).first().click();
  await page.getByLabel('Voor welke regeling?').selectOption({ label: 'Lokaal zorgverband 2023' });
  await page.getByLabel('Voor wie is de aanvraag?').selectOption({ label: NETWORK });
  await page.getByLabel('Wat wilt u doen?').selectOption({ label: 'Aanvraag beginnen' });
  await page.getByRole('radio', { name: 'nieuw', exact: true }).check();
  await page.getByRole('button', { name: 'Beginnen' }).click();
  // There were awards before, so another kind asks a reason.
  await expect(page.getByRole('alert').first()).toContainText('Schrijf op waarom het anders is.');
  await page.getByLabel(/Waarom is het anders/).fill('Dit plan heeft met het vorige niets te maken.');
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await expect(page.getByText('Opgeslagen is niet ingediend.')).toBeVisible();
  await expect(page.getByText(/Nog 17 dagen en 1[23] uur\./)).toBeVisible();
  application = /aanvragen\/(\w+)/.exec(page.url())?.[1] ?? '';

  await page.getByRole('link', { name: 'Plan en resultaten' }).first().click();
  for (const name of ['Doel', 'Aanpak', 'Planning']) {
    const field = page.getByRole('textbox', { name: new RegExp(name, 'i') }).first();
    await field.fill(`Dit is onze tekst over ${name.toLowerCase()}.`);
    await field.blur();
  }
  await expect(page.getByText(/^Opgeslagen om/).first()).toBeVisible();
  // What was typed is there after a reload.
  await page.reload();
  const planning = page.getByRole('textbox', { name: /planning/i }).first();
  await expect(planning).toHaveValue('Dit is onze tekst over planning.');

  await page.getByRole('link', { name: 'Activiteiten en begroting' }).first().click();
  await page.getByRole('button', { name: 'Activiteit toevoegen' }).click();
  await page.getByLabel('Naam').fill('Overleg over ouderen');
  await page.getByLabel('Wat gaat u doen?').fill('Elke maand samen overleggen.');
  // A kind of executor that is a party asks which one.
  await page.getByLabel('Wie voert de activiteit uit?').selectOption({ label: 'een andere partij' });
  await page.getByRole('button', { name: 'Activiteit toevoegen' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Kies welke partij de activiteit uitvoert');
  const executor = page.getByLabel('Welke partij is dat?');
  const party = (await executor.locator('option').nth(1).textContent())?.trim() ?? '';
  await executor.selectOption({ label: party });
  await page.getByRole('checkbox', { name: party }).check();
  await page.getByRole('button', { name: 'Activiteit toevoegen' }).click();
  await expect(page.getByText(/Waarvoor is deze activiteit\?/)).toBeVisible();
  await expect(page.getByText(`Uitgevoerd door: ${party}`)).toBeVisible();
  await expect(page.getByText(`Doen mee: ${party}`)).toBeVisible();
  await page.getByRole('button', { name: /Kostenpost toevoegen/ }).click();
  await page.getByLabel('Kostenpost', { exact: true }).fill('voorzitter en notulen');
  await page.getByLabel('Soort', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Bedrag').fill('20.000,00');
  await page.getByLabel('Vanaf').fill('1-4-2023');
  await page.getByLabel('Tot en met').fill('31-12-2023');
  await page.getByRole('button', { name: 'Kostenpost toevoegen', exact: true }).click();
  await expect(page.getByText('Begroting samen: € 20.000,00')).toBeVisible();

  await page.getByRole('link', { name: 'Gegevens voor de toets' }).first().click();
  for (const [fact, answer] of [['deelt best practices', 'Ja'], ['dubbele financiering', 'Nee'],
    ['samenloop Zilveren Kruis', 'geen']] as const) {
    await page.getByRole('button', { name: new RegExp(`^Invullen ?: ${fact}$`) }).click();
    await page.getByRole('radio', { name: answer, exact: true }).check();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByRole('button', { name: 'Opslaan' })).toHaveCount(0);
  }

  await page.getByRole('link', { name: 'Controleren en indienen' }).first().click();
  await expect(page.getByText(`Uitgevoerd door: ${party}`)).toBeVisible();
  await take(page, 'Indienen');
  await expect(page.getByText('Ingediend op', { exact: false }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Bijlagen' }).first().click();
  const receipt = page.waitForEvent('download');
  await page.getByRole('link', { name: /^ontvangstbewijs-/ }).click();
  expect((await receipt).suggestedFilename()).toMatch(/^ontvangstbewijs-2023-\d+\.pdf$/);
});

test('who takes part looks on and cannot submit', async ({ page }) => {
  for (const one of [PARTICIPANT, COORDINATOR]) {
    await practiseAs(page, one);
    await page.goto(`/aanvragen/${application}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lokaal zorgverband 2023');
    await expect(page.getByText('Intrekken')).toHaveCount(0);
  }
});

test('the working group asks, judges what may be double, and puts it before the committee', async ({ page }) => {
  await practiseAs(page, WORKING_GROUP);
  await page.goto('/');
  await page.getByRole('link', { name: /2023-\d+ van Wijkverband Schalkwijk/ }).click();
  await page.getByRole('link', { name: 'Behandelen' }).click();
  await take(page, 'In behandeling nemen');
  await take(page, 'Aanvulling vragen', async () => {
    await page.getByLabel('Waarover').selectOption({ label: 'Activiteiten en begroting' });
    await page.getByLabel('Vraag', { exact: true }).fill('Wie zit het overleg voor?');
  });

  await practiseAs(page, PRACTICE_STAFF);
  await page.goto(`/aanvragen/${application}`);
  await page.getByRole('textbox', { name: 'Antwoord' }).fill('De huisarts van De Kluut.');
  await page.getByRole('button', { name: /Antwoord opslaan/ }).click();
  await expect(page.getByText('nog niet verstuurd')).toBeVisible();
  await take(page, 'Antwoorden versturen');

  await practiseAs(page, WORKING_GROUP);
  await page.goto(`/aanvragen/${application}/behandelen`);
  await expect(page.getByText('De huisarts van De Kluut.')).toBeVisible();
  await page.getByRole('button', { name: /^Oordeel ?:/ }).click();
  await page.getByRole('radio', { name: 'niet dubbel' }).check();
  await page.getByLabel('Waarom').first().fill('Het eerdere geld was voor een ander overleg.');
  await page.getByRole('button', { name: 'Oordeel opslaan' }).click();
  await expect(page.getByText('Het oordeel is opgeslagen.')).toBeVisible();
  await take(page, 'Volledig verklaren');
  await take(page, 'Naar de adviescommissie');

  await page.goto('/vergaderingen');
  await page.getByRole('button', { name: 'Vergadering plannen' }).click();
  await page.getByLabel('Naam').fill('Vergadering van maart');
  await page.getByLabel('Datum').fill('20-3-2023');
  await page.getByRole('checkbox', { name: 'Ada Advies' }).check();
  await page.getByRole('checkbox', { name: 'Anton Advies' }).check();
  await page.getByRole('button', { name: 'Vergadering plannen' }).click();
  await page.getByRole('button', { name: 'Aanvraag op de agenda zetten' }).click();
  await page.getByRole('combobox', { name: 'Aanvraag' }).fill('2023-');
  await page.getByRole('option', { name: /Schalkwijk/ }).first().click();
  await page.getByRole('button', { name: 'Aanvraag op de agenda zetten' }).click();
  await expect(page.getByText('De aanvraag staat op de agenda.')).toBeVisible();
});

test('the committee advises, each first alone', async ({ page }) => {
  for (const [who, verdict, why] of [[ADVISER, 'positief', 'Een helder plan.'],
    [ADVISER2, 'negatief', 'Te duur voor wat het is.']] as const) {
    await practiseAs(page, who);
    await page.goto('/vergaderingen');
    await page.getByRole('link', { name: 'Vergadering van maart' }).click();
    await page.getByRole('link', { name: /^2023-/ }).click();
    await expect(page.getByText('Een helder plan.')).toHaveCount(0);
    await page.getByRole('button', { name: /^Oordeel geven ?:/ }).click();
    await page.getByRole('radio', { name: verdict, exact: true }).last().check();
    await page.getByLabel('Waarom').last().fill(why);
    await page.getByRole('button', { name: 'Oordeel geven', exact: true }).click();
    await expect(page.getByText('Uw oordeel is opgeslagen.')).toBeVisible();
  }
  await expect(page.getByText('Een helder plan.')).toBeVisible();
  await take(page, 'Advies uitbrengen', async () => {
    await page.getByRole('radio', { name: 'positief', exact: true }).first().check();
    await page.getByLabel('Waarom').first().fill('De meeste leden zien het zitten.');
    await page.getByLabel('Reden', { exact: true }).fill('Besproken op 20 maart.');
  });
});

test('the board sees what happens before it decides; the letter tells the applicant', async ({ page }) => {
  await practiseAs(page, WORKING_GROUP);
  await page.goto(`/aanvragen/${application}/behandelen`);
  await take(page, 'Naar de directie');

  await practiseAs(page, BOARD);
  await page.goto(`/aanvragen/${application}/behandelen`);
  await page.locator('summary', { hasText: 'Toekennen' }).click();
  const amount = page.getByLabel('Bedrag');
  await amount.fill('20.000,01');
  await expect(page.getByText('Het bedrag is hoger dan het verband op deze aanvraag kan krijgen.')).toBeVisible();
  await amount.fill('18.000,00');
  await expect(page.getByText('Het bedrag is hoger dan het verband op deze aanvraag kan krijgen.')).toHaveCount(0);
  await page.getByLabel('Voorwaarden bij het geld').fill('Deel in juni een voorbeeld.');
  // What was typed is there after a reload, and it says that it was not sent.
  await page.reload();
  await expect(page.getByText('Dit staat alleen in deze browser en is nog niet verstuurd.')).toBeVisible();
  await expect(amount).toHaveValue('18.000,00');
  await expect(page.getByLabel('Voorwaarden bij het geld')).toHaveValue('Deel in juni een voorbeeld.');
  await page.getByRole('button', { name: 'Toekennen', exact: true }).click();
  await expect(page.getByText('Gedaan: toekennen.')).toBeVisible();
  expect(await unsent(page)).toEqual([]);

  // Until the letter, the applicant does not know.
  await practiseAs(page, PRACTICE_STAFF);
  await page.goto('/aanvragen');
  await expect(page.getByRole('row', { name: /2023-0001/ })).not.toContainText('18.000,00');
  await expect(page.getByRole('row', { name: /2023-0001/ })).toContainText('Directie van de HOZK besluit');
  await page.goto(`/aanvragen/${application}`);
  await expect(page.getByText('Directie van de HOZK besluit over het geld').first()).toBeVisible();
  await expect(page.getByText(/Het geld is toegekend/)).toHaveCount(0);
  await practiseAs(page, WORKING_GROUP);
  await page.goto(`/aanvragen/${application}/behandelen`);
  await take(page, 'Brief versturen');
  await practiseAs(page, PRACTICE_STAFF);
  await page.goto('/aanvragen');
  await expect(page.getByRole('row', { name: /2023-0001/ })).toContainText('18.000,00');
  await page.goto(`/aanvragen/${application}/bijlagen`);
  const letter = page.waitForEvent('download');
  await page.getByRole('link', { name: /^brief-/ }).click();
  expect((await letter).suggestedFilename()).toMatch(/^brief-2023-\d+\.pdf$/);
});

test('the search of the top bar finds an application for who may read it', async ({ page }) => {
  await practiseAs(page, PRACTICE_STAFF);
  await page.goto('/');
  const search = () => page.getByRole('searchbox', { name: 'Zoeken' }).first();
  await search().fill('2023-0001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Aanvragen' })).toBeVisible();
  await page.getByRole('link', { name: /^2023-0001 / }).click();
  await expect(page).toHaveURL(new RegExp(`/aanvragen/${application}`));
  await practiseAs(page, CITIZEN);
  await page.goto('/');
  await search().fill('2023-0001');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Niets gevonden')).toBeVisible();
});

let report = '';

test('a practice writes its report: how each goal goes, what was received, why some is left', async ({ page }) => {
  const board = await practiseAs(page, BOARD);
  const region = await practiseAs(page, KBZ_STAFF);
  const id = await newParticipation(await practiseAs(page, KBZ_PRACTICE_STAFF), region, board);
  await page.goto(`/aanvragen/${id}`);
  await page.getByRole('link', { name: '1 juli 2022 t/m 31 december 2022' }).click();
  await expect(page.getByRole('link', { name: 'Gegevens voor de toets' })).toHaveCount(0);
  await take(page, 'Rapportage schrijven');
  report = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Activiteiten en begroting' }).first().click();
  await page.getByLabel('Ontvangen in deze periode').fill('10.475,00');
  await page.getByRole('button', { name: 'Ontvangen bedrag opslaan' }).click();
  await expect(page.getByText('Het ontvangen bedrag is opgeslagen.')).toBeVisible();
  await page.getByRole('button', { name: /^Wijzigen ?: Langere/ }).click();
  await page.getByLabel('Hoe staat het ermee?').selectOption({ label: 'loopt' });
  await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
  await expect(page.getByText('loopt', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Plan en resultaten' }).first().click();
  await page.getByRole('textbox', { name: /Voortgang op doelen/ }).fill('De consulten duren langer.');
  await page.getByRole('textbox', { name: /Verschil tussen/ }).fill('Het geld blijft staan voor het tweede halfjaar.');
  await page.getByRole('textbox', { name: /Verschil tussen/ }).blur();
  await expect(page.getByText(/^Opgeslagen om/).first()).toBeVisible();
  await page.goto(`${report}/controleren`);
  await expect(page.getByText('10.475,00')).toBeVisible();
  await take(page, 'Rapportage indienen');
  await page.goto(report);
  await expect(page.getByText(/Ingediend op/)).toBeVisible();
});

for (const part of ['', '/activiteiten', '/controleren']) {
  test(`walk: a report${part}, practising`, async ({ page }) => {
    await practiseAs(page, KBZ_PRACTICE_STAFF);
    await lookAt(page, `${report}${part}`, REFUSALS);
  });
}

test('a coordinator submits once the practice has authorised them', async ({ page }) => {
  const session = await practiseAs(page, PRACTICE_STAFF);
  const id = await newDraft(session, TITLE);
  await practiseAs(page, COORDINATOR);
  await page.goto(`/aanvragen/${id}/controleren`);
  await expect(page.getByText('U kunt hier nu niets indienen.')).toBeVisible();
  await page.goto(`/aanvragen/${id}`);
  await page.getByRole('button', { name: 'Zelf contactpersoon worden' }).click();
  await expect(page.getByText('U bent nu de contactpersoon.')).toBeVisible();
  await practiseAs(page, PRACTICE_STAFF);
  await page.goto(`/aanvragen/${id}`);
  await page.getByRole('button', { name: 'Machtig Coen Coördinator' }).click();
  await expect(page.getByText('De machtiging is gegeven.')).toBeVisible();
  await practiseAs(page, COORDINATOR);
  await page.goto(`/aanvragen/${id}/controleren`);
  await expect(page.locator('summary', { hasText: 'Indienen' })).toBeVisible();
});

let existing = '';

test('an existing network without new activities goes to the board without the committee', async ({ page }) => {
  const session = await practiseAs(page, PRACTICE_STAFF);
  const id = await newFilledIn(session, TITLE, '5000.00');
  existing = id;
  await page.goto(`/aanvragen/${id}/gegevens`);
  await expect(page.getByRole('heading', { name: /Toets\s*onbepaald/ })).toBeVisible();
  await page.getByRole('link', { name: 'Controleren en indienen' }).first().click();
  await take(page, 'Indienen');
  await practiseAs(page, WORKING_GROUP);
  await page.goto(`/aanvragen/${id}/behandelen`);
  await take(page, 'In behandeling nemen');
  await take(page, 'Volledig verklaren');
  await expect(page.getByText('Naar de adviescommissie')).toHaveCount(0);
  await take(page, 'Geen nieuwe activiteiten. Naar de directie');
  await practiseAs(page, BOARD);
  await page.goto(`/aanvragen/${id}/behandelen`);
  await take(page, 'Afwijzen', () => page.getByLabel('Reden', { exact: true }).last().fill('Het plan is te klein.'));
});

test('an answer of an earlier application is taken over, with where it came from', async ({ page }) => {
  const session = await practiseAs(page, PRACTICE_STAFF);
  const id = await newDraft(session, TITLE);
  await page.goto(`/aanvragen/${id}/teksten`);
  const before = /^Overnemen uit aanvraag 2023-\d+ van 15 maart 2023/;
  await page.getByRole('button', { name: before }).first().click();
  await expect(page.getByText(/^Overgenomen uit aanvraag 2023-\d+ van 15 maart 2023\./)).toBeVisible();
  const field = page.getByRole('textbox').first();
  await expect(field).not.toHaveValue('');
  await field.fill('Nu anders.');
  await field.blur();
  await expect(page.getByText('Daarna is het hier gewijzigd.')).toBeVisible();

  await page.getByRole('link', { name: 'Gegevens voor de toets' }).first().click();
  await page.getByRole('button', { name: before }).first().click();
  await expect(page.getByText('Het gegeven is opgeslagen.')).toBeVisible();
  await page.getByRole('link', { name: 'Controleren en indienen' }).first().click();
  // The text and the answer.
  await expect(page.getByText(/^Overgenomen uit aanvraag 2023-\d+ van 15 maart 2023\./)).toHaveCount(2);
});

test('what someone typed for a step is gone when they discard it or sign out', async ({ page }) => {
  // A session of its own, for it ends here.
  const session = await signIn(PRACTICE_STAFF, PRACTICE);
  await session.enter(page);
  const { items } = await session.get<{ items: { id: string }[] }>('/aanvragen?fase=concept');
  await page.goto(`/aanvragen/${items[0]?.id ?? ''}/controleren`);
  const step = page.locator('details', { has: page.locator('summary', { hasText: /^Indienen$/ }) });
  await step.locator('summary').click();
  await step.getByLabel(/^Reden/).fill('Nog even wachten.');
  await expect(page.getByText('Dit staat alleen in deze browser en is nog niet verstuurd.')).toBeVisible();
  expect(await unsent(page)).toHaveLength(1);
  await step.getByRole('button', { name: 'Wis wat ik typte' }).click();
  await expect.poll(() => unsent(page)).toEqual([]);
  await step.getByLabel(/^Reden/).fill('Nog even wachten.');
  await expect.poll(() => unsent(page)).toHaveLength(1);
  await page.getByRole('button', { name: PRACTICE_STAFF.name }).click();
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await expect.poll(() => unsent(page)).toEqual([]);
});

test('what is typed without a connection is sent when there is one', async ({ page, context }) => {
  const session = await practiseAs(page, PRACTICE_STAFF);
  const id = await newDraft(session, TITLE);
  await page.goto(`/aanvragen/${id}/teksten`);
  const field = page.getByRole('textbox').first();
  await field.waitFor();
  await context.setOffline(true);
  await field.fill('Dit mag niet verloren gaan.');
  await expect(page.getByText(/Uw tekst staat veilig in deze browser/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();
  // Another saved meanwhile: both texts are there to choose from.
  const { texts } = await session.get<Dossier>(`/aanvragen/${id}`);
  const text = texts.find(({ body }) => body === 'Dit mag niet verloren gaan.');
  await session.put(`/aanvraagteksten/${text?.id ?? ''}`, { body: 'Van een ander.' }, text?.version);
  await field.fill('Van mij.');
  await expect(page.getByText('Van een ander.')).toBeVisible();
  await page.getByRole('button', { name: 'Bewaar mijn tekst' }).click();
  await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox').first()).toHaveValue('Van mij.');
});

for (const { who, path } of APPLICATION_STOPS) {
  test(`walk: ${path({ application: 'x', meeting: 'x' })}, practising`, async ({ page }) => {
    const session = await practiseAs(page, WORKING_GROUP);
    const { items } = await session.get<{ items: { id: string }[] }>('/vergaderingen');
    await practiseAs(page, who);
    // One that is still being filled in, and for who judges one with all there is to judge.
    const { items: drafts } = await session.get<{ items: { id: string }[] }>('/aanvragen?fase=concept');
    const shown = who === WORKING_GROUP ? application : drafts[0]?.id ?? existing;
    const address = PRACTICE + path({ application: shown, meeting: items[0]?.id ?? '' });
    await lookAt(page, address, [...REFUSALS, 'Aanmelden']);
  });
}
