/** Answering as a team: who has which idea, by when, private notes, text blocks, many at once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  axeCheck,
  call,
  expectClean,
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

/** The demo's project that gathers ideas. */
async function meals(page) {
  const { items } = await call(page, 'GET', '/projects?limit=50');
  return items.find((project) => project.phase === 'idea_generation').id;
}

for (const language of ['da', 'en']) {
  const danish = language === 'da';
  const say = (da, en) => (danish ? da : en);

  test(`those who answer see whose each idea is and what is overdue, in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    await page
      .getByText(say(/fristen var/, /was due/))
      .first()
      .waitFor();
    await inspect(page, `answers-work-${language}`);
    const id = await meals(page);
    await page.goto(`/projects/${id}/ideas`);
    await settled(page);
    await inspect(page, `answers-list-${language}`);
    await page
      .getByRole('checkbox', { name: say('Fristen er gået', 'The day has passed') })
      .check();
    await page.waitForURL(/overdue=true/);
    await page
      .getByRole('link', { name: 'Light over the table' })
      .waitFor({ state: 'detached', timeout: 10_000 });
    await page.getByRole('link', { name: 'Bring it hot or not at all' }).waitFor();
    await page.getByLabel(say('Hvem svarer', 'Who answers')).selectOption('nobody');
    await page
      .getByText(say('Ingen idéer passer til filtrene', 'No ideas fit the filters'))
      .waitFor();
    await page.goto(`/projects/${id}/ideas?overdue=true`);
    await page.getByRole('link', { name: 'Bring it hot or not at all' }).click();
    await page.getByRole('heading', { name: say('Sagsgang', 'Handling') }).waitFor();
    await page.getByText('Hanne asks the supplier about heated bags.', { exact: true }).waitFor();
    await inspect(page, `answers-idea-${language}`);
    await expectClean(page);
  });

  test(`a text block is written, and fills an answer, in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const id = await meals(page);
    await page.goto(`/projects/${id}/ideas/text-blocks`);
    await page.getByRole('heading', { name: 'Outside this challenge' }).waitFor();
    await inspect(page, `answers-blocks-${language}`);
    await page
      .getByRole('button', { name: say('Skriv en tekstblok', 'Write a text block') })
      .click();
    const dialog = page.getByRole('dialog');
    const name = say('Tak for den', 'Thank you for it');
    await dialog.getByLabel(say(/^Navn/, /^Name/)).fill(name);
    await dialog
      .getByLabel(say(/^Tekst/, /^Text/))
      .fill('Kære {author}. Tak for “{title}”. {navn}');
    await dialog.getByRole('button', { name: say('Gem', 'Save') }).click();
    await dialog
      .getByText(/\{navn\}/)
      .last()
      .waitFor();
    await axeCheck(page, `answers-block-${language}`);
    await picture(page, `answers-block-${language}`);
    await dialog.getByLabel(say(/^Tekst/, /^Text/)).fill('Kære {author}. Tak for “{title}”.');
    await dialog.getByRole('button', { name: say('Gem', 'Save') }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page.goto(`/projects/${id}/ideas?status=submitted&q=portions`);
    await page.getByRole('link', { name: /Smaller portions/ }).click();
    await page
      .getByLabel(say('Indsæt en tekstblok', 'Insert a text block'))
      .selectOption({ label: name });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(
        (box) => box.value === 'Kære Anna Krogh. Tak for “Smaller portions on a beautiful plate”.',
      ),
    );
    await expectClean(page);
  });
}

test('many are dealt out and answered, each author reading their own, by keyboard', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const id = await meals(page);
  await page.goto(`/projects/${id}/ideas?status=submitted&q=cook`);
  await settled(page);
  const all = page.getByLabel('Vælg alle viste');
  await tabTo(page, all);
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Fordel dem' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvem svarer?').selectOption({ label: 'Camilla Bruun' });
  await axeCheck(page, 'answers-deal');
  await picture(page, 'answers-deal');
  await dialog.getByRole('button', { name: 'Fordel idéerne' }).press('Enter');
  await page.getByText(/idéer er fordelt/).waitFor();
  await page.getByText('Camilla Bruun').first().waitFor();
  await all.press('Space');
  await page.getByRole('button', { name: 'Svar på dem' }).press('Enter');
  await dialog.getByLabel('Indsæt en tekstblok').selectOption({ label: 'Taken up in the spring' });
  await dialog.getByRole('button', { name: 'Se, hvad hver enkelt læser' }).press('Enter');
  const preview = dialog.getByRole('region', { name: 'Sådan læser de det' });
  await preview.getByText(/Dear A group at the day centre\. Thank you for “Cook with/).waitFor();
  await axeCheck(page, 'answers-preview');
  await picture(page, 'answers-preview');
  await dialog.getByRole('radio', { name: 'Parkér den' }).press('Space');
  await dialog.getByRole('button', { name: 'Send svaret' }).press('Enter');
  await page.getByText(/idéer har fået svar/).waitFor();
  const { items } = await call(page, 'GET', `/projects/${id}/ideas?q=children`);
  const idea = await call(page, 'GET', `/ideas/${items[0].id}`);
  assert.match(idea.answer, /^Dear A group at the day centre/);
  await expectClean(page);
});

test('whoever gave an idea sees that somebody looks at it, and no more', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'company');
  const id = await meals(page);
  const { items } = await call(page, 'GET', `/projects/${id}/ideas?q=tender`);
  await page.goto(`/projects/${id}/ideas/${items[0].id}`);
  await page.getByText(/Mette Holm ser på idéen siden/).waitFor();
  const shown = await page.locator('main').textContent();
  for (const secret of ['Sagsgang', 'Notater', 'Hear procurement', 'Senest']) {
    assert(!shown.includes(secret), `${secret} is shown`);
  }
  await inspect(page, 'answers-member');
  await expectClean(page);
});
