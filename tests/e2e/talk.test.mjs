/** A discussion one can trust: mentions, former texts, removal, flags, hiding with a reason. */
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

async function meals(page) {
  const { items } = await call(page, 'GET', '/projects');
  const project = items.find(({ title }) => title.startsWith('Meals'));
  const ideas = await call(page, 'GET', `/projects/${project.id}/ideas?limit=200`);
  const idea = (title) => ideas.items.find((each) => each.title.startsWith(title));
  return { base: `/projects/${project.id}/ideas`, idea };
}

test('a care worker mentions a colleague by keyboard alone, corrects the comment, and removes it', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'care_worker');
  const { base, idea } = await meals(page);
  await page.goto(`${base}/${idea('Light over').id}`);
  const area = page.getByRole('textbox', { name: 'Skriv i samtalen' });
  await tabTo(page, area);
  await page.keyboard.type('Hvad koster sådan en, @nad');
  const list = page.getByRole('listbox', { name: 'Medlemmer, du kan nævne' });
  await list.getByRole('option', { name: /Nadia Sørensen/ }).waitFor();
  await inspect(page, 'talk-mention-da');
  await area.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  assert.equal(await area.inputValue(), 'Hvad koster sådan en, @Nadia Sørensen ');
  await tabTo(page, page.getByRole('button', { name: 'Send', exact: true }));
  await page.keyboard.press('Enter');
  const mine = page.getByRole('article', { name: 'Anna Krogh' });
  await mine.getByText('@Nadia Sørensen').waitFor();
  await mine.getByRole('button', { name: 'Ret' }).click();
  await page.getByRole('textbox', { name: 'Ret din kommentar' }).fill('Hvad koster en god en?');
  await page.getByRole('button', { name: 'Gem' }).click();
  await mine.getByText('Hvad koster en god en?').waitFor();
  await mine.getByRole('button', { name: /^rettet/ }).click();
  await page.getByRole('dialog').getByText('Hvad koster sådan en, @Nadia Sørensen').waitFor();
  await inspect(page, 'talk-versions-da');
  await page.keyboard.press('Escape');
  await mine.getByRole('button', { name: 'Slet' }).click();
  await page.getByRole('button', { name: 'Ja, slet den' }).click();
  await mine.waitFor({ state: 'detached' });
  await expectClean(page);
});

for (const language of ['da', 'en']) {
  test(`what is flagged is hidden with a reason that all read in ${language}`, async () => {
    const danish = language === 'da';
    const lead = await browser.newPage({ language });
    await signInAs(lead, 'project_lead');
    const { base, idea } = await meals(lead);
    const about = idea(danish ? 'Smaller portions' : 'Light over');
    if (!danish) {
      const worker = await browser.newPage({ language });
      await signInAs(worker, 'company');
      await worker.goto(`${base}/${about.id}`);
      const area = worker.getByRole('textbox', { name: 'Write in the discussion' });
      await area.fill('Mrs. Olsen would like one.');
      await worker.getByRole('button', { name: 'Send', exact: true }).click();
      await worker.getByText('Mrs. Olsen would like one.').waitFor();
      await signInAs(worker, 'researcher');
      await worker.goto(`${base}/${about.id}`);
      await worker.getByRole('button', { name: 'Flag the comment by Jonas Friis' }).click();
      const dialog = worker.getByRole('dialog');
      await dialog.getByRole('radio', { name: /names a person/ }).check();
      await inspect(worker, 'talk-flag-en');
      await dialog.getByRole('button', { name: 'Send the flag' }).click();
      await worker.getByText('You have flagged it').waitFor();
      await expectClean(worker);
    }
    await lead.goto(base);
    await lead.getByRole('link', { name: danish ? 'Se på det' : 'Look at it' }).click();
    const flagged = lead.getByRole('list', { name: danish ? 'Anmeldt' : 'Flagged' });
    await flagged
      .getByText(/Mrs\. Olsen/)
      .first()
      .waitFor();
    await inspect(lead, `talk-queue-${language}`);
    const author = danish ? 'Emil Rask' : 'Jonas Friis';
    await flagged
      .getByRole('button', {
        name: danish ? `Skjul kommentaren fra ${author}` : `Hide the comment by ${author}`,
      })
      .click();
    const dialog = lead.getByRole('dialog');
    await dialog
      .getByLabel(danish ? /Hvorfor skjules/ : /Why is it hidden/)
      .fill('Den nævner en borger. Skriv den igen uden navn.');
    await inspect(lead, `talk-hide-${language}`);
    await dialog
      .getByRole('button', { name: danish ? 'Skjul kommentaren' : 'Hide the comment' })
      .click();
    await lead.getByText(danish ? 'Intet er anmeldt' : 'Nothing is flagged').waitFor();
    await inspect(lead, `talk-queue-empty-${language}`);

    const reader = await browser.newPage({ language });
    await signInAs(reader, 'care_worker');
    await reader.goto(`${base}/${about.id}`);
    await reader.getByText('Den nævner en borger. Skriv den igen uden navn.').waitFor();
    assert.equal(await reader.getByText(/Mrs\. Olsen/).count(), 0);
    await inspect(reader, `talk-hidden-${language}`);
    await expectClean(reader);

    await lead.goto(`${base}/${about.id}`);
    await lead.getByText(/Mrs\. Olsen/).waitFor();
    await lead.getByRole('button', { name: danish ? /^Vis igen/ : /^Show again/ }).click();
    await lead
      .getByRole('button', { name: danish ? /^Skjul kommentaren/ : /^Hide the comment/ })
      .waitFor();
    await expectClean(lead);
  });
}
