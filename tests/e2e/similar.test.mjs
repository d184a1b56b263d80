/** Similar ideas as people meet them: while one writes, on an idea, and when two are laid together. */
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

/** A project with three ideas, two of which are alike. */
async function newProject(page) {
  const session = await call(page, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  const project = await call(page, 'POST', '/projects', {
    data: { municipality_id: place.municipality_id, title: 'Rolige nætter', summary: 'Larm.' },
  });
  const challenge = await call(page, 'POST', `/projects/${project.id}/challenges`, {
    data: { question: 'Hvordan bliver nætterne rolige?' },
  });
  const ideas = [];
  for (const [title, text] of [
    ['Sensorer i sengen', 'Faldalarmerne larmer om natten. Brug tryksensorer i stedet for.'],
    ['Faldalarm uden kamera', 'En radar i loftet mærker fald og kalder nattevagten.'],
    ['Digital frokostmenu', 'Beboerne vælger selv maden på en skærm.'],
  ]) {
    ideas.push(
      await call(page, 'POST', `/projects/${project.id}/ideas`, {
        data: { challenge_id: challenge.id, title, text },
      }),
    );
  }
  return { base: `/projects/${project.id}/ideas`, ideas };
}

test('while one writes, what is alike is shown, and what is written survives a look at it', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const { base } = await newProject(page);
  await page.goto(`${base}/new`);
  const title = page.getByLabel(/Hvad er idéen/);
  await title.fill('Legeplads til børnebørn');
  await page.getByText('Ingen af de andre idéer ligner din indtil nu.').waitFor();
  await inspect(page, 'similar-none-yet');
  await title.fill('Bedre faldalarmer');
  await page.getByLabel(/Fortæl mere/).fill('Nattevagten skal kunne mærke et fald med det samme.');
  const list = page.getByRole('list', { name: 'Ligner det en af disse?' });
  await list.waitFor();
  await page.getByText('2 idéer ligner din.').waitFor();
  assert.match(await list.textContent(), /Fælles ord: .*[Ff]ald/);
  await inspect(page, 'similar-while-writing');
  await title.focus();
  await tabTo(page, list.getByRole('link', { name: 'Sensorer i sengen' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sensorer i sengen' }).waitFor();
  await page.goBack();
  await page.getByRole('list', { name: 'Ligner det en af disse?' }).waitFor();
  assert.equal(await page.getByLabel(/Hvad er idéen/).inputValue(), 'Bedre faldalarmer');
  await page.getByRole('button', { name: 'Send idéen' }).click();
  await page.getByRole('heading', { name: 'Bedre faldalarmer' }).waitFor();
  await page.getByRole('list', { name: 'Lignende idéer' }).waitFor();
  await expectClean(page);
});

for (const language of ['da', 'en']) {
  test(`an idea shows what is like it in ${language}, and can be laid together with it`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { base, ideas } = await newProject(page);
    const danish = language === 'da';
    await page.goto(`${base}/${ideas[2].id}`);
    await page
      .getByText(danish ? /andre idéer ligner denne/ : /other ideas in this project is like/)
      .waitFor();
    await inspect(page, `similar-none-${language}`);
    await page.goto(`${base}/${ideas[1].id}`);
    const list = page.getByRole('list', { name: danish ? 'Lignende idéer' : 'Similar ideas' });
    await list.waitFor();
    await inspect(page, `similar-idea-${language}`);
    await list.getByRole('button', { name: danish ? /^Læg sammen/ : /^Merge/ }).click();
    const dialog = page.getByRole('dialog');
    const target = dialog.getByRole('radio', { name: 'Sensorer i sengen' });
    await target.waitFor();
    assert(await target.isChecked(), 'the other idea is chosen already');
    await inspect(page, `similar-merge-${language}`);
    await dialog.getByLabel(danish ? /Hvorfor/ : /Why/).fill('Samme sag, sagt to gange.');
    await dialog.getByRole('button', { name: danish ? 'Send svaret' : /Send/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Samme sag, sagt to gange.').first().waitFor();
    const merged = await call(page, 'GET', `/ideas/${ideas[1].id}`);
    assert.deepEqual([merged.status, merged.merged_into_id], ['merged', ideas[0].id]);
    assert.equal(await list.getByRole('button').count(), 0, 'what is merged is not merged again');

    await call(page, 'PUT', `/ideas/${ideas[0].id}/support`);
    await call(page, 'PUT', `/ideas/${ideas[1].id}/support`);
    await page.goto(`${base}/${ideas[0].id}`);
    const within = page.getByRole('list', {
      name: danish ? 'Lagt ind i denne idé' : 'Merged into this idea',
    });
    await within.getByRole('link', { name: 'Faldalarm uden kamera' }).waitFor();
    await page
      .getByText(danish ? '1 støtter dem tilsammen.' : '1 supports them together.')
      .waitFor();
    await inspect(page, `merged-idea-${language}`);
    await within.getByRole('button', { name: danish ? /Tag ud igen/ : /Take out again/ }).click();
    await dialog.getByRole('radio', { name: danish ? 'Parkér den' : 'Park it' }).click();
    await dialog.getByLabel(danish ? /Hvorfor/ : /Why/).fill('Den er en anden alligevel.');
    await inspect(page, `merged-out-${language}`);
    await dialog.getByRole('button', { name: danish ? 'Send svaret' : /Send/ }).click();
    await within.waitFor({ state: 'detached' });
    const parted = await call(page, 'GET', `/ideas/${ideas[1].id}`);
    assert.deepEqual([parted.status, parted.merged_into_id], ['parked', null]);
    await expectClean(page);
  });
}
