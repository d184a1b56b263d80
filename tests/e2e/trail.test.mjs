/** What became of an idea: for its author in the project, and on paper for one without an account. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
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

/** A project with an idea of one's own, one from paper, and one into which the first was merged. */
async function newProject(page) {
  const session = await call(page, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  const project = await call(page, 'POST', '/projects', {
    data: { municipality_id: place.municipality_id, title: 'Rolige nætter', summary: 'Larm.' },
  });
  const challenge = await call(page, 'POST', `/projects/${project.id}/challenges`, {
    data: { question: 'Hvordan bliver nætterne rolige?' },
  });
  const submit = (more) =>
    call(page, 'POST', `/projects/${project.id}/ideas`, {
      data: { challenge_id: challenge.id, ...more },
    });
  const paper = await submit({
    title: 'Lad nattevagten komme uden at tænde lyset',
    text: 'Min mor vågner hver gang og falder ikke i søvn igen.',
    external_author: 'En pårørende på Solbakken',
    origin_perspective: 'relative',
  });
  const bearer = await submit({ title: 'En radar i loftet', text: 'Den mærker et fald.' });
  const answer = (idea, data) => call(page, 'POST', `/ideas/${idea.id}/answer`, { data });
  await answer(paper, {
    status: 'merged',
    answer: 'Tak. Den siger det samme som idéen om en radar, og de to bliver stærkere sammen.',
    merged_into_id: bearer.id,
  });
  await answer(bearer, { status: 'selected', answer: 'Vi undersøger den sammen med aftenholdet.' });
  return { base: `/projects/${project.id}/ideas`, paper, bearer };
}

test('in the demo, an idea is followed from its first word to the decision', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'care_worker');
  const { items } = await call(page, 'GET', '/projects?limit=50');
  const project = items.find((each) => each.state === 'implemented');
  const ideas = await call(page, 'GET', `/projects/${project.id}/ideas?status=selected`);
  await page.goto(`/projects/${project.id}/ideas/${ideas.items[0].id}`);
  await page.getByRole('link', { name: /fra først til sidst/ }).click();
  await page.getByRole('heading', { name: 'Vejen hertil' }).waitFor();
  await page.getByText('Kommunen har besluttet at tage løsningen i brug.').first().waitFor();
  await page
    .getByText('Kommunen besluttede at gå videre til realitetstjek', { exact: true })
    .waitFor();
  await page.getByText(/^Realitetstjekket er fuldført/).waitFor();
  await inspect(page, 'trail-demo');
  await expectClean(page);
});

for (const language of ['da', 'en']) {
  test(`whoever was only a name on paper gets a slip and follows the idea, in ${language}`, async () => {
    const danish = language === 'da';
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { base, paper } = await newProject(page);
    await page.goto(`${base}/${paper.id}/trail`);
    await page
      .getByText(danish ? /Den lever videre i “En radar/ : /It lives on in “En radar/)
      .waitFor();
    await page.getByRole('button', { name: danish ? 'Lav et link' : 'Make a link' }).click();
    const code = await page.getByText(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/).textContent();
    await inspect(page, `trail-member-${language}`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => {
      document.documentElement.dataset.printing = 'slip';
    });
    assert.equal(await page.getByText(code).isVisible(), true);
    assert.equal(await page.getByRole('heading', { level: 1 }).isVisible(), false);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => delete document.documentElement.dataset.printing);
    await expectClean(page);

    const stranger = await browser.newPage({ language });
    const asked = [];
    stranger.on('request', (request) => asked.push(request.url()));
    await stranger.goto('/trail');
    await inspect(stranger, `trail-code-${language}`);
    const box = stranger.getByLabel(danish ? /Koden/ : /The code/);
    await box.fill('K7QF-2M9D-XW4P-3HBT');
    await box.press('Enter');
    await stranger.getByRole('alert').waitFor();
    await inspect(stranger, `trail-wrong-${language}`);
    await box.fill(code.toLowerCase().replaceAll('-', ' '));
    await tabTo(
      stranger,
      stranger.getByRole('button', { name: danish ? 'Vis min idé' : 'Show my idea' }),
    );
    await stranger.keyboard.press('Enter');
    await stranger.getByRole('heading', { level: 1, name: paper.title }).waitFor();
    await inspect(stranger, `trail-public-${language}`);
    const shown = await stranger.locator('main').textContent();
    assert.match(shown, /bliver stærkere sammen/);
    for (const name of ['Mette Holm', 'pårørende på Solbakken']) {
      assert(!shown.includes(name), `${name} is named`);
    }
    assert.equal(
      await stranger.locator('meta[name=robots]').getAttribute('content'),
      'noindex, nofollow',
    );
    const pages = asked.filter((url) => !url.includes('/api/'));
    assert(!pages.some((url) => url.includes(code)), 'the code stands behind the #');

    await page
      .getByRole('button', { name: danish ? 'Træk linket tilbage' : 'Take the link back' })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: danish ? 'Træk linket tilbage' : 'Take the link back' })
      .click();
    await page
      .getByText(danish ? 'Der er ikke givet et link.' : 'No link has been given.')
      .waitFor();
    await stranger.reload();
    await stranger.getByRole('alert').waitFor();
    await settled(stranger);
    forgive(stranger, /404/);
    await expectClean(stranger);
  });
}
