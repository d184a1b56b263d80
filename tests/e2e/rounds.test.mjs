/** Rounds: two employees answer unseen, the lead closes the round and sums it up, all speak anew. */
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

/** A project with a selected idea; the personas take part in it from their own places. */
async function selectedIdea(lead, people) {
  const session = await call(lead, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  const project = await call(lead, 'POST', '/projects', {
    data: { municipality_id: place.municipality_id, title: 'Rolige aftener', summary: 'Uro.' },
  });
  for (const [page, perspective] of people) {
    const { user_id, places } = await call(page, 'GET', '/session');
    await call(lead, 'POST', `/projects/${project.id}/members`, {
      data: {
        user_id,
        organisation_id: places[0].organisation_id,
        role: perspective === 'company' ? 'partner' : 'contributor',
        perspective,
      },
    });
  }
  const challenge = await call(lead, 'POST', `/projects/${project.id}/challenges`, {
    data: { question: 'Hvordan bliver aftenerne rolige?' },
  });
  const idea = await call(lead, 'POST', `/projects/${project.id}/ideas`, {
    data: {
      challenge_id: challenge.id,
      title: 'Døgnrytmelys i stuen',
      text: 'Lyset følger solen.',
    },
  });
  await call(lead, 'POST', `/ideas/${idea.id}/answer`, {
    data: { status: 'selected', answer: 'Den tager vi videre.' },
    headers: { 'If-Match': `"${idea.version}"` },
  });
  return { idea, address: `/projects/${project.id}/reality-check/${idea.id}` };
}

async function answer(page, choice) {
  for (const question of ['Vil I have det?', 'Passer det', 'Kan det lade', 'Er det besværet']) {
    await page.getByRole('group', { name: question }).getByRole('radio', { name: choice }).check();
  }
  await page.getByRole('radio', { name: '4', exact: true }).check({ force: true });
}

test('from unseen answers to a second round, each at their own screen', async () => {
  const lead = await browser.newPage({ language: 'da' });
  const nurse = await browser.newPage({ language: 'da', width: 390, height: 844 });
  const company = await browser.newPage({ language: 'da', width: 390, height: 844 });
  await signInAs(lead, 'project_lead');
  await signInAs(nurse, 'care_worker');
  await signInAs(company, 'company');
  const { idea, address } = await selectedIdea(lead, [
    [nurse, 'care_staff'],
    [company, 'company'],
  ]);

  await nurse.goto(`${address}/say`);
  await nurse.getByText('De andre ser ikke dit svar').waitFor();
  await answer(nurse, 'Nej, nok ikke');
  await nurse.getByLabel('Hvad kan stoppe det?').fill('Der mangler strøm i stuen.');
  await nurse.getByRole('button', { name: 'Send' }).click();
  await nurse.getByRole('heading', { name: 'Hvem har talt' }).waitFor();
  await nurse.getByText('Der mangler strøm i stuen.').waitFor();

  for (const page of [lead, company]) {
    await page.goto(address);
    await page.getByText('De andres svar er skjult for dig endnu').waitFor();
    await settled(page);
    assert.equal(await page.getByText('Der mangler strøm').count(), 0, 'it is not seen yet');
  }
  await inspect(lead, 'rounds-unseen-da');
  await company.goto(`${address}/say`);
  await answer(company, 'Ja, helt sikkert');
  await company.getByRole('button', { name: 'Send' }).click();
  await company.getByText('Der mangler strøm i stuen.').waitFor();
  await company.getByText('Uenighed 4 steder').waitFor();

  await tabTo(lead, lead.getByRole('button', { name: 'Luk runden' }));
  await lead.keyboard.press('Enter');
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel('Et ord med på vejen').fill('Vi mødes på torsdag.');
  await inspect(lead, 'rounds-closing-da');
  await dialog.getByRole('button', { name: 'Luk runden' }).click();
  await lead.getByText('Vi mødes på torsdag.').waitFor();
  await lead.getByText('Der mangler strøm i stuen.', { exact: true }).waitFor();

  await lead.getByRole('button', { name: 'Skriv en sammenfatning' }).click();
  await dialog.getByLabel('Hvad læser du ud af svarene?').fill('Strømmen skiller os.');
  await dialog.getByRole('button', { name: 'Gem med mit navn' }).click();
  await lead.getByText('Strømmen skiller os.').waitFor();
  await lead.getByRole('button', { name: 'Åbn runde 2' }).click();
  await dialog.getByRole('button', { name: 'Åbn runde 2' }).click();
  await lead.getByRole('heading', { name: 'Runde 2', exact: true }).waitFor();

  await nurse.goto(`${address}/say`);
  await nurse.getByText('Mener du stadig det samme?').waitFor();
  const wanted = nurse.getByRole('group', { name: 'Vil I have det?' });
  assert(await wanted.getByRole('radio', { name: 'Nej, nok ikke' }).isChecked(), 'filled in');
  await inspect(nurse, 'rounds-say-anew-da');
  await wanted.getByRole('radio', { name: 'Ja, nok' }).check();
  await nurse.getByRole('button', { name: 'Send' }).click();
  await nurse.getByRole('heading', { name: 'Hvad har flyttet sig?' }).waitFor();
  await nurse.getByText(/Af 8 synspunkter er 1 flyttet mod ja og 0 mod nej/).waitFor();
  await nurse.getByRole('button', { name: 'Vis som tabel' }).click();
  await nurse.getByText('mod ja, samme spænd').waitFor();
  const { matrix } = await call(lead, 'GET', `/ideas/${idea.id}/reality-check`);
  assert.equal(matrix[0].cells[0].median, 4);
  for (const page of [lead, nurse, company]) await expectClean(page);
});

for (const language of ['da', 'en']) {
  test(`an idea that was talked over is good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { items: projects } = await call(page, 'GET', '/projects');
    let shown;
    for (const project of projects.filter((each) => each.state === 'active')) {
      const { items } = await call(page, 'GET', `/projects/${project.id}/reality-checks`);
      const check = items.find((each) => each.round === 2);
      if (check) shown = `/projects/${project.id}/reality-check/${check.idea_id}`;
    }
    assert(shown, 'the demo has an idea in its second round');
    await page.goto(shown);
    await inspect(page, `rounds-second-${language}`);
    await expectClean(page);
  });
}
