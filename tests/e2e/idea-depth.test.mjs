/** Ideas that say more: own fields, tags, expectations, co-authors, what changed, a lost connection. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  axeCheck,
  call,
  expectClean,
  forgive,
  inspect,
  openBrowser,
  picture,
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

async function newProject(page, title, challenge) {
  const session = await call(page, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  const data = { municipality_id: place.municipality_id, title, summary: 'Aftenerne er urolige.' };
  const project = await call(page, 'POST', '/projects', { data });
  await call(page, 'POST', `/projects/${project.id}/challenges`, { data: challenge });
  return project;
}

const FIELDS = [
  { key: 'where', kind: 'short_text', label: 'Hvor er det?', required: true },
  {
    key: 'when',
    kind: 'single_choice',
    label: 'Hvornår?',
    choices: [
      { key: 'day', label: 'Om dagen' },
      { key: 'night', label: 'Om natten' },
    ],
  },
];

for (const language of ['da', 'en']) {
  test(`the screens of ideas that say more are good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { items: projects } = await call(page, 'GET', '/projects');
    let found;
    for (const project of projects) {
      const { items } = await call(page, 'GET', `/projects/${project.id}/ideas?tag=company`);
      if (items.length > 0) found = { project, idea: items[0] };
    }
    assert(found, 'the demo has an idea with tags');
    const base = `/projects/${found.project.id}/ideas`;
    await page.goto(`${base}?tag=appetite`);
    await inspect(page, `idea-tags-${language}`);
    const [said, change, edit] =
      language === 'da'
        ? [/Fortæl mere, hvis/, 'Hvad er ændret?', 'Ret idéen']
        : [/Say more, if/, 'What changed?', 'Change the idea'];
    await page.goto(`${base}/new`);
    await settled(page);
    await page.getByText(said).click();
    await inspect(page, `idea-new-more-${language}`);
    await page.goto(`${base}/${found.idea.id}`);
    await inspect(page, `idea-more-${language}`);
    await page.getByRole('button', { name: change }).click();
    await page.getByRole('dialog').locator('ol ins').first().waitFor();
    await axeCheck(page, `idea-changed-${language}`);
    await picture(page, `idea-changed-${language}`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: edit }).click();
    await axeCheck(page, `idea-edit-more-${language}`);
    await picture(page, `idea-edit-more-${language}`);
    await expectClean(page);
  });
}

test('own fields are made, moved and answered by keyboard, and retired with their answers', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const project = await newProject(page, 'Egne felter', { question: 'Hvad skal vi prøve?' });
  const base = `/projects/${project.id}/ideas`;
  await page.goto(base);
  await page.getByRole('button', { name: /Ret udfordringen/ }).click();
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: 'Tilføj et felt' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hvor er det?');
  await tabTo(page, dialog.getByRole('button', { name: 'Tilføj et felt' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hvornår?');
  const second = dialog.getByRole('listitem').filter({ hasText: 'Felt 2' });
  await second.getByLabel('Slags svar').selectOption('single_choice');
  await second.getByLabel(/^Mulighed 1/).fill('Om dagen');
  await second.getByLabel(/^Mulighed 2/).fill('Om natten');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ved vagtskiftet');
  const up = dialog.getByRole('button', { name: 'Flyt felt 2 op' });
  await up.focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('Feltet er nu nummer 1 af 2.').waitFor({ state: 'attached' });
  await axeCheck(page, 'own-fields');
  await picture(page, 'own-fields');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await page.goto(`${base}/new`);
  await page.getByLabel(/Hvad er idéen/).fill('Stille vagtskifte');
  await page.getByLabel('Hvornår?').selectOption({ label: 'Ved vagtskiftet' });
  await page.getByLabel('Hvor er det?').fill('Solbakken');
  await page.getByText('Fortæl mere, hvis du har lyst').click();
  await page.getByLabel('Medarbejder', { exact: false }).first().selectOption('2');
  await page.getByLabel(/Hvorfor\?/).fill('Der er ro til at give besked.');
  await page.getByLabel('Emneord').fill('Aften');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Fjern emneordet “aften”' }).waitFor();
  await page.reload();
  assert.equal(await page.getByLabel('Hvor er det?').inputValue(), 'Solbakken');
  await page.getByRole('button', { name: 'Send idéen' }).click();
  await page.getByRole('heading', { name: 'Stille vagtskifte' }).waitFor();
  await page.getByText('Ved vagtskiftet').waitFor();
  await page.getByText('Meget bedre (+2)').waitFor();
  await inspect(page, 'idea-own-fields');

  await page.goto(base);
  await page.getByLabel('Hvornår?').selectOption({ label: 'Om natten' });
  await page.getByText('Ingen idéer passer til filtrene').waitFor();
  assert.match(page.url(), /choice=/);
  await page.getByLabel('Hvornår?').selectOption({ label: 'Ved vagtskiftet' });
  await page.getByRole('link', { name: 'Stille vagtskifte' }).waitFor();
  await page.getByRole('button', { name: 'Ryd op i emneord' }).click();
  await dialog.getByRole('combobox').selectOption('aften');
  await dialog.getByLabel(/Nyt navn/).fill('Aftener');
  await axeCheck(page, 'tag-renaming');
  await picture(page, 'tag-renaming');
  await dialog.getByRole('button', { name: 'Omdøb' }).click();
  await page.getByRole('link', { name: 'aftener', exact: true }).waitFor();

  await page.getByRole('button', { name: /Ret udfordringen/ }).click();
  await dialog.getByRole('button', { name: 'Fjern felt 1' }).click();
  await dialog.getByRole('button', { name: 'Spørg igen: Hvornår?' }).waitFor();
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Stille vagtskifte' }).click();
  await page.getByText('Hvornår? (spørges der ikke om længere)').waitFor();
  await page.getByText('Ved vagtskiftet').waitFor();
  await expectClean(page);
});

test('a co-author is taken along, changes the idea, and leaves; what changed can be read', async () => {
  const lead = await browser.newPage();
  await signInAs(lead, 'project_lead');
  const project = await newProject(lead, 'Sammen', { question: 'Hvem er med?' });
  const worker = await browser.newPage();
  await signInAs(worker, 'care_worker');
  const { user_id: userId, name, places } = await call(worker, 'GET', '/session');
  await call(lead, 'POST', `/projects/${project.id}/members`, {
    data: {
      user_id: userId,
      organisation_id: places[0].organisation_id,
      role: 'contributor',
      perspective: 'care_staff',
    },
  });
  const { items } = await call(lead, 'GET', `/projects/${project.id}/challenges`);
  const idea = await call(lead, 'POST', `/projects/${project.id}/ideas`, {
    data: {
      challenge_id: items[0].id,
      title: 'Vi gør det selv',
      text: 'Den ringer til dagvagten.',
    },
  });
  await lead.goto(`/projects/${project.id}/ideas/${idea.id}`);
  await lead.getByLabel(/Hvem har været med/).selectOption({ label: name });
  await lead.getByRole('button', { name: 'Tilføj medforfatter' }).click();
  await lead.getByText(new RegExp(`sammen med ${name}`)).waitFor();
  await inspect(lead, 'idea-co-author');

  await worker.goto(`/projects/${project.id}/ideas/${idea.id}`);
  await worker.getByRole('button', { name: 'Ret idéen' }).click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel('Tekst').fill('Den ringer til nattevagten.');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await worker.getByText('Den ringer til nattevagten.').waitFor();
  await worker.getByRole('button', { name: 'Hvad er ændret?' }).click();
  await dialog.locator('ol del', { hasText: 'dagvagten.' }).waitFor();
  await dialog.locator('ol ins', { hasText: 'nattevagten.' }).waitFor();
  await worker.keyboard.press('Escape');
  await worker.getByRole('button', { name: 'Træk dig som medforfatter' }).click();
  await dialog.getByRole('button', { name: 'Træk dig som medforfatter' }).click();
  await worker.getByRole('button', { name: 'Ret idéen' }).waitFor({ state: 'hidden' });
  await expectClean(lead);
  await expectClean(worker);
});

test('an idea survives a lost connection and a reload, and arrives once', async () => {
  const page = await browser.newPage({ width: 390, height: 844 });
  await signInAs(page, 'project_lead');
  const project = await newProject(page, 'Uden net', { question: 'Hvad nu?', fields: FIELDS });
  await page.goto(`/projects/${project.id}/ideas/new`);
  await page.getByLabel(/Hvad er idéen/).fill('Lys på gangen');
  await page.getByLabel(/Hvor er det/).fill('Engparken');
  await page.getByLabel('Hvornår?').selectOption('night');
  await page.getByText('Fortæl mere, hvis du har lyst').click();
  await page.getByLabel('Emneord').fill('lys');
  await page.keyboard.press('Enter');
  await settled(page);

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Send idéen' }).click();
  await page.getByText(/Der er ingen forbindelse til Samskab/).waitFor();
  await axeCheck(page, 'idea-offline');
  await picture(page, 'idea-offline');
  await page.context().setOffline(false);

  // The idea arrives, but its answer is lost on the way back.
  const keys = [];
  let lose = true;
  await page.route('**/api/v1/projects/*/ideas', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    keys.push(route.request().headers()['idempotency-key']);
    if (!lose) return route.fallback();
    lose = false;
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByText(/Der er ingen forbindelse til Samskab/).waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
  assert.equal(keys.length, 1);
  await page.reload();
  assert.equal(await page.getByLabel(/Hvad er idéen/).inputValue(), 'Lys på gangen');
  assert.equal(await page.getByLabel(/Hvor er det/).inputValue(), 'Engparken');
  assert.equal(await page.getByLabel('Hvornår?').inputValue(), 'night');
  await page.getByRole('button', { name: 'Send idéen' }).click();
  await page.getByRole('heading', { name: 'Lys på gangen' }).waitFor();
  assert.deepEqual(keys, [keys[0], keys[0]]);
  const { items } = await call(page, 'GET', `/projects/${project.id}/ideas`);
  assert.equal(items.length, 1);
  assert.deepEqual(items[0].tags, ['lys']);
  forgive(page, /Failed to load resource/);
  await expectClean(page);
});
