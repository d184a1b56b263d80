/** Quick ratings as people meet them: a round is opened, ideas are rated one a screen, the ranking is read. */
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

async function mealsProject(page) {
  const { items } = await call(page, 'GET', '/projects');
  return items.find((project) => project.title.startsWith('Meals'));
}

for (const language of ['da', 'en']) {
  test(`the demo's ranking says which ideas cannot be told apart in ${language}`, async () => {
    const danish = language === 'da';
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const project = await mealsProject(page);
    await page.goto(`/projects/${project.id}/ideas`);
    const rounds = page.getByRole('list', { name: danish ? 'Bedømmelsesrunder' : 'Rating rounds' });
    await inspect(page, `ratings-rounds-${language}`);
    await rounds
      .getByRole('link', { name: danish ? /Se resultatet.*look forward/ : /See.*look forward/ })
      .click();
    await page.getByRole('img', { name: danish ? /kan ikke skilles/ : /cannot be told/ }).waitFor();
    await inspect(page, `ratings-result-${language}`);
    await tabTo(page, page.getByRole('button', { name: danish ? 'Vis som tabel' : /as table/ }));
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: danish ? 'Ranglisten' : 'The ranking' });
    await table.getByRole('link', { name: /Dinner clubs/ }).waitFor();
    await inspect(page, `ratings-table-${language}`);
    await expectClean(page);
  });

  test(`a care worker rates on a phone, by keyboard alone, and then sees the result in ${language}`, async () => {
    const danish = language === 'da';
    const page = await browser.newPage({ language, width: 390, height: 844 });
    // Another person for each language: nobody rates twice.
    await signInAs(page, danish ? 'care_worker' : 'researcher');
    const project = await mealsProject(page);
    const { items: rounds } = await call(page, 'GET', `/projects/${project.id}/rating-rounds`);
    const open = rounds.find((round) => round.state === 'open');
    await page.getByRole('link', { name: open.question }).first().waitFor();
    await page.goto(`/projects/${project.id}/ideas/ratings/${open.id}`);
    await inspect(page, `ratings-invitation-${language}`);
    const begin = page.getByRole('button', { name: danish ? /Bedøm idéer/ : /Rate ideas/ });
    await tabTo(page, begin);
    await page.keyboard.press('Enter');
    await page.getByText(danish ? 'Idé 1 af 5' : 'Idea 1 of 5').waitFor();
    await inspect(page, `ratings-idea-${language}`);
    await page.locator('section h3').focus();
    await page.keyboard.press('4');
    await page.getByText(danish ? 'Idé 2 af 5' : 'Idea 2 of 5').waitFor();
    await page.keyboard.press('0');
    await page.getByText(danish ? 'Idé 3 af 5' : 'Idea 3 of 5').waitFor();
    await page.reload();
    await page.getByText(danish ? 'Idé 3 af 5' : 'Idea 3 of 5').waitFor();
    for (const key of ['3', '2', '5']) {
      const title = await page.locator('section h3').textContent();
      await page.locator('section h3').focus();
      await page.keyboard.press(key);
      await page.getByRole('heading', { name: title, exact: true }).waitFor({ state: 'detached' });
    }
    await page
      .getByRole('heading', { name: danish ? 'Du har bedømt dem alle' : 'You have rated them all' })
      .waitFor();
    await inspect(page, `ratings-hand-in-${language}`);
    await tabTo(page, page.getByRole('button', { name: danish ? /Aflever/ : /Hand in/ }));
    await page.keyboard.press('Enter');
    await page.getByRole('figure').waitFor();
    const mine = await call(page, 'GET', `/rating-rounds/${open.id}/share`);
    assert.deepEqual(
      mine.items.map((item) => item.score),
      [4, null, 3, 2, 5],
    );
    await expectClean(page);
  });
}

test('a lead opens a round, sees no result before it closes, and closes it', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const project = await mealsProject(page);
  await page.goto(`/projects/${project.id}/ideas`);
  await page.getByRole('button', { name: 'Åbn en bedømmelsesrunde' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Hvad skal bedømmes/).fill('Hvor billigt er det at prøve?');
  await dialog
    .getByLabel(/Hvilken udfordring/)
    .selectOption({ label: 'What would make you look forward to dinner?' });
  await inspect(page, 'ratings-open');
  await dialog.getByRole('button', { name: 'Åbn runden' }).click();
  await page.getByRole('link', { name: /Se runden.*billigt/ }).click();
  await page.getByText('Ingen er færdige endnu').waitFor();
  assert.equal(await page.getByRole('figure').count(), 0);
  await page.getByRole('button', { name: 'Luk runden nu' }).click();
  await page.getByRole('button', { name: 'Ja, luk den' }).click();
  await page.getByText('For få har bedømt').waitFor();
  await inspect(page, 'ratings-too-few');
  await expectClean(page);
});
