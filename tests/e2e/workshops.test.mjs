/** Workshops as people meet them: planned, answered with one press, and ideas caught at speed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  axeCheck,
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

async function meals(page) {
  const { items } = await call(page, 'GET', '/projects?limit=200');
  return items.find((project) => project.title.startsWith('Meals'));
}

/** A workshop of its own, ahead, to which the care worker is invited. */
async function newWorkshop(page, title = 'Aften om rolige nætter') {
  const project = await meals(page);
  const { items: challenges } = await call(page, 'GET', `/projects/${project.id}/challenges`);
  const workshop = await call(page, 'POST', `/projects/${project.id}/workshops`, {
    data: {
      challenge_id: challenges[0].id,
      title,
      place: 'Solbakken, orangeriet',
      starts_at: '2099-03-03T15:00:00Z',
      ends_at: '2099-03-03T17:30:00Z',
    },
  });
  const { items: members } = await call(page, 'GET', `/projects/${project.id}/members?limit=200`);
  const anna = members.find((member) => member.name === 'Anna Krogh');
  await call(page, 'POST', `/workshops/${workshop.id}/invitees`, {
    data: { user_ids: [anna.user_id], unit_ids: [], guests: [] },
  });
  return { ...workshop, at: `/projects/${project.id}/ideas/workshops/${workshop.id}` };
}

for (const language of ['da', 'en']) {
  test(`workshops are shown in ${language}: the list, one that was held, one to come`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const project = await meals(page);
    const danish = language === 'da';
    await page.goto(`/projects/${project.id}/ideas`);
    await page.getByRole('link', { name: 'Workshops' }).click();
    await page.getByRole('heading', { name: danish ? 'Kommende' : 'Coming up' }).waitFor();
    await inspect(page, `workshops-${language}`);
    await page.getByRole('link', { name: 'Dinner with those who receive meals' }).click();
    await page
      .getByRole('heading', { name: danish ? 'Hvem er med?' : 'Who is in the room?' })
      .waitFor();
    await page
      .getByText(danish ? 'Ikke til stede: Virksomheder' : 'Not present: Companies')
      .waitFor();
    await inspect(page, `workshop-held-${language}`);
    await page.goBack();
    await page.getByRole('link', { name: /In the kitchen/ }).click();
    await page
      .getByText(danish ? 'dansk tid' : 'Danish time')
      .first()
      .waitFor();
    await inspect(page, `workshop-ahead-${language}`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: danish ? 'Læg i kalenderen' : 'Add to calendar' }).click();
    assert.equal((await download).suggestedFilename(), 'workshop.ics');
    await expectClean(page);
  });
}

test('one is planned, people are invited, and the invited answer with one press', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const project = await meals(page);
  await page.goto(`/projects/${project.id}/ideas/workshops`);
  await page.getByRole('button', { name: 'Planlæg en workshop' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/Hvad skal den hedde/).fill('Smag på det');
  await form.getByLabel(/Sted/).fill('Solbakken');
  await form.getByLabel(/Begynder/).fill('2099-07-01T16:00');
  await form.getByLabel(/Slutter/).fill('2099-07-01T15:00');
  await axeCheck(page, 'workshop-form');
  await form.getByRole('button', { name: 'Planlæg en workshop' }).click();
  await form.getByText('Den skal slutte, efter at den begynder.').waitFor();
  await form.getByLabel(/Slutter/).fill('2099-07-01T18:00');
  await form.getByRole('button', { name: 'Planlæg en workshop' }).click();
  await page.getByText(/1\. juli 2099 kl\.\s16\.00–18\.00 \(dansk tid\)/).waitFor();
  await page.getByRole('button', { name: 'Invitér' }).click();
  const invite = page.getByRole('dialog');
  await invite.getByLabel(/Anna Krogh/).check();
  await invite.getByLabel(/Hvem er de/).fill('Pårørende fra Solbakken');
  await invite.getByLabel(/Hvor mange/).fill('3');
  await inspect(page, 'workshop-invite');
  await invite.getByRole('button', { name: 'Invitér' }).click();
  await page.getByText('0 kommer, 0 måske, 4 mangler at svare.').waitFor();
  await page.getByRole('button', { name: 'Mind dem, der mangler' }).click();
  await page.getByText('1 er mindet om at svare.').waitFor();
  await expectClean(page);

  const anna = await browser.newPage({ width: 390, height: 844 });
  await signInAs(anna, 'care_worker');
  await anna.goto(page.url());
  const yes = anna.getByRole('button', { name: 'Ja, jeg kommer' });
  await tabTo(anna, yes);
  await anna.keyboard.press('Enter');
  await anna.getByText('Tak. Dit svar er gemt.').waitFor();
  await inspect(anna, 'workshop-answered');
  await expectClean(anna);

  await page.reload();
  await page.getByText('1 kommer, 0 måske, 3 mangler at svare.').waitFor();
  await page.getByRole('button', { name: 'Aflys' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/Hvorfor/)
    .fill('Kokken er syg.');
  await page.getByRole('dialog').getByRole('button', { name: 'Aflys workshoppen' }).click();
  await page.getByText('Kokken er syg.').waitFor();
  await inspect(page, 'workshop-cancelled');
  await expectClean(page);
});

test('ideas are caught by keyboard alone, a line an idea, and the last is undone', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const workshop = await newWorkshop(page);
  await page.goto(workshop.at);
  await page.getByRole('link', { name: 'Fang idéer' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByLabel('En idé pr. linje');
  await field.waitFor();
  await inspect(page, 'capture-empty');
  await field.focus();
  const lines = ['b: Varmt lys :: Loftslampen vækker min mand', 'm:', 'Færre runder', 'Stille sko'];
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.getByText('3 idéer fanget').waitFor();
  await inspect(page, 'capture');
  await field.focus();
  await page.keyboard.press('Control+z');
  await page.getByText('2 idéer fanget').waitFor();
  // The line is put back once the list is new.
  await page.waitForFunction((input) => input.value === 'Stille sko', await field.elementHandle());
  await page.keyboard.type(' om natten');
  await page.keyboard.press('Enter');
  await page.getByText('3 idéer fanget').waitFor();
  const { items } = await call(page, 'GET', `/workshops/${workshop.id}/ideas`);
  assert.deepEqual(
    items.map((idea) => [idea.title, idea.origin_perspective]),
    [
      ['Stille sko om natten', 'care_staff'],
      ['Færre runder', 'care_staff'],
      ['Varmt lys', 'citizen'],
    ],
  );
  await expectClean(page);
});

test('without a connection nothing is lost: each line arrives once, from two facilitators', async () => {
  const pages = [await browser.newPage(), await browser.newPage({ language: 'en' })];
  for (const page of pages) await signInAs(page, 'project_lead');
  const workshop = await newWorkshop(pages[0], 'I kælderen uden net');
  const fields = [];
  for (const page of pages) {
    await page.goto(`${workshop.at}/capture`);
    const field = page.getByLabel(/En idé pr. linje|One idea a line/);
    await field.waitFor();
    await settled(page);
    fields.push(field);
  }
  // The first line gets through to the server, but its answer is lost on the way back.
  let lost = 0;
  await pages[0].route('**/ideas', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await fields[0].fill('Svaret gik tabt');
  await fields[0].press('Enter');
  await pages[0].getByText(/1 linje venter på forbindelsen/).waitFor();
  for (const page of pages) await page.context().setOffline(true);
  for (const [place, field] of fields.entries()) {
    for (let number = 1; number <= 5; number += 1) {
      await field.fill(`Linje ${number} fra ${place + 1}`);
      await field.press('Enter');
    }
  }
  await pages[1].getByText(/5 lines wait for the connection/).waitFor();
  await axeCheck(pages[1], 'capture-offline', ['light']);
  for (const page of pages) await page.context().setOffline(false);
  await pages[0].getByText('11 idéer fanget').waitFor({ timeout: 30_000 });
  await pages[1].getByText('11 ideas caught').waitFor({ timeout: 30_000 });
  const { items } = await call(pages[0], 'GET', `/workshops/${workshop.id}/ideas`);
  assert.equal(items.length, 11);
  assert.equal(new Set(items.map((idea) => idea.title)).size, 11);
  for (const page of pages) {
    forgive(page, /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
    await expectClean(page);
  }
});
