/** The evaluation as its readers walk it: lines, pairs, other weights, the report, on screen and on paper. */
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

async function projectsOf(page) {
  const { items } = await call(page, 'GET', '/projects');
  return {
    decided: items.find((project) => project.state === 'implemented'),
    evaluated: items.find(
      (project) => project.phase === 'evaluation' && project.state === 'active',
    ),
    early: items.find((project) => project.phase === 'idea_generation'),
  };
}

for (const language of ['da', 'en']) {
  test(`every screen of the evaluation is good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { decided, evaluated, early } = await projectsOf(page);
    const screens = [
      ['evaluation', `/projects/${evaluated.id}/evaluation`],
      ['report', `/projects/${decided.id}/evaluation/report`],
      ['evaluation-empty', `/projects/${early.id}/evaluation`],
      ['report-draft', `/projects/${evaluated.id}/evaluation/report?draft=true`],
    ];
    // The long pages take their time: what differs by language only is looked at once.
    for (const [name, address] of language === 'da' ? screens : screens.slice(0, 2)) {
      await page.goto(address);
      await inspect(page, `${name}-${language}`);
    }
    await expectClean(page);
  });
}

test('a reader sees every pair, tries other weights by keyboard, and writes a recommendation', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const { evaluated } = await projectsOf(page);
  await page.goto(`/projects/${evaluated.id}/evaluation`);
  await settled(page);
  await page.getByRole('button', { name: 'Vis som tabel' }).first().click();
  await page.getByRole('table').first().waitFor();

  const slider = page.getByRole('slider', { name: 'Kvalitet for borgeren' });
  const answered = page.waitForResponse((answer) => answer.url().includes('citizen='));
  await slider.focus();
  await page.keyboard.press('Home');
  const tried = await (await answered).json();
  assert.equal(tried.weights.citizen, 0);
  assert.notEqual(tried.agreed_weights.citizen, 0);
  await page.getByText('Du prøver andre vægte end de aftalte.').waitFor();
  await page.getByRole('button', { name: 'Tilbage til de aftalte vægte' }).click();

  await page.getByRole('button', { name: /jeres anbefaling/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Forlæng afprøvningen' }).check();
  await dialog.getByRole('textbox').fill('Natholdet vil gerne have vinteren med.');
  await dialog.getByRole('button', { name: 'Gem anbefalingen' }).click();
  await page.getByText('Natholdet vil gerne have vinteren med.').waitFor();
  await expectClean(page);
});

test('a company sees no participant codes and cannot change anything', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'company');
  const { items } = await call(page, 'GET', '/projects');
  for (const project of items) {
    const evaluation = await call(page, 'GET', `/projects/${project.id}/evaluation`);
    const codes = evaluation.findings.flatMap((finding) => finding.pairs.map((pair) => pair.code));
    assert.deepEqual([...new Set(codes)].filter(Boolean), []);
    await page.goto(`/projects/${project.id}/evaluation`);
    await settled(page);
    assert.equal(await page.getByRole('button', { name: /anbefaling/ }).count(), 0);
  }
  await expectClean(page);
});

test('the report prints on A4 without the frame around it', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'decision_maker');
  const { decided } = await projectsOf(page);
  await page.goto(`/projects/${decided.id}/evaluation/report`);
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Udskriv eller gem som PDF', 'Vis som tabel']) {
    assert.equal(await page.getByRole('button', { name }).first().isVisible(), false, name);
  }
  assert.equal(await page.getByRole('banner').isVisible(), false);
  assert.equal(await page.getByText('Projektet kan læses, men ikke ændres').isVisible(), false);
  const head = await page.evaluate(() =>
    document.documentElement.style.getPropertyValue('--sk-paper-head'),
  );
  assert.match(head, /Rapport/, 'every page of paper says what it belongs to');
  await page.setViewportSize({ width: 690, height: 980 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert(wide <= 690, `the paper is 690 px wide, the report ${wide}`);
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  await expectClean(page);
});
