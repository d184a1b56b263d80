/** The reality check as its people walk it: say what one thinks, answer, assume, change, compare. */
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

/** The idea of the demo about which most has been said, in a project that is worked on. */
async function mostDiscussed(page) {
  let best;
  const { items: projects } = await call(page, 'GET', '/projects');
  for (const project of projects.filter((each) => each.state === 'active')) {
    const { items } = await call(page, 'GET', `/projects/${project.id}/reality-checks`);
    for (const check of items) {
      if (!best || check.assessments > best.check.assessments) best = { project, check };
    }
  }
  assert(best?.check.assessments > 2, 'the demo has a reality check');
  return best;
}

/** A project of its own with a selected idea, so that the demo's projects stay as they are. */
async function selectedIdea(page, title) {
  const session = await call(page, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  const project = await call(page, 'POST', '/projects', {
    data: { municipality_id: place.municipality_id, title, summary: 'Aftenerne er urolige.' },
  });
  const challenge = await call(page, 'POST', `/projects/${project.id}/challenges`, {
    data: { question: 'Hvordan bliver aftenerne rolige?' },
  });
  const idea = await call(page, 'POST', `/projects/${project.id}/ideas`, {
    data: {
      challenge_id: challenge.id,
      title: 'Døgnrytmelys i stuen',
      text: 'Lyset følger solen.',
    },
  });
  return { project, idea };
}

for (const language of ['da', 'en']) {
  test(`every screen of the reality check is good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { project, check } = await mostDiscussed(page);
    const base = `/projects/${project.id}/reality-check`;
    for (const [name, address] of [
      ['reality-check', base],
      ['reality-check-idea', `${base}/${check.idea_id}`],
      ['reality-check-say', `${base}/${check.idea_id}/say`],
    ]) {
      await page.goto(address);
      await inspect(page, `${name}-${language}`);
    }
    const { project: empty } = await selectedIdea(page, `Tomt tjek ${language}`);
    await page.goto(`/projects/${empty.id}/reality-check`);
    await inspect(page, `reality-check-none-${language}`);
    await expectClean(page);
  });
}

test('an idea is checked from empty to complete by clicking', async () => {
  const page = await browser.newPage({ language: 'da' });
  await signInAs(page, 'project_lead');
  const { project, idea } = await selectedIdea(page, 'Rolige aftener');
  await call(page, 'POST', `/ideas/${idea.id}/answer`, {
    data: { status: 'selected', answer: 'Den tager vi videre.' },
    headers: { 'If-Match': `"${idea.version}"` },
  });
  await page.goto(`/projects/${project.id}/reality-check/${idea.id}`);
  await inspect(page, 'reality-check-begun-da');

  await page.getByRole('link', { name: 'Sig, hvad du mener' }).click();
  await page.getByRole('heading', { name: 'Hvad mener du?' }).waitFor();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('ting, der skal rettes').waitFor();
  for (const question of ['Vil I have det?', 'Passer det', 'Kan det lade sig gøre']) {
    await page
      .getByRole('group', { name: question })
      .getByRole('radio', { name: 'Ja, nok' })
      .check();
  }
  await page
    .getByRole('group', { name: 'Er det besværet værd?' })
    .getByRole('radio', { name: 'Det kan jeg ikke sige' })
    .check();
  await page.getByRole('radio', { name: '4', exact: true }).check({ force: true });
  await page.getByLabel('Hvad kan stoppe det?').fill('Der mangler strøm i stuen.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Venter på svar').waitFor();

  await page.getByRole('button', { name: /^Svar\s*: Der mangler strøm/ }).click();
  await page.getByRole('textbox', { name: 'Hvad gør vi ved det?' }).fill('Elektrikeren kommer.');
  await page.getByRole('dialog').getByRole('button', { name: 'Svar', exact: true }).click();
  await page.getByText('Elektrikeren kommer.').waitFor();

  await page.getByRole('button', { name: 'Tilføj en antagelse' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Antagelsen').fill('Beboerne kan lide lyset.');
  await dialog.getByRole('radio', { name: /^5, Idéen falder/ }).check({ force: true });
  await dialog.getByRole('radio', { name: /^1, Vi gætter/ }).check({ force: true });
  await inspect(page, 'reality-check-assumption-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Mangler en prøve').first().waitFor();

  await page.getByRole('button', { name: 'Beskriv en ændring' }).click();
  await dialog.getByLabel('Hvad slags ændring er det?').selectOption('roles');
  await dialog.getByLabel('Hvad bliver anderledes?').fill('Aftenvagten styrer lyset.');
  await dialog.getByLabel('Hvem berører det?').fill('Aftenvagten');
  await dialog.getByLabel('Hvem får det til at ske?').fill('Afdelingslederen');
  await dialog.getByRole('radio', { name: /^5, Klar i dag/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Aftenvagten styrer lyset.').waitFor();

  await page.getByRole('button', { name: 'Beskriv arbejdsgangen' }).click();
  await dialog.getByRole('textbox', { name: /^Hvad gøres/ }).fill('Gå rundt og tænde lys');
  await dialog.getByRole('textbox', { name: /^Hvem/ }).fill('Aftenvagten');
  await dialog.getByLabel('Minutter pr. gang').fill('10');
  await dialog.getByLabel('Antal gange').fill('42');
  await dialog.getByLabel('Mennesker mødes').check();
  await inspect(page, 'reality-check-routine-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Frigør 7 timer om ugen').waitFor();
  await page.getByText('Mennesker mødes mindre').waitFor();

  await page.getByRole('button', { name: 'Skriv for andre' }).click();
  await dialog.getByLabel('Hvilket perspektiv taler de fra?').selectOption('care_staff');
  await dialog.getByLabel('Hvem er det?').fill('Aftenvagten på Solbakken');
  for (const group of ['Vil I have det?', 'Passer det', 'Kan det lade', 'Er det besværet']) {
    await dialog
      .getByRole('group', { name: group })
      .getByRole('radio', { name: 'Nej, slet ikke' })
      .check();
  }
  await dialog.getByRole('radio', { name: '3', exact: true }).check({ force: true });
  await dialog.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Uenighed 3 steder').waitFor();

  await page.getByRole('button', { name: 'Aftal, hvem der skal høres' }).click();
  await dialog.getByLabel('Borger').uncheck();
  await dialog.getByRole('button', { name: 'Aftal, hvem der skal høres' }).click();
  await page.getByText('Aftalen om, hvem der skal høres, er gemt.').waitFor();
  const check = await call(page, 'GET', `/ideas/${idea.id}/reality-check`);
  assert.deepEqual(check.missing, []);
  assert.deepEqual(check.reasons, ['critical_assumptions_untested']);
  await inspect(page, 'reality-check-filled-da');
  await expectClean(page);
});

test('an employee says it on a phone and changes it afterwards', async () => {
  const page = await browser.newPage({ language: 'da', width: 390, height: 844 });
  await signInAs(page, 'care_worker');
  const { items: projects } = await call(page, 'GET', '/projects');
  let found;
  for (const project of projects.filter((each) => each.state === 'active')) {
    const { my_perspective: mine } = await call(page, 'GET', `/projects/${project.id}`);
    const { items } = await call(page, 'GET', `/projects/${project.id}/reality-checks`);
    const open = items.find((each) => each.round_open);
    if (mine && open) found = { project, check: open };
  }
  assert(found, 'the demo asks the care worker about an idea');
  await page.goto(`/projects/${found.project.id}/reality-check/${found.check.idea_id}/say`);
  await settled(page);
  await page
    .getByRole('group', { name: 'Vil I have det?' })
    .getByRole('radio', { name: 'Både ja og nej' })
    .check();
  for (const group of ['Passer det', 'Kan det lade', 'Er det besværet']) {
    await page.getByRole('group', { name: group }).getByRole('radio', { name: 'Ja, nok' }).check();
  }
  await page.getByRole('radio', { name: '3', exact: true }).check({ force: true });
  await page.getByRole('button', { name: /^(Send|Gem ændringen)$/ }).click();
  await page.getByRole('heading', { name: 'Hvem har talt' }).waitFor();
  await page.goto(`/projects/${found.project.id}/reality-check/${found.check.idea_id}/say`);
  await page.getByRole('button', { name: 'Gem ændringen' }).waitFor();
  assert(
    await page
      .getByRole('group', { name: 'Vil I have det?' })
      .getByRole('radio', { name: 'Både ja og nej' })
      .isChecked(),
  );
  await expectClean(page);
});
