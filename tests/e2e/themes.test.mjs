/** Themes as people meet them: drawn, proposed, and put right by keyboard. */
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

for (const language of ['da', 'en']) {
  test(`themes are drawn in ${language}, proposed again, and put right by keyboard`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const danish = language === 'da';
    const { items } = await call(page, 'GET', '/projects?limit=200');
    const project = items.find((each) => each.title.startsWith('Meals'));
    await page.goto(`/projects/${project.id}/ideas/themes`);
    await page
      .getByRole('heading', { name: danish ? 'Kort over temaerne' : 'Map of the themes' })
      .waitFor();
    const open = page.getByRole('button', { name: /Eating together/ }).first();
    await tabTo(page, open);
    await page.keyboard.press('Enter');
    const out = page.getByRole('button', { name: danish ? /^Tag ud/ : /^Take out/ }).first();
    await out.waitFor();
    await inspect(page, `themes-${language}`);
    await out.focus();
    await page.keyboard.press('Enter');
    const unplaced = danish ? /endnu ikke i et tema/ : /not yet in a theme/;
    await page.getByRole('heading', { name: unplaced }).waitFor();
    await page.getByRole('button', { name: danish ? 'Foreslå igen' : 'Propose again' }).click();
    await page
      .getByRole('button', { name: danish ? 'Behold disse temaer' : 'Keep these themes' })
      .waitFor();
    await inspect(page, `themes-proposal-${language}`);
    await page
      .getByRole('button', { name: danish ? 'Behold disse temaer' : 'Keep these themes' })
      .click();
    await page
      .getByText(danish ? /lagt i temaer/ : /put into/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Eating together' }).waitFor();
    await expectClean(page);
  });
}
