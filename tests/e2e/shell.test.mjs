/** The frame of the interface: signing in, languages, colours, ways out, expiry, offline, the unknown. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
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

test('a stranger is asked to sign in, and one press later is where they were going', async () => {
  const page = await browser.newPage();
  await page.goto('/projects?view=table');
  await page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor();
  assert.match(page.url(), /\/sign-in\?returnTo=/);
  await inspect(page, 'sign-in-da');
  await page.getByRole('button', { name: /Plejemedarbejder/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Projekter' }).waitFor();
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, '/projects?view=table');
  await expectClean(page);
});

test('a wrong password is refused in words, and nothing is given away', async () => {
  const page = await browser.newPage({ language: 'en' });
  await page.goto('/sign-in');
  await inspect(page, 'sign-in-en');
  await page.getByLabel('E-mail').fill('nobody@nordby.example');
  await page.getByLabel('Password').fill('a wrong pass phrase');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.textContent(), /do not fit together/);
  forgive(page, /401/);
  await expectClean(page);
});

test('signing in goes by keyboard alone', async () => {
  const page = await browser.newPage();
  await page.goto('/sign-in');
  await settled(page);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Gå til indholdet');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
  await tabTo(page, page.getByRole('button', { name: /Projektleder/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mit arbejde' }).waitFor();
  await tabTo(page, page.getByRole('link', { name: 'Projekter', exact: true }).first());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Projekter' }).waitFor();
  await expectClean(page);
});

test('the language changes on the spot, is remembered and told to the browser', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
  await expectClean(page);
});

test('the colours follow the device until one chooses', async () => {
  const page = await browser.newPage({ scheme: 'dark' });
  await page.goto('/accessibility');
  await settled(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await ground(), 'rgb(22, 21, 19)');
  await page.getByLabel('Farver').selectOption('light');
  assert.equal(await ground(), 'rgb(251, 249, 245)');
  await page.reload();
  await settled(page);
  assert.equal(await ground(), 'rgb(251, 249, 245)');
  await expectClean(page);
});

for (const language of ['da', 'en']) {
  test(`the accessibility statement and the unknown page are good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await page.goto('/accessibility');
    await inspect(page, `accessibility-${language}`);
    await page.goto('/no/such/page');
    await inspect(page, `not-found-${language}`);
    await expectClean(page);
  });
}

test('when the session ends, one signs in, is back, and what was written is still there', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  await page.goto('/projects/new');
  await page.getByLabel(/Hvad skal projektet hedde/).fill('Halvt skrevet projekt');
  await page.context().clearCookies();
  await page.getByLabel(/Hvad er problemet/).fill('Noget, der ikke må gå tabt.');
  await page.getByRole('button', { name: 'Opret projektet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor();
  await page.getByText('Du er blevet logget ud').waitFor();
  await page.getByRole('button', { name: /Projektleder/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Nyt projekt' }).waitFor();
  assert.equal(
    await page.getByLabel(/Hvad skal projektet hedde/).inputValue(),
    'Halvt skrevet projekt',
  );
  assert.equal(
    await page.getByLabel(/Hvad er problemet/).inputValue(),
    'Noget, der ikke må gå tabt.',
  );
  forgive(page, /401/);
  await expectClean(page);
});

test('signing out forgets the person and their drafts', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  await page.goto('/projects/new');
  await page.getByLabel(/Hvad skal projektet hedde/).fill('Noget privat');
  await page.getByRole('button', { name: /Din konto/ }).click();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor();
  const kept = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => /draft/.test(key)),
  );
  assert.deepEqual(kept, []);
  await page.getByRole('button', { name: /Plejemedarbejder/ }).waitFor();
  assert.equal((await page.request.get('/api/v1/session')).status(), 401);
  await page.goto('/projects');
  await page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor();
  await expectClean(page);
});

test('being offline is said, and so is being back', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  await page.context().setOffline(true);
  await page.getByText('Du er offline').waitFor();
  await page.context().setOffline(false);
  await page.getByText('Du er offline').waitFor({ state: 'detached' });
  await expectClean(page);
});

test('an address from elsewhere is not followed after signing in', async () => {
  const page = await browser.newPage();
  await page.goto('/sign-in?returnTo=%2F%2Fevil.example%2F');
  await page.getByRole('button', { name: /Projektleder/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Mit arbejde' }).waitFor();
  assert.equal(new URL(page.url()).origin, app.url);
});
