/** A municipality is run without the demo: organisations, units, people, first passwords. */
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

for (const language of ['da', 'en']) {
  test(`the screens of administration are good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'administrator');
    const { items } = await call(page, 'GET', '/organisations');
    const municipality = items.find((organisation) => organisation.kind === 'municipality');
    for (const [name, address] of [
      ['organisations', '/organisations'],
      ['organisation', `/organisations/${municipality.id}`],
      ['account-demo', '/account'],
    ]) {
      await page.goto(address);
      await inspect(page, `${name}-${language}`);
    }
    await expectClean(page);
  });
}

test('who does not administer sees the people, and nothing to change', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'care_worker');
  await page.getByRole('link', { name: 'Organisationer', exact: true }).click();
  await page.getByRole('link', { name: 'Nordby Kommune' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nordby Kommune' }).waitFor();
  await inspect(page, 'organisation-reader');
  assert.equal(await page.getByRole('button', { name: /Tilføj|Fjern|Omdøb/ }).count(), 0);
  await expectClean(page);

  const partner = await browser.newPage();
  await signInAs(partner, 'company');
  assert.equal(await partner.getByRole('link', { name: 'Organisationer' }).count(), 0);
  await expectClean(partner);
});

test('an administrator adds a company and a person, who signs in and changes the password', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'administrator');
  await page.getByRole('link', { name: 'Organisationer', exact: true }).click();

  await page.getByRole('button', { name: 'Tilføj en organisation' }).click();
  await page.getByLabel(/Organisationens navn/).fill('Stille Skridt ApS');
  await inspect(page, 'add-organisation');
  await page.getByRole('button', { name: 'Tilføj organisationen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Stille Skridt ApS' }).waitFor();
  await page.getByText('Ingen har en konto her endnu').waitFor();
  await inspect(page, 'organisation-new');

  await page.getByRole('button', { name: 'Tilføj en enhed' }).click();
  await page.getByLabel(/Enhedens navn/).fill('Udvikling');
  await page.getByRole('dialog').getByRole('button', { name: 'Tilføj en enhed' }).click();
  await page.getByText('Enheden Udvikling er tilføjet.').waitFor();

  await page.getByRole('button', { name: 'Omdøb' }).click();
  await page.getByLabel(/^Navn/).fill('Stille Skridt A/S');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Stille Skridt A/S' }).waitFor();

  // By keyboard: the way every administrator must be able to go.
  const open = page.getByRole('button', { name: 'Tilføj en person' });
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tilføj en person' });
  await dialog.getByRole('button', { name: 'Tilføj en person' }).click();
  await dialog.getByText('Der er 2 ting, der skal rettes').waitFor();
  await inspect(page, 'add-person-errors');
  await dialog.getByLabel(/Personens navn/).fill('Ditte Lund');
  await dialog.getByLabel(/E-mail/).fill('Ditte@StilleSkridt.example');
  await dialog.getByLabel('Enhed').selectOption('Udvikling');
  const first = await dialog.getByLabel(/Første adgangskode/).inputValue();
  await dialog.getByRole('button', { name: 'Tilføj en person' }).click();
  await dialog.getByText('Ditte Lund er tilføjet').waitFor();
  await dialog.getByText(first).waitFor();
  await inspect(page, 'add-person-done');
  await dialog.getByRole('button', { name: 'Færdig' }).click();
  const row = page.getByRole('row', { name: /Ditte Lund/ });
  await row.waitFor();
  assert.match(await row.textContent(), /Partner.*Udvikling/);
  await expectClean(page);

  // She moves to another unit: no new account, no role lost.
  await page.getByRole('button', { name: 'Tilføj en enhed' }).click();
  await page.getByLabel(/Enhedens navn/).fill('Support');
  await page.getByRole('dialog').getByRole('button', { name: 'Tilføj en enhed' }).click();
  await page.getByText('Enheden Support er tilføjet.').waitFor();
  await page.getByRole('button', { name: 'Ret rollen Partner for Ditte Lund' }).click();
  const moving = page.getByRole('dialog', { name: 'Ret Ditte Lund' });
  await moving.getByLabel('Enhed').selectOption('Support');
  await inspect(page, 'change-person');
  await moving.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('row', { name: /Ditte Lund.*Support/ }).waitFor();
  await expectClean(page);

  const ditte = await browser.newPage();
  const signIn = async (password) => {
    await ditte.getByLabel('E-mail').fill('ditte@stilleskridt.example');
    await ditte.getByLabel('Adgangskode').fill(password);
    await ditte.getByRole('button', { name: 'Log ind', exact: true }).click();
  };
  await ditte.goto('/sign-in');
  await signIn(first);
  await ditte.getByRole('heading', { level: 1, name: 'Mit arbejde' }).waitFor();
  await ditte.getByRole('button', { name: /Din konto/ }).click();
  await axeCheck(ditte, 'the person’s menu');
  await ditte.getByRole('link', { name: 'Konto' }).click();
  await ditte.getByRole('heading', { level: 1, name: 'Konto' }).waitFor();
  await inspect(ditte, 'account');
  const change = async (present, next) => {
    await ditte.getByLabel('Nuværende adgangskode').fill(present);
    await ditte.getByLabel('Ny adgangskode', { exact: true }).fill(next);
    await ditte.getByLabel('Ny adgangskode igen').fill(next);
    await ditte.getByRole('button', { name: 'Skift adgangskode' }).click();
  };
  await change('ikke den rigtige', 'fire stille skridt frem');
  await ditte.getByText('Den nuværende adgangskode er forkert.').waitFor();
  await change(first, 'fire stille skridt frem');
  await ditte.getByText('Din adgangskode er skiftet.').waitFor();

  await ditte.getByRole('button', { name: /Din konto/ }).click();
  await ditte.getByRole('button', { name: 'Log ud' }).click();
  await ditte.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor();
  await signIn(first);
  await ditte.getByText('passer ikke sammen').waitFor();
  await signIn('fire stille skridt frem');
  await ditte.getByRole('heading', { level: 1, name: 'Mit arbejde' }).waitFor();
  forgive(ditte, /401|422/);
  await expectClean(ditte);

  // The role is taken away: asked once, and the person is out at the next request.
  await page.getByRole('button', { name: 'Fjern rollen Partner fra Ditte Lund' }).click();
  await page.getByRole('dialog').getByText('har skrevet, bliver stående').waitFor();
  await axeCheck(page, 'the question before a role is removed');
  await page.getByRole('dialog').getByRole('button', { name: 'Fjern rollen' }).click();
  await page.getByText('Ditte Lund har ikke længere rollen.').waitFor();
  await page.getByText('Ingen har en konto her endnu').waitFor();
  const { places } = await call(ditte, 'GET', '/session');
  assert.deepEqual(places, []);
  await settled(page);
  await expectClean(page);
});
