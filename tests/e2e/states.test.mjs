/** Own states: named by the administrator, set by those who answer, seen by the author. */
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

async function meals(page) {
  const { items } = await call(page, 'GET', '/projects?limit=50');
  return items.find((project) => project.phase === 'idea_generation').id;
}

for (const language of ['da', 'en']) {
  const danish = language === 'da';
  const say = (da, en) => (danish ? da : en);
  const word = say('Hos direktionen', 'With the board');

  test(`the administrator names a state by keyboard and orders it, in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'administrator');
    const { items } = await call(page, 'GET', '/organisations?limit=50');
    const town = items.find((each) => each.kind === 'municipality');
    await page.goto(`/organisations/${town.id}`);
    await page
      .getByRole('link', { name: say('Se og ret delstatusser', 'See and change the states') })
      .click();
    await page.getByText('Spørg indkøb').waitFor();
    await inspect(page, `states-keep-${language}`);
    const open = page.getByRole('button', { name: say('Ny delstatus', 'New state') });
    await tabTo(page, open);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say(/på dansk/, /in Danish/)).fill(`Hos direktionen ${language}`);
    await dialog.getByLabel(say(/på engelsk/, /in English/)).fill(`With the board ${language}`);
    await dialog.getByRole('radio', { name: say(/Petroleum/, /Petrol/) }).check();
    await inspect(page, `states-form-${language}`);
    await page.keyboard.press('Enter');
    await page.getByText(say('Delstatussen er gemt.', 'The state is saved.')).waitFor();
    const up = page.getByRole('button', {
      name: say(`Op: ${word} da`, `Up: ${word} en`),
    });
    await tabTo(page, up);
    await page.keyboard.press('Enter');
    // It is no longer the last, so it can be moved down again.
    await page
      .getByRole('button', {
        name: say(`Ned: ${word} da`, `Down: ${word} en`),
      })
      .waitFor();
    await expectClean(page);
  });

  test(`those who answer set it, and a new status drops it, in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const id = await meals(page);
    const { items: states } = await call(page, 'GET', `/projects/${id}/idea-states?limit=50`);
    const named = states.find((each) => each.name_en === `With the board ${language}`);
    const shown = danish ? named.name_da : named.name_en;
    const { items: ideas } = await call(page, 'GET', `/projects/${id}/ideas?status=submitted`);
    const idea = ideas.find((each) => !each.state_id && each.author_id);
    await page.goto(`/projects/${id}/ideas/${idea.id}`);
    const select = page.getByLabel(say('Delstatus', 'State'), { exact: true }).last();
    await tabTo(page, select);
    await select.selectOption(named.id);
    await tabTo(
      page,
      page.getByRole('button', { name: say('Sæt delstatus', 'Set state'), exact: true }),
    );
    await page.keyboard.press('Enter');
    await page.getByText(say('Delstatus er sat.', 'The state is set.')).waitFor();
    await page.getByText(shown).first().waitFor();
    await settled(page);
    await page.getByText(say('Historik (1)', 'History (1)')).click();
    await inspect(page, `states-idea-${language}`);
    await page.goto(`/projects/${id}/ideas?state=${named.id}`);
    await page.getByRole('link', { name: idea.title }).waitFor();
    assert.equal(await page.locator('tbody tr').count(), 1);
    await page.goto(`/projects/${id}/ideas/${idea.id}/trail`);
    await page.getByText(shown).waitFor();
    await inspect(page, `states-trail-${language}`);
    await page.goto(`/projects/${id}/ideas?status=submitted`);
    await settled(page);
    await page.getByRole('checkbox', { name: /Light over the table/ }).check();
    await page.getByRole('checkbox', { name: /Breakfast at ten/ }).check();
    await inspect(page, `states-list-${language}`);
    await page.getByRole('button', { name: say('Sæt delstatus', 'Set state') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('Delstatus', 'State')).selectOption(named.id);
    await inspect(page, `states-bulk-${language}`);
    await dialog.getByRole('button', { name: say('Sæt delstatus', 'Set state') }).click();
    await page.getByText(say(/2 idéer har fået/, /2 ideas have/)).waitFor();
    await call(page, 'POST', `/ideas/${idea.id}/answer`, {
      data: { status: 'parked', answer: 'In the spring.' },
    });
    await page.goto(`/projects/${id}/ideas/${idea.id}`);
    await page.getByText(say('Historik (2)', 'History (2)')).click();
    await page.getByText(say(/faldt bort/, /was dropped/)).waitFor();
    await expectClean(page);
  });
}
