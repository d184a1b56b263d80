/** Invitations: the lead asks, one hands it on, one speaks, and everybody sees where it stands. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, expectClean, inspect, openBrowser, signInAs, startApp } from './harness.mjs';

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

/** A project with a selected idea in which the personas take part. */
async function selectedIdea(lead, people) {
  const session = await call(lead, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  const project = await call(lead, 'POST', '/projects', {
    data: { municipality_id: place.municipality_id, title: 'Rolige aftener', summary: 'Uro.' },
  });
  for (const [page, perspective, role] of people) {
    const { user_id, places } = await call(page, 'GET', '/session');
    await call(lead, 'POST', `/projects/${project.id}/members`, {
      data: { user_id, organisation_id: places[0].organisation_id, role, perspective },
    });
  }
  const challenge = await call(lead, 'POST', `/projects/${project.id}/challenges`, {
    data: { question: 'Hvordan bliver aftenerne rolige?' },
  });
  const idea = await call(lead, 'POST', `/projects/${project.id}/ideas`, {
    data: { challenge_id: challenge.id, title: 'Lys i stuen', text: 'Lyset følger solen.' },
  });
  await call(lead, 'POST', `/ideas/${idea.id}/answer`, {
    data: { status: 'selected', answer: 'Den tager vi videre.' },
    headers: { 'If-Match': `"${idea.version}"` },
  });
  return { idea, address: `/projects/${project.id}/reality-check/${idea.id}` };
}

test('asked, handed on, spoken', async () => {
  const lead = await browser.newPage({ language: 'da' });
  const nurse = await browser.newPage({ language: 'da', width: 390, height: 844 });
  const company = await browser.newPage({ language: 'da', width: 390, height: 844 });
  await signInAs(lead, 'project_lead');
  await signInAs(nurse, 'care_worker');
  await signInAs(company, 'company');
  const { address } = await selectedIdea(lead, [
    [nurse, 'care_staff', 'contributor'],
    [company, 'company', 'partner'],
  ]);
  const { name: nurseName } = await call(nurse, 'GET', '/session');
  const { name: companyName } = await call(company, 'GET', '/session');

  await lead.goto(address);
  await lead.getByRole('button', { name: 'Bed nogen om at tale' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send invitationen' }).click();
  await dialog.getByText('Vælg mindst én person eller en enhed.').first().waitFor();
  await dialog.getByLabel(`${nurseName} (plejepersonale)`).check();
  await dialog.getByLabel('Svar senest').fill('2099-03-01');
  await dialog.getByLabel('Et ord med').fill('Du kender aftenerne.');
  await inspect(lead, 'invitations-form-da');
  await dialog.getByRole('button', { name: 'Send invitationen' }).click();
  await lead.getByText('1 mangler at svare. 0 har talt.').waitFor();

  await nurse.goto('/');
  await nurse.getByText('Du er bedt om at sige, hvad du mener').first().waitFor();
  await nurse.goto(`${address}/say`);
  await nurse.getByText('Du kender aftenerne.').waitFor();
  await inspect(nurse, 'invitations-own-da');
  await nurse.getByRole('button', { name: 'Giv det videre' }).click();
  const handing = nurse.getByRole('dialog');
  await handing
    .getByLabel('Hvem ved mere om det?')
    .selectOption({ label: `${companyName} (virksomhed)` });
  await handing.getByRole('button', { name: 'Giv det videre' }).click();
  await nurse.getByText('Det er givet videre.').waitFor();

  // Whoever it was handed to says no, with a reason that those who lead read.
  await company.goto(`${address}/say`);
  await company.getByRole('button', { name: 'Sig nej tak' }).click();
  const refusing = company.getByRole('dialog');
  await refusing.getByRole('button', { name: 'Sig nej tak' }).click();
  await refusing.getByText('Hvorfor kan du ikke?').first().waitFor();
  await inspect(company, 'invitations-decline-da');
  await refusing.getByLabel('Hvorfor kan du ikke?').fill('Vi sælger lamper og er part i sagen.');
  await refusing.getByRole('button', { name: 'Sig nej tak' }).click();
  await company.getByText('Tak, fordi du svarede.').waitFor();
  await nurse.goto(address);
  await nurse.getByText('har sagt nej tak').waitFor();
  assert.equal(await nurse.getByText('Vi sælger lamper og er part i sagen.').count(), 0);

  await lead.goto(address);
  await lead.getByText(/givet videre af/).waitFor();
  await lead.getByText('Vi sælger lamper og er part i sagen.').waitFor();
  await inspect(lead, 'invitations-handed-on-da');
  for (const page of [lead, nurse, company]) await expectClean(page);
});

for (const language of ['da', 'en']) {
  test(`an idea about which people were asked is good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { items: projects } = await call(page, 'GET', '/projects');
    for (const project of projects.filter((each) => each.state === 'active')) {
      const { items } = await call(page, 'GET', `/projects/${project.id}/reality-checks`);
      const check = items.find((each) => each.unseen);
      if (!check) continue;
      await page.goto(`/projects/${project.id}/reality-check/${check.idea_id}`);
      await inspect(page, `invitations-demo-${language}`);
    }
    await expectClean(page);
  });
}
