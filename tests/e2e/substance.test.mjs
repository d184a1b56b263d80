/** What must be true and what it takes: found out, tested where, drawn, with ranges. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  call,
  expectClean,
  forgive,
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

/** A checked idea of the demo in an active project of a phase. */
async function checkedIdea(page, phase) {
  const { items: projects } = await call(page, 'GET', '/projects');
  for (const project of projects) {
    if (project.state !== 'active' || project.phase !== phase) continue;
    const { items } = await call(page, 'GET', `/projects/${project.id}/reality-checks`);
    if (items.length > 0) return { project, idea: items[0] };
  }
  throw new Error(`the demo has no checked idea in ${phase}`);
}

test('an assumption is found by keyboard, tested, found out and linked to its study', async () => {
  const page = await browser.newPage({ language: 'da' });
  await signInAs(page, 'project_lead');
  const { project, idea } = await checkedIdea(page, 'test_setup');
  await page.goto(`/projects/${project.id}/reality-check/${idea.idea_id}`);
  await settled(page);

  const first = page.getByRole('button', { name: /^Antagelse 1:/ });
  const second = page.getByRole('button', { name: /^Antagelse 2:/ });
  await tabTo(page, first);
  await page.keyboard.press('ArrowRight');
  assert(await second.evaluate((mark) => mark === document.activeElement));
  await page.keyboard.press('Enter');
  const landed = await page.evaluate(() => document.activeElement.textContent);
  const { items } = await call(page, 'GET', `/ideas/${idea.idea_id}/assumptions`);
  assert(landed.includes(items[1].statement), 'the second assumption has the focus');

  await page.getByRole('button', { name: `Ret antagelsen: ${items[1].statement}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvor står den?').selectOption('fails');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.getByText('Udfyld feltet.').first().waitFor();
  await dialog.getByLabel('Hvad fandt I?').fill('To ud af ti aftener blev vurderet forskelligt.');
  await inspect(page, 'assumption-found-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('To ud af ti aftener blev vurderet forskelligt.').waitFor();
  const finder = page.getByRole('listitem').filter({ hasText: items[1].statement });
  await finder.getByText(/^Mette Holm, /).waitFor();

  const linkName = `Knyt til en afprøvning: ${items[1].statement}`;
  await page.getByRole('button', { name: linkName }).click();
  await dialog.getByLabel('Effektmål').selectOption({ index: 1 });
  await inspect(page, 'assumption-link-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Antagelsen er knyttet til afprøvningen.').waitFor();
  await page.getByRole('link', { name: 'Light in the day room at Engparken' }).first().click();
  await page.getByRole('heading', { name: 'Antagelser, der prøves' }).waitFor();
  await inspect(page, 'tested-assumptions-da');
  await page.getByRole('link', { name: items[1].statement }).first().click();
  await page.getByRole('heading', { name: 'Hvad skal være sandt?' }).waitFor();
  await page.waitForFunction(
    (id) => document.activeElement?.id === `assumption-${id}`,
    items[1].id,
  );
  await expectClean(page);
});

for (const language of ['da', 'en']) {
  test(`many assumptions and a routine with ranges are drawn in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { project, idea } = await checkedIdea(page, 'reality_check');
    const { items } = await call(page, 'GET', `/ideas/${idea.idea_id}/assumptions`);
    for (let number = items.length; number < 14; number += 1) {
      await call(page, 'POST', `/ideas/${idea.idea_id}/assumptions`, {
        data: {
          statement: `Antagelse nummer ${number} står i samme felt som mange andre.`,
          importance: 5,
          evidence: 1,
        },
      });
    }
    await page.goto(`/projects/${project.id}/reality-check/${idea.idea_id}`);
    await settled(page);
    for (const number of [1, 7, 14]) {
      const mark = page.locator(`[data-rank="${number}"]`);
      const box = await mark.boundingBox();
      assert(box.width >= 24 && box.height >= 24, `mark ${number} can be pressed`);
    }
    await inspect(page, `assumptions-and-routine-${language}`);
    const routine = await call(page, 'GET', `/ideas/${idea.idea_id}/routines`);
    assert(routine.freed_low < routine.freed_minutes && routine.freed_minutes < routine.freed_high);
    const lanes = page.getByRole('figure', {
      name: language === 'da' ? 'Trin for trin' : 'Step by step',
    });
    await lanes.getByRole('button').focus();
    await page.keyboard.press('t');
    await lanes.getByRole('table').waitFor();
    await expectClean(page);
  });
}

test('a routine is described with least, likely and most', async () => {
  const page = await browser.newPage({ language: 'da' });
  await signInAs(page, 'project_lead');
  const { project, idea } = await checkedIdea(page, 'reality_check');
  await page.goto(`/projects/${project.id}/reality-check/${idea.idea_id}`);
  await page.getByRole('button', { name: 'Ret arbejdsgangen' }).click();
  const dialog = page.getByRole('dialog');
  const step = dialog.getByRole('group', { name: 'Trin 1' }).first();
  await step.getByLabel('Minutter pr. gang').fill('20');
  await step.getByLabel('Mindst (minutter)').fill('30');
  await step.getByLabel('Højst (minutter)').fill('40');
  await step.getByLabel('Antal gange').fill('6');
  await step.getByLabel('Hvor ofte').selectOption('day');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog
    .getByText(/fra mindst over mest sandsynligt til højst/)
    .first()
    .waitFor();
  await step.getByLabel('Mindst (minutter)').fill('10');
  await inspect(page, 'routine-form-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('20 min. (10–40), 6 gange om dagen').waitFor();
  const routine = await call(page, 'GET', `/ideas/${idea.idea_id}/routines`);
  forgive(page, /422/);
  assert.deepEqual([routine.before[0].week_low, routine.before[0].week_high], [420, 1680]);
  await expectClean(page);
});
