/** What concerns somebody reaches them: the bell says so, the page tells it, and it leads there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, expectClean, inspect, openBrowser, signInAs, sleep, startApp } from './harness.mjs';

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

/** The demo's past is told of a moment after the start. */
async function untilTold(page) {
  for (let round = 0; round < 150; round += 1) {
    const { items } = await call(page, 'GET', '/me/notices');
    if (items.length > 10) return;
    await sleep(200);
  }
  throw new Error('nothing was told');
}

/** The worker delivers a moment after the change. */
async function untilUnread(page, enough) {
  for (let round = 0; round < 100; round += 1) {
    const { unread } = await call(page, 'GET', '/me/notices/count');
    if (enough(unread)) return unread;
    await sleep(200);
  }
  throw new Error('no notice came');
}

for (const language of ['da', 'en']) {
  test(`the screens of notices are good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    await untilTold(page);
    for (const [name, address] of [
      ['notices-all', '/notices?all=true'],
      ['notices-unread', '/notices'],
      ['notices-preferences', '/notices/preferences'],
    ]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await inspect(page, `${name}-${language}`);
    }
    await expectClean(page);
  });
}

test('a comment reaches the author of the idea, who follows it and has read it then', async () => {
  const author = await browser.newPage();
  await signInAs(author, 'care_worker');
  const { items: projects } = await call(author, 'GET', '/projects');
  const { user_id: me } = await call(author, 'GET', '/session');
  let idea;
  for (const project of projects) {
    if (project.state !== 'active') continue;
    const { items } = await call(author, 'GET', `/projects/${project.id}/ideas?limit=200`);
    idea ??= items.find((each) => each.author_id === me);
  }
  assert(idea, 'the demo gives the care worker an idea');
  await call(author, 'POST', '/me/notices/reading', { data: { notice_ids: null } });

  const lead = await browser.newPage();
  await signInAs(lead, 'project_lead');
  await call(lead, 'POST', `/ideas/${idea.id}/comments`, { data: { text: 'Hvem svarer?' } });
  await untilUnread(author, (unread) => unread === 1);

  await author.goto('/');
  await author.getByRole('link', { name: 'Nyt til dig: 1 ulæst' }).click();
  await author.getByRole('link', { name: /er blevet kommenteret$/ }).click();
  await author.getByText('Hvem svarer?').waitFor();
  await author.getByRole('link', { name: 'Nyt til dig: intet ulæst' }).waitFor();
  await expectClean(author);
});
