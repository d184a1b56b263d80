/** Idea generation as its people walk it: a challenge, ideas, discussion, support, answers, an import. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  call,
  expectClean,
  inspect,
  openBrowser,
  settled,
  signInAs,
  startApp,
  tabTo,
} from './harness.mjs';

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

/** A project of its own, so that the demo's projects stay as they are. */
async function newProject(page, title) {
  const session = await call(page, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  return call(page, 'POST', '/projects', {
    data: { municipality_id: place.municipality_id, title, summary: 'Aftenerne er urolige.' },
  });
}

for (const language of ['da', 'en']) {
  test(`every screen of idea generation is good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { items: projects } = await call(page, 'GET', '/projects');
    let best;
    for (const project of projects) {
      const { items } = await call(page, 'GET', `/projects/${project.id}/ideas?sort=support`);
      if (!best || items.length > best.ideas.length) best = { project, ideas: items };
    }
    assert(best.ideas.length >= 4, 'the demo has ideas');
    const base = `/projects/${best.project.id}/ideas`;
    const selected = best.ideas.find((idea) => idea.status === 'selected');
    for (const [name, address] of [
      ['ideas', base],
      ['ideas-none', `${base}?q=findesikke`],
      ['ideas-new', `${base}/new`],
      ['ideas-import', `${base}/import`],
      ['idea-selected', `${base}/${selected.id}`],
    ]) {
      await page.goto(address);
      await inspect(page, `${name}-${language}`);
    }
    const empty = await newProject(page, `Tomt ${language}`);
    await page.goto(`/projects/${empty.id}/ideas`);
    await inspect(page, `ideas-empty-${language}`);
    await expectClean(page);
  });
}

test('a challenge is opened, an idea given, discussed, supported and answered with a reason', async () => {
  const lead = await browser.newPage();
  await signInAs(lead, 'project_lead');
  const project = await newProject(lead, 'Rolige aftener');
  await lead.goto(`/projects/${project.id}/ideas`);
  await lead.getByRole('button', { name: 'Åbn en udfordring' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel(/Hvad er spørgsmålet/).fill('Hvordan får vi rolige aftener?');
  await dialog.getByLabel(/Baggrund/).fill('Der er meget larm ved vagtskiftet.');
  await inspect(lead, 'challenge-form');
  await dialog.getByRole('button', { name: 'Åbn en udfordring' }).click();
  await lead.getByRole('heading', { name: 'Hvordan får vi rolige aftener?' }).waitFor();

  await lead.getByRole('link', { name: 'Ny idé' }).click();
  await lead.getByLabel(/Hvad er idéen/).fill('Stille vagtskifte');
  await lead.getByLabel(/Fortæl mere/).fill('Overleveringen sker på kontoret.');
  await lead.reload();
  assert.equal(await lead.getByLabel(/Hvad er idéen/).inputValue(), 'Stille vagtskifte');
  await lead.getByLabel(/Hvis side/).selectOption('relative');
  await lead.getByLabel(/Hvem sagde det/).fill('En pårørende');
  await lead.getByRole('button', { name: 'Send idéen' }).click();
  await lead.getByRole('heading', { name: 'Stille vagtskifte' }).waitFor();
  await lead.getByText('En pårørende').waitFor();

  await lead.getByRole('button', { name: 'Støt idéen' }).click();
  await lead.getByRole('button', { name: 'Du støtter idéen' }).waitFor();
  await lead.getByText('1 støtter').waitFor();
  await lead.getByRole('textbox', { name: 'Skriv i samtalen' }).fill('Hvem tager telefonen imens?');
  await lead.getByRole('button', { name: 'Send', exact: true }).click();
  await lead.getByRole('button', { name: /Svar til/ }).click();
  await lead.getByRole('textbox', { name: /Svar til/ }).fill('Aftenvagten.');
  await lead.getByRole('button', { name: 'Send svaret' }).last().click();
  await lead.getByText('Aftenvagten.').waitFor();

  await lead.getByRole('radio', { name: 'Afvis den' }).check();
  await lead.getByRole('button', { name: 'Send svaret' }).first().click();
  await lead.getByText('Udfyld feltet.').waitFor();
  await lead.getByRole('radio', { name: 'Parkér den' }).check();
  await lead.getByLabel(/Hvorfor/).fill('Kontoret bygges om til maj.');
  await inspect(lead, 'idea-answering');
  await lead.getByRole('button', { name: 'Send svaret' }).first().click();
  await lead.getByText('Parkeret').first().waitFor();
  await lead.getByText('Kontoret bygges om til maj.').first().waitFor();
  await inspect(lead, 'idea-answered');
  await expectClean(lead);
});

test('a file is imported with a look beforehand, its bad rows named, and answered in bulk by keyboard', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const project = await newProject(page, 'Idéer fra workshoppen');
  await call(page, 'POST', `/projects/${project.id}/challenges`, {
    data: { question: 'Hvad skal vi prøve?' },
  });
  await page.goto(`/projects/${project.id}/ideas/import`);
  const rows = Array.from(
    { length: 60 },
    (_, n) => `${n + 1};Idé ${n + 1};"Sådan: ${n}\nog så";${n}`,
  );
  const content = ['Nr;Overskrift;Beskrivelse;Støtte', ...rows, '61;;;3'].join('\n');
  await page.getByLabel(/Vælg en fil/).setInputFiles({
    name: 'workshop.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content, 'latin1'),
  });
  await page.getByText('60 rækker kan blive til idéer').waitFor();
  await page.getByText('1 række har fejl og springes over').waitFor();
  await page.getByLabel(/Hvor kommer de fra/).fill('Workshop på Solbakken');
  await inspect(page, 'import-preview');
  await page.getByRole('button', { name: 'Indlæs idéerne' }).click();
  await page.getByText('Indlæsningen er færdig').waitFor({ timeout: 30_000 });
  await page.getByText('Både titel og tekst er tomme.').waitFor();
  await inspect(page, 'import-done');

  await page.getByRole('link', { name: 'Se idéerne' }).click();
  await page.getByText('50 vist').waitFor();
  await page.getByRole('button', { name: 'Vis flere' }).click();
  await page.getByText('60 vist').waitFor();
  await page.getByLabel('Rækkefølge').selectOption('support');
  await page.getByRole('link', { name: 'Idé 60', exact: true }).waitFor();
  await page.getByLabel('Søg i idéer').fill('idé 17');
  await page.getByText('2 vist').waitFor();
  assert.match(page.url(), /q=/);
  await page.goto(`/projects/${project.id}/ideas?sort=oldest`);
  const box = page.getByRole('checkbox', { name: /Vælg “/ }).first();
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText('2 idéer valgt').waitFor();
  await inspect(page, 'ideas-chosen');
  await tabTo(page, page.getByRole('button', { name: 'Svar på dem' }));
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Afvis den' }).check();
  await page.getByLabel(/Hvorfor/).fill('Ligger uden for udfordringen.');
  await inspect(page, 'bulk-answer');
  await page.getByRole('button', { name: 'Send svaret' }).click();
  await page.getByText('2 idéer har fået svar.').waitFor();
  await settled(page);
  const { items } = await call(page, 'GET', `/projects/${project.id}/ideas?status=declined`);
  assert.equal(items.length, 2);
  await expectClean(page);
});
