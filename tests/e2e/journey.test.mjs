/** The whole process in the browser: from a problem to the municipality's decision, by clicking. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectClean, openBrowser, picture, settled, signInAs, startApp } from './harness.mjs';

const SCALES = ['Vil I have det?', 'Passer det', 'Kan det lade sig gøre', 'Er det besværet'];

let app;
let browser;
before(async () => {
  app = await startApp();
  browser = await openBrowser(app);
});
after(async () => {
  await browser?.close();
  await app?.stop();
});

/** Opens a page for a person, patient with a busy machine. */
async function pageOf(persona) {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await signInAs(page, persona);
  return page;
}

/** Follows the phase trail of the project. */
async function goTo(page, phase) {
  await page.getByRole('link', { name: phase }).first().click();
  await page.getByRole('heading', { level: 2, name: phase }).waitFor();
}

async function openProject(page, title) {
  await page.goto('/projects');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function openProjectByItsLead(page) {
  await page.goto('/projects');
  await page.getByRole('link', { name: 'Nyt projekt' }).click();
  await page.getByLabel(/Hvad skal projektet hedde/).fill('Trygt på badeværelset');
  await page.getByLabel(/Hvad er problemet/).fill('Beboerne er bange for at falde i badet.');
  await page.getByRole('button', { name: 'Opret projektet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Trygt på badeværelset' }).waitFor();
  await addPerson(page, 'Nordby Kommune', 'Anna Krogh', 'contributor');
  await addPerson(page, 'Trygvej ApS', 'Jonas Friis', 'partner');
}

async function addPerson(page, organisation, person, role) {
  await page.getByRole('button', { name: 'Tilføj en person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('option', { hasText: organisation }).first().waitFor({ state: 'attached' });
  await dialog.getByLabel(/Organisation/).selectOption({ label: organisation });
  await dialog.locator('option', { hasText: person }).first().waitFor({ state: 'attached' });
  await dialog.getByLabel(/Person/).selectOption({ label: person });
  await dialog.getByLabel(/Rolle/).selectOption(role);
  if (role === 'partner') await dialog.getByLabel(/Perspektiv/).selectOption('company');
  await dialog.getByRole('button', { name: 'Tilføj en person' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function decide(page, kind, reason) {
  await goTo(page, 'Beslutning');
  await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel(/^Begrundelse/).fill(reason);
  await page.getByRole('button', { name: 'Beslut', exact: true }).click();
  await page.getByRole('button', { name: 'Ja, beslut' }).click();
  await page.getByRole('article').filter({ hasText: reason }).waitFor();
}

async function say(place, answer, confidence) {
  for (const scale of SCALES) {
    await place.getByRole('group', { name: scale }).getByRole('radio', { name: answer }).check();
  }
  await place.getByRole('radio', { name: confidence, exact: true }).check({ force: true });
  await place.getByRole('button', { name: 'Send' }).click();
}

async function ownSay(page, answer) {
  await goTo(page, 'Realitetstjek');
  await page.getByRole('link', { name: 'Sig, hvad du mener' }).first().click();
  await page.getByRole('heading', { name: 'Hvad mener du?' }).waitFor();
  await say(page, answer, '4');
  await page.getByText('Hvem har talt').first().waitFor();
}

async function describeTheChange(page) {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Skriv for andre' }).click();
  await dialog.getByLabel('Hvilket perspektiv taler de fra?').selectOption('citizen');
  await dialog.getByLabel('Hvem er det?').fill('Beboerrådet');
  await say(dialog, 'Ja, helt sikkert', '4');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Beskriv en ændring' }).click();
  await dialog.getByLabel('Hvad slags ændring er det?').selectOption('procedural');
  await dialog.getByLabel('Hvad bliver anderledes?').fill('Badet planlægges med beboeren.');
  await dialog.getByLabel('Hvem berører det?').fill('Dagholdet');
  await dialog.getByLabel('Hvem får det til at ske?').fill('Afdelingslederen');
  await dialog.getByRole('radio', { name: /^5, Klar i dag/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Badet planlægges med beboeren.').waitFor();
}

async function planTheStudy(page) {
  const dialog = page.getByRole('dialog');
  const done = () => dialog.waitFor({ state: 'hidden' });
  await goTo(page, 'Afprøvning');
  await page.getByRole('button', { name: 'Planlæg en afprøvning' }).click();
  await dialog.getByLabel(/Hvad skal afprøvningen hedde/).fill('Greb på Solbakken');
  await dialog.getByLabel(/Hvilket spørgsmål/).fill('Føler beboerne sig tryggere i badet?');
  await dialog.getByLabel(/Hvem kan være med/).fill('Beboere, der går i bad med hjælp.');
  await dialog.getByRole('button', { name: 'Planlæg en afprøvning' }).click();
  await page.getByRole('link', { name: 'Greb på Solbakken' }).click();
  await page.getByRole('button', { name: 'Tilføj spørgeskema' }).click();
  for (const [label, text] of [
    ['Navn på dansk', 'Tryghed i badet'],
    ['Navn på engelsk', 'Feeling safe in the bath'],
    ['Spørgsmål på dansk', 'Jeg føler mig tryg i badet.'],
    ['Spørgsmål på engelsk', 'I feel safe in the bath.'],
    ['Det laveste tal betyder (dansk)', 'helt uenig'],
    ['Det højeste tal betyder (dansk)', 'helt enig'],
    ['Det laveste tal betyder (engelsk)', 'strongly disagree'],
    ['Det højeste tal betyder (engelsk)', 'strongly agree'],
  ]) {
    await dialog.getByLabel(label).fill(text);
  }
  await dialog.getByRole('button', { name: 'Tilføj spørgeskema' }).click();
  await done();
  await page.getByRole('button', { name: 'Tilføj effektmål' }).click();
  await dialog.getByRole('textbox', { name: /^Effektmål/ }).fill('Tryghed i badet');
  await dialog.getByLabel(/^Enhed/).fill('point fra 1 til 5');
  await dialog.getByLabel(/^Mindste vigtige ændring/).fill('1');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await done();
  await page.getByRole('button', { name: 'Udgiv en ny version' }).click();
  await dialog.getByLabel(/Tekst på dansk/).fill('Du kan altid sige stop.');
  await dialog.getByRole('button', { name: 'Udgiv en ny version' }).click();
  await done();
  for (const step of ['Godkend planen', 'Begynd afprøvningen']) {
    await page.getByRole('button', { name: step }).click();
    await dialog.getByRole('button', { name: step }).click();
    await done();
  }
}

async function inviteWithConsent(page) {
  const dialog = page.getByRole('dialog');
  await page.getByRole('tab', { name: 'Deltagere og steder' }).click();
  await page.getByRole('button', { name: 'Invitér en deltager' }).click();
  await dialog.getByRole('button', { name: 'Invitér en deltager' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Samtykke: / }).click();
  await dialog.getByRole('button', { name: 'Gem samtykket' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Givet: spørgeskemaer').waitFor();
}

async function measure(page, moment, answer) {
  await page.getByRole('tab', { name: 'Målinger' }).click();
  await page.getByRole('button', { name: moment }).first().click();
  await page.getByRole('link', { name: 'Svar på spørgeskemaet nu' }).click();
  await page.getByRole('button', { name: answer, exact: true }).click();
  await page.getByRole('button', { name: 'Send svarene' }).click();
  await page.getByText('Tak for svarene').waitFor();
  await page.getByRole('link', { name: 'Til målingerne' }).click();
}

async function evaluate(page) {
  const dialog = page.getByRole('dialog');
  await goTo(page, 'Evaluering');
  // One participant is too few for a finding: each line needs its reason.
  for (const line of [
    'Kvalitet for borgeren',
    'Arbejdsmiljø for medarbejderne',
    'Værdi for organisationen',
  ]) {
    await page
      .getByRole('button', { name: `Begrundelse og gulv for ${line}` })
      .first()
      .click();
    await dialog.getByLabel(/Hvorfor er der ikke et resultat/).fill('Måles i den næste runde.');
    await dialog.getByRole('button', { name: 'Gem' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await page.getByRole('button', { name: /jeres anbefaling/ }).click();
  await dialog.getByRole('radio', { name: 'Tag løsningen i brug' }).check();
  await dialog.getByRole('textbox').fill('Beboeren er tryg, og grebene er billige.');
  await dialog.getByRole('button', { name: 'Gem anbefalingen' }).click();
  await page.getByText('Beboeren er tryg, og grebene er billige.').waitFor();
  await settled(page);
  await picture(page, 'journey-evaluation', { dark: false });
  await page
    .getByRole('link', { name: /rapport/i })
    .first()
    .click();
  await page.getByRole('button', { name: 'Offentliggør rapporten' }).click();
  await dialog.getByRole('button', { name: 'Offentliggør', exact: true }).click();
  await page
    .getByText(/Offentliggjort .* af Mette Holm/)
    .first()
    .waitFor();
}

test('a problem becomes an idea, is checked, tried, evaluated and decided, by clicking alone', async () => {
  const title = 'Trygt på badeværelset';
  const [lead, carer, maker] = [
    await pageOf('project_lead'),
    await pageOf('care_worker'),
    await pageOf('decision_maker'),
  ];

  await openProjectByItsLead(lead);
  await goTo(lead, 'Idéudvikling');
  await lead.getByRole('button', { name: 'Åbn en udfordring' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel(/Hvad er spørgsmålet/).fill('Hvordan bliver badet trygt?');
  await dialog.getByRole('button', { name: 'Åbn en udfordring' }).click();
  await lead.getByRole('heading', { name: 'Hvordan bliver badet trygt?' }).waitFor();

  await openProject(carer, title);
  await goTo(carer, 'Idéudvikling');
  await carer.getByRole('link', { name: 'Ny idé' }).click();
  await carer.getByLabel(/Hvad er idéen/).fill('Greb, der kan flyttes');
  await carer.getByLabel(/Fortæl mere/).fill('Med sug, så de passer til den enkelte.');
  await carer.getByRole('button', { name: 'Send idéen' }).click();
  await carer.getByRole('heading', { name: 'Greb, der kan flyttes' }).waitFor();

  await goTo(lead, 'Idéudvikling');
  await lead.reload();
  await lead.getByRole('link', { name: 'Greb, der kan flyttes', exact: true }).click();
  await lead.getByRole('radio', { name: 'Udvælg den' }).check();
  await lead.getByLabel(/Et ord med på vejen/).fill('Den prøver vi.');
  await lead.getByRole('button', { name: 'Send svaret' }).first().click();
  await lead.getByText('Udvalgt').first().waitFor();

  await openProject(maker, title);
  await decide(maker, /Gå videre til realitetstjek/, 'Idéen er enkel, og flere vil den.');

  await openProject(carer, title);
  await ownSay(carer, 'Ja, nok');
  await openProject(lead, title);
  await ownSay(lead, 'Ja, nok');
  await describeTheChange(lead);
  await maker.reload();
  await decide(maker, /Gå videre til afprøvning/, 'Alle er hørt, og ændringen er beskrevet.');

  await openProject(lead, title);
  await planTheStudy(lead);
  await inviteWithConsent(lead);
  await measure(lead, /Før$/, '2');
  await measure(lead, /Opfølgning 1$/, '4');
  await maker.reload();
  await decide(maker, /Gå videre til evaluering/, 'Målingerne er gjort.');

  await openProject(lead, title);
  await evaluate(lead);
  await maker.reload();
  await decide(maker, /brug/, 'Grebene bliver en fast del af indflytningen.');
  await picture(maker, 'journey-decided', { dark: false });

  const company = await pageOf('company');
  await openProject(company, title);
  await goTo(company, 'Beslutning');
  const records = company.getByRole('article');
  await records.filter({ hasText: 'Grebene bliver en fast del' }).waitFor();
  assert.equal(await records.count(), 4, 'every decision is there');
  assert.equal(await company.getByRole('button', { name: 'Beslut', exact: true }).count(), 0);
  for (const page of [lead, carer, maker, company]) await expectClean(page);
});
