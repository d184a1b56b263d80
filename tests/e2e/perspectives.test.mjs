/** Whom else to ask: suggested with reasons, added by one press, or set aside for all to see why. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, expectClean, inspect, openBrowser, signInAs, startApp, tabTo } from './harness.mjs';

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

/** A project with a selected idea that touches more than anybody thought of. */
async function selectedIdea(lead, carer) {
  const session = await call(lead, 'GET', '/session');
  const { municipality_id } = session.places.find((each) => each.role === 'facilitator');
  const project = await call(lead, 'POST', '/projects', {
    data: { municipality_id, title: 'Trygge nætter', summary: 'Færre afbrudte nætter.' },
  });
  const { user_id, places } = await call(carer, 'GET', '/session');
  const { organisation_id } = places[0];
  await call(lead, 'POST', `/projects/${project.id}/members`, {
    data: { user_id, organisation_id, role: 'contributor', perspective: 'care_staff' },
  });
  const challenge = await call(lead, 'POST', `/projects/${project.id}/challenges`, {
    data: { question: 'Hvordan sover beboerne igennem?' },
  });
  const idea = await call(lead, 'POST', `/projects/${project.id}/ideas`, {
    data: {
      challenge_id: challenge.id,
      title: 'Sengesensorer, der melder sig på vagttelefonen',
      text: 'De skal på netværket i alle boliger, og leverandøren vil udleje dem. Loftliften bliver.',
    },
  });
  await call(lead, 'POST', `/ideas/${idea.id}/answer`, {
    data: { status: 'selected', answer: 'Den tager vi videre.' },
    headers: { 'If-Match': `"${idea.version}"` },
  });
  return `/projects/${project.id}/reality-check/${idea.id}`;
}

test('a suggestion is added by keyboard, another set aside for all to read', async () => {
  const lead = await browser.newPage({ language: 'da' });
  const carer = await browser.newPage({ language: 'da', width: 390, height: 844 });
  await signInAs(lead, 'project_lead');
  await signInAs(carer, 'care_worker');
  const address = await selectedIdea(lead, carer);

  await lead.goto(address);
  const panel = lead.getByRole('region', { name: 'Hvem bør også høres?' });
  await panel.getByText('Teksten taler om “netværket”.').waitFor();
  await panel.getByText('Hvem det er, og hvad du kan spørge om: It').click();
  await panel.getByText('Rækker netværket helt ud, hvor det skal bruges?').waitFor();
  await inspect(lead, 'perspectives-suggested-da');

  await tabTo(lead, panel.getByRole('button', { name: 'Skal høres: It' }));
  await lead.keyboard.press('Enter');
  const who = lead.getByRole('region', { name: 'Hvem har talt' });
  await who.getByRole('listitem').filter({ hasText: 'It' }).first().waitFor();
  await panel.getByRole('heading', { name: 'It', exact: true }).waitFor({ state: 'detached' });

  await panel.getByRole('button', { name: /^Ikke nødvendig: Indkøb/ }).click();
  const dialog = lead.getByRole('dialog');
  await inspect(lead, 'perspectives-not-needed-da');
  await dialog.getByLabel(/^Begrundelse/).fill('Vi låner dem i otte uger og køber intet.');
  await dialog.getByRole('button', { name: 'Gem begrundelsen' }).press('Enter');
  await panel.getByText('Vi låner dem i otte uger og køber intet.').waitFor();
  await lead.reload();
  await panel.getByText('Vi låner dem i otte uger og køber intet.').waitFor();
  assert.equal(await panel.getByRole('button', { name: /^Skal høres: Indkøb/ }).count(), 0);
  await inspect(lead, 'perspectives-set-aside-da');

  await carer.goto(address);
  const aside = carer.getByRole('region', { name: 'Ikke nødvendige her' });
  await aside.getByText('Vi låner dem i otte uger og køber intet.').waitFor();
  assert.equal(await aside.getByRole('button').count(), 0);
  await carer.getByRole('button', { name: 'Om perspektiverne' }).click();
  await carer.getByRole('dialog').getByText('Rækker netværket helt ud').waitFor();
  await inspect(carer, 'perspectives-guide-da');

  await panel.getByRole('button', { name: /^Foreslå igen: Indkøb/ }).click();
  await panel.getByRole('button', { name: /^Skal høres: Indkøb/ }).waitFor();
  for (const page of [lead, carer]) await expectClean(page);
});

test('the example suggests, says what is not needed, and explains in English', async () => {
  const page = await browser.newPage({ language: 'en' });
  await signInAs(page, 'project_lead');
  const { items: projects } = await call(page, 'GET', '/projects');
  const project = projects.find((each) => each.title === 'Less lifting at Engparken');
  const { items } = await call(page, 'GET', `/projects/${project.id}/reality-checks`);
  const found = { suggested: 0, set_aside: 0 };
  for (const { idea_id } of items) {
    const given = await call(page, 'GET', `/ideas/${idea_id}/perspective-suggestions`);
    found.suggested += given.suggested.length;
    found.set_aside += given.set_aside.length;
    await page.goto(`/projects/${project.id}/reality-check/${idea_id}`);
    await page.getByRole('button', { name: 'About the perspectives' }).waitFor();
    await inspect(page, `perspectives-example-${given.set_aside.length}-en`);
  }
  assert(found.suggested > 0 && found.set_aside > 0, JSON.stringify(found));
  await page.getByRole('button', { name: 'Agree on who must be heard' }).click();
  await inspect(page, 'perspectives-agree-en');
  await expectClean(page);
});
