/** A personal link: made and shown once, opened without sign-in, spoken, corrected, called back. */
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

test('a relative without an account speaks over a link', async () => {
  const lead = await browser.newPage({ language: 'da' });
  await signInAs(lead, 'project_lead');
  const { items: projects } = await call(lead, 'GET', '/projects');
  let found;
  for (const project of projects.filter((each) => each.state === 'active')) {
    const { items } = await call(lead, 'GET', `/projects/${project.id}/reality-checks`);
    const check = items.find((each) => each.unseen);
    if (check) found = { project, check };
  }
  assert(found, 'the demo has an open first round');
  await lead.goto(`/projects/${found.project.id}/reality-check/${found.check.idea_id}`);
  await lead.getByRole('button', { name: 'Lav et personligt link' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel('Hvem er det til?').fill('Pårørende, Engparken');
  await dialog.getByLabel('Hvilket perspektiv taler de fra?').selectOption('relative');
  await dialog.getByRole('button', { name: 'Lav et personligt link' }).click();
  const address = await dialog.getByText('/say#').textContent();
  await inspect(lead, 'links-made-da');

  const relative = await browser.newPage({ language: 'da', width: 390, height: 844 });
  await relative.goto(address);
  await relative.getByText('Du taler som pårørende').waitFor();
  await inspect(relative, 'links-page-da');
  for (const question of ['Vil I have det?', 'Passer det', 'Kan det lade', 'Er det besværet']) {
    await relative
      .getByRole('group', { name: question })
      .getByRole('radio', { name: 'Ja, nok' })
      .check();
  }
  await relative.getByRole('radio', { name: '4', exact: true }).check({ force: true });
  await relative.getByLabel('Er der andet, vi skal vide?').fill('Spørg min mor først.');
  await relative.getByRole('button', { name: 'Send' }).click();
  await relative.getByText('Tak. Dit svar er modtaget.').waitFor();
  await inspect(relative, 'links-thanks-da');
  await relative.getByRole('button', { name: 'Ret mit svar' }).click();
  await relative.getByRole('button', { name: 'Gem ændringen' }).waitFor();

  await lead.reload();
  await lead.getByText('Pårørende, Engparken', { exact: true }).waitFor();
  assert.equal(await lead.getByText('Spørg min mor først.').count(), 0, 'unseen for the lead');
  await lead.getByRole('button', { name: /^Træk linket tilbage/ }).click();
  await dialog.getByRole('button', { name: 'Træk linket tilbage' }).click();
  await lead.getByText('Linket til Pårørende, Engparken er trukket tilbage.').waitFor();
  await relative.reload();
  await relative.getByText('Linket virker ikke').waitFor();
  forgive(relative, /404/);
  await inspect(relative, 'links-wrong-da');
  for (const page of [lead, relative]) await expectClean(page);
});
