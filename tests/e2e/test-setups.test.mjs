/** Test set-ups: the screens in both languages, and a study from its question to a withdrawal. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  call,
  expectClean,
  forgive,
  inspect,
  openBrowser,
  signInAs,
  startApp,
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

/** The demo's study with most people, with the address of its project. */
async function busiestStudy(page) {
  const { items: projects } = await call(page, 'GET', '/projects');
  const studies = [];
  for (const project of projects) {
    const { items } = await call(page, 'GET', `/projects/${project.id}/studies`);
    for (const { id } of items) studies.push(await call(page, 'GET', `/studies/${id}`));
  }
  studies.sort((one, other) => (other.responses ?? 0) - (one.responses ?? 0));
  const [study] = studies;
  assert(study, 'the demo has a study');
  return { ...study, address: `/projects/${study.project_id}/test-setup` };
}

for (const language of ['da', 'en']) {
  test(`every screen of a study is good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const study = await busiestStudy(page);
    await page.goto(study.address);
    await inspect(page, `test-setup-${language}`);
    for (const view of ['plan', 'people', 'completeness', 'responses', 'incidents']) {
      await page.goto(`${study.address}/${study.id}?view=${view}`);
      await inspect(page, `study-${view}-${language}`);
    }
    await expectClean(page);
  });
}

test('a company sees plan and incidents of a study, but nobody in it', async () => {
  const lead = await browser.newPage();
  await signInAs(lead, 'project_lead');
  const page = await browser.newPage();
  await signInAs(page, 'company');
  const { items } = await call(page, 'GET', '/projects');
  for (const project of items) {
    const studies = await call(page, 'GET', `/projects/${project.id}/studies`);
    if (studies.items.length === 0) continue;
    await page.goto(`/projects/${project.id}/test-setup/${studies.items[0].id}?view=people`);
    await page.getByRole('tab', { name: 'Hændelser' }).waitFor();
    assert.equal(await page.getByRole('tab', { name: 'Deltagere og steder' }).count(), 0);
    await inspect(page, 'study-company');
    break;
  }
  await expectClean(page);
});

test('a study goes from its question to consent, an answer on a phone and a withdrawal', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const project = await call(page, 'POST', '/projects', {
    data: {
      municipality_id: (await call(page, 'GET', '/projects')).items[0].municipality_id,
      title: 'Lys om natten',
      summary: 'Kan lys på gulvet forebygge fald?',
    },
  });
  await page.goto(`/projects/${project.id}/test-setup`);
  await page.getByText('Ingen afprøvninger endnu').waitFor();
  await inspect(page, 'test-setup-empty');
  await page.getByRole('button', { name: 'Planlæg en afprøvning' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Hvad skal afprøvningen hedde/).fill('Gulvlys på Solbakken');
  await dialog.getByLabel(/Hvilket spørgsmål/).fill('Føler beboerne sig tryggere om natten?');
  await dialog.getByLabel(/Hvem kan være med/).fill('Beboere, der går på toilettet om natten.');
  await inspect(page, 'study-form');
  await dialog.getByRole('button', { name: 'Planlæg en afprøvning' }).click();
  await page.getByRole('link', { name: 'Gulvlys på Solbakken' }).click();
  await page.getByText('Ingen effektmål endnu').waitFor();
  await inspect(page, 'study-plan-empty');

  await page.getByRole('button', { name: 'Tilføj spørgeskema' }).click();
  const own = {
    'Navn på dansk': 'Tryghed',
    'Navn på engelsk': 'Feeling safe',
    'Spørgsmål på dansk': 'Jeg føler mig tryg om natten.\nJeg kan finde vej i mørket.',
    'Spørgsmål på engelsk': 'I feel safe at night.\nI find my way in the dark.',
    'Det laveste tal betyder (dansk)': 'helt uenig',
    'Det højeste tal betyder (dansk)': 'helt enig',
    'Det laveste tal betyder (engelsk)': 'strongly disagree',
    'Det højeste tal betyder (engelsk)': 'strongly agree',
  };
  for (const [label, text] of Object.entries(own)) {
    await dialog.getByLabel(label).fill(text);
  }
  await inspect(page, 'instrument-form');
  await dialog.getByRole('button', { name: 'Tilføj spørgeskema' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Tilføj effektmål' }).click();
  await dialog.getByRole('textbox', { name: /^Effektmål/ }).fill('Tryghed om natten');
  await dialog.getByLabel(/^Enhed/).fill('point fra 1 til 5');
  await dialog.getByLabel(/^Mindste vigtige ændring/).fill('0,5');
  await inspect(page, 'outcome-form');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Udgiv en ny version' }).click();
  await dialog.getByLabel(/Tekst på dansk/).fill('Du kan altid sige stop.');
  await dialog.getByRole('button', { name: 'Udgiv en ny version' }).click();
  await dialog.waitFor({ state: 'hidden' });
  for (const step of ['Godkend planen', 'Begynd afprøvningen']) {
    await page.getByRole('button', { name: step }).click();
    await dialog.getByRole('button', { name: step }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  await page.getByRole('tab', { name: 'Deltagere og steder' }).click();
  await page.getByRole('button', { name: 'Invitér en deltager' }).click();
  await dialog.getByRole('button', { name: 'Invitér en deltager' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Samtykke: / }).click();
  await dialog.getByText('Du kan altid sige stop.').waitFor();
  await inspect(page, 'consent-form');
  await dialog.getByRole('button', { name: 'Gem samtykket' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Givet: spørgeskemaer').waitFor();

  await page.getByRole('tab', { name: 'Målinger' }).click();
  await page.getByRole('button', { name: /^Mål eller forklar: .*Før$/ }).click();
  await inspect(page, 'measure-or-explain');
  await dialog.getByRole('link', { name: 'Svar på spørgeskemaet nu' }).click();
  await page.getByRole('heading', { name: 'Jeg føler mig tryg om natten.' }).waitFor();
  await inspect(page, 'respond');
  await page.getByRole('button', { name: '4', exact: true }).click();
  await page.getByRole('heading', { name: 'Jeg kan finde vej i mørket.' }).waitFor();
  await page.getByRole('button', { name: '3', exact: true }).click();
  await inspect(page, 'respond-ready');
  await page.getByRole('button', { name: 'Send svarene' }).click();
  await page.getByText('Tak for svarene').waitFor();
  await page.getByRole('link', { name: 'Til målingerne' }).click();
  await page.getByText('målt', { exact: true }).waitFor();

  await page.getByRole('tab', { name: 'Deltagere og steder' }).click();
  await page.getByRole('button', { name: /^Træk tilbage: / }).click();
  await dialog.getByLabel('Slet det').check();
  await inspect(page, 'withdraw');
  await dialog.getByLabel(/Ja, svarene skal slettes/).check();
  await dialog.getByRole('button', { name: 'Træk samtykket tilbage' }).click();
  await page.getByText('Har trukket sig').waitFor();
  await page.getByRole('tab', { name: 'Besvarelser' }).click();
  await page.getByText('slettet efter ønske').waitFor();
  await expectClean(page);
});

test('a file of answers comes in whole or not at all, and what was misread is corrected', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const study = await runningStudy(page);
  await page.goto(`${study.address}?view=responses`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Hent en fil ind' }).click();
  const bring = (lines) =>
    dialog.locator('input[type=file]').setInputFiles({
      name: 'svar.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['kode,tryg', ...lines].join('\n')),
    });
  await bring(['N01,4', 'N02,9', 'N03,2']);
  assert.equal(
    await dialog.getByLabel(/^tryg:/).inputValue(),
    'tryg',
    'a column named as the question is suggested',
  );
  await dialog.getByLabel('Hvornår blev der svaret?').fill('2026-03-02T09:00');
  await dialog.getByLabel('Samtykketekstens version').selectOption('1');
  await dialog.getByLabel('Hvornår blev samtykket givet?').fill('2026-03-01T09:00');
  await inspect(page, 'responses-import');
  await dialog.getByRole('button', { name: 'Hent ind' }).click();
  await dialog.getByText(/Række 2, tryg:/).waitFor();
  await inspect(page, 'responses-import-refused');
  const nothing = await call(page, 'GET', `/studies/${study.id}/responses`);
  assert.equal(nothing.items.length, 0, 'one wrong row keeps the others out');

  await bring(['N01,4', 'N02,5', 'N03,2']);
  await dialog.getByRole('button', { name: 'Hent ind' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/3 nye besvarelser, 0 kendte, 3 nye deltagere/).waitFor();

  const misread = page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: '5', exact: true }) });
  await misread.getByRole('button', { name: /^Ret: .*, Før$/ }).click();
  await dialog.getByLabel('Jeg føler mig tryg om natten.').fill('3');
  await dialog.getByLabel('Hvorfor rettes den?').fill('Tallet var læst forkert.');
  await inspect(page, 'response-correction');
  await dialog.getByRole('button', { name: 'Gem rettelsen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('rettet 1 gang').waitFor();

  await page.getByRole('tab', { name: 'Plan' }).click();
  await page.getByRole('button', { name: 'Flyt: Opfølgning 1' }).click();
  await dialog.getByLabel('Hvor mange dage efter samtykket?').fill('35');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('efter 35 dage').waitFor();
  forgive(page, /response-imports/);
  await expectClean(page);
});

/** A study of its own that runs, with one question and one follow-up. */
async function runningStudy(page) {
  const [{ municipality_id }] = (await call(page, 'GET', '/projects')).items;
  const make = (path, data) => call(page, 'POST', path, { data });
  const title = 'Lys i gangen';
  const project = await make('/projects', { municipality_id, title, summary: 'Tryg om natten?' });
  const study = await make(`/projects/${project.id}/studies`, {
    title,
    question: 'Føler beboerne sig tryggere om natten?',
    inclusion: 'Beboere, der går på toilettet om natten.',
    design: 'pre_post',
    field_test: 'pilot',
    target_n: 12,
  });
  const path = `/studies/${study.id}`;
  const instrument = await make(`${path}/instruments`, {
    kind: 'own',
    title_da: 'Tryghed',
    title_en: 'Feeling safe',
    answered_by: ['citizen'],
    items: [
      {
        code: 'tryg',
        text_da: 'Jeg føler mig tryg om natten.',
        text_en: 'I feel safe at night.',
        minimum: 1,
        maximum: 5,
        label_minimum_da: 'helt uenig',
        label_maximum_da: 'helt enig',
        label_minimum_en: 'strongly disagree',
        label_maximum_en: 'strongly agree',
      },
    ],
    scoring: 'item',
    scored_items: ['tryg'],
  });
  await make(`${path}/outcomes`, {
    title: 'Tryghed om natten',
    bottom_line: 'citizen',
    direction: 'higher_is_better',
    unit: 'point',
    instrument_id: instrument.id,
    smallest_important_change: 0.5,
    worst: 1,
    best: 5,
  });
  await make(`${path}/consent-texts`, { text_da: 'Du kan altid sige stop.' });
  for (const state of ['approved', 'running']) await make(`${path}/state`, { state });
  return { id: study.id, address: `/projects/${project.id}/test-setup/${study.id}` };
}
