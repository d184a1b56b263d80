/** What is judged before an idea is tried: complexity, readiness, market, law, expectation. */
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

/** The checked ideas of the demo project in a reality check. */
async function checkedIdeas(page) {
  const { items: projects } = await call(page, 'GET', '/projects');
  const project = projects.find((one) => one.phase === 'reality_check' && one.state === 'active');
  const { items } = await call(page, 'GET', `/projects/${project.id}/reality-checks`);
  return { project, ideas: items };
}

test('all seven domains are judged by keyboard, changed, and never added up', async () => {
  const page = await browser.newPage({ language: 'da' });
  await signInAs(page, 'project_lead');
  const { project, ideas } = await checkedIdeas(page);
  const idea = ideas.at(-1);
  await page.goto(`/projects/${project.id}/reality-check/${idea.idea_id}`);
  await settled(page);
  await page.getByRole('heading', { name: 'Før I prøver det' }).waitFor();
  await page.getByText('Ikke bedømt endnu.').first().waitFor();
  await tabTo(page, page.getByRole('link', { name: 'Kompleksitet' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hvor indviklet er det?' }).waitFor();
  await inspect(page, 'complexity-empty-da');

  await tabTo(page, page.getByRole('button', { name: 'Bedøm områderne' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await inspect(page, 'complexity-form-da');
  const domains = await dialog.getByRole('radio', { name: 'Kompliceret' }).all();
  assert.equal(domains.length, 7);
  for (const choice of domains) {
    await tabTo(page, choice.locator('xpath=ancestor::fieldset[1]').getByRole('radio').first());
    await page.keyboard.press('ArrowRight');
  }
  await tabTo(page, dialog.getByRole('button', { name: 'Gem' }));
  await page.keyboard.press('Enter');
  await page.getByText('Bedømmelsen er gemt med dit navn.').waitFor();

  await page.getByRole('button', { name: 'Bedøm området: Organisationen' }).click();
  await dialog.getByRole('radio', { name: 'Kompleks', exact: true }).check();
  await dialog.getByLabel('Hvad gør det enkelt eller indviklet?').fill('Tre vagtlag på én gang.');
  await inspect(page, 'complexity-one-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Organisationen: fra kompliceret til kompleks').waitFor();
  await inspect(page, 'complexity-da');
  const shown = await page.getByRole('list', { name: 'De syv områder' }).textContent();
  assert.doesNotMatch(shown.replaceAll(/\d+\. \p{L}+\.? \d{4}/gu, ''), /\d/, 'no figure, no total');

  await page.getByRole('link', { name: /^Tilbage til tjekket/ }).click();
  await page.getByText(/Kompleks: organisationen\. Kompliceret: behovet, /).waitFor();
  await expectClean(page);
});

test('readiness: a level with what shows it, and the next one’s demands', async () => {
  const page = await browser.newPage({ language: 'da' });
  await signInAs(page, 'project_lead');
  const { project, ideas } = await checkedIdeas(page);
  await page.goto(`/projects/${project.id}/reality-check/${ideas.at(-1).idea_id}/readiness`);
  await settled(page);
  await inspect(page, 'readiness-empty-da');
  await tabTo(page, page.getByRole('button', { name: 'Bedøm teknologien' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvilket niveau er nået?').selectOption('6');
  await dialog.getByText('Datasikkerheden er beskrevet.').waitFor();
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.getByText('Udfyld feltet.').first().waitFor();
  await dialog.getByLabel('Hvad viser det?').fill('Vist på Engparken i to uger.');
  await dialog.getByRole('checkbox').first().check();
  await inspect(page, 'readiness-form-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Niveau 6 af 9: vist i lignende omgivelser').waitFor();
  await page.getByText('Vist på Engparken i to uger.').first().waitFor();
  await page.getByText('For at nå niveau 7, en prototype i hverdagen').waitFor();
  await expectClean(page);
});

test('the market is noted, a legal question left open, and the gate says so', async () => {
  const page = await browser.newPage({ language: 'da' });
  await signInAs(page, 'project_lead');
  const { project, ideas } = await checkedIdeas(page);
  await page.goto(`/projects/${project.id}/reality-check/${ideas.at(-1).idea_id}/looks`);
  await settled(page);
  await inspect(page, 'looks-empty-da');
  await tabTo(page, page.getByRole('button', { name: 'Notér et produkt' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Produkt', { exact: false }).first().fill('Vendelagen');
  await dialog.getByLabel('Hvem sælger det?').fill('Rolig Søvn A/S');
  await dialog.getByLabel('Pris', { exact: true }).fill('1250,50');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.getByText('Udfyld feltet.').first().waitFor();
  await dialog.getByLabel('Pris pr. hvad?').fill('seng og måned');
  await dialog.getByLabel('Link').fill('https://rolig.example/lagen');
  await inspect(page, 'offer-form-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText(/1\.250,50.* pr\. seng og måned/).waitFor();

  await page.getByRole('button', { name: 'Svar: Udbud' }).click();
  await dialog.getByRole('radio', { name: 'Uafklaret' }).check();
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.getByText('Udfyld feltet.').first().waitFor();
  await dialog.getByLabel('Hvem afklarer det?').fill('Hanne fra Indkøb');
  await dialog.getByLabel('Inden hvornår?').fill('2027-02-01');
  await inspect(page, 'legal-form-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Hanne fra Indkøb afklarer det senest 1. februar 2027.').waitFor();
  await page.getByText('9 spørgsmål er åbne.').waitFor();
  await page.getByRole('link', { name: /spørgsmål om jura og databeskyttelse er åbne$/ }).waitFor();
  await inspect(page, 'looks-da');
  await expectClean(page);
});

test('a company sees the law but never the market', async () => {
  const page = await browser.newPage({ language: 'da' });
  await signInAs(page, 'company');
  const { project, ideas } = await checkedIdeas(page);
  const at = `/projects/${project.id}/reality-check/${ideas[0].idea_id}`;
  for (const path of [`${at}/looks`, at]) {
    await page.goto(path);
    await settled(page);
    const seen = await page.locator('main').textContent();
    assert(/databeskyttelse/.test(seen), 'the law is there');
    assert(!/Løft & Omsorg|markedet/.test(seen), 'no competitor, no market');
  }
  await page.goto(`${at}/looks`);
  await inspect(page, 'looks-company-da');
  await expectClean(page);
});

test('an expectation is stated by keyboard and drawn beside the result', async () => {
  const page = await browser.newPage({ language: 'da' });
  await signInAs(page, 'project_lead');
  const { project, ideas } = await checkedIdeas(page);
  await page.goto(`/projects/${project.id}/reality-check/${ideas.at(-1).idea_id}/expectation`);
  await settled(page);
  await inspect(page, 'expectation-empty-da');
  await tabTo(
    page,
    page.getByRole('button', { name: 'Skriv en forventning: Kvalitet for borgeren' }),
  );
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mindst').fill('20');
  await dialog.getByLabel('Mest sandsynligt').fill('10');
  await dialog.getByLabel('Højst').fill('30');
  await dialog.getByLabel('Hvorfor?').fill('De sover, mens lagenet vender dem.');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.getByText('Gå fra mindst over mest sandsynligt til højst.').first().waitFor();
  await dialog.getByLabel('Mindst').fill('-5');
  await inspect(page, 'expectation-form-da');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('+10 point, mellem -5 og +30').first().waitFor();
  await expectClean(page);

  const { items } = await call(page, 'GET', '/projects');
  const decided = items.find((one) => one.state === 'implemented');
  const checks = await call(page, 'GET', `/projects/${decided.id}/reality-checks`);
  const sensors = checks.items.find((one) => /mattress/.test(one.idea_title));
  await page.goto(`/projects/${decided.id}/reality-check/${sensors.idea_id}/expectation`);
  await page.getByText(/^Forventningen blev låst den/).waitFor();
  await settled(page);
  await inspect(page, 'expectation-frozen-da');
  for (const part of ['evaluation', 'evaluation/report']) {
    await page.goto(`/projects/${decided.id}/${part}`);
    await page.getByText('Forventet før afprøvningen').first().waitFor();
    await settled(page);
    await inspect(page, `expected-${part.replace('/', '-')}-da`);
  }
  await expectClean(page);
});

for (const language of ['da', 'en']) {
  test(`everybody in the project reads what was judged, in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'care_worker');
    const { project, ideas } = await checkedIdeas(page);
    const at = `/projects/${project.id}/reality-check/${ideas[0].idea_id}`;
    await page.goto(`${at}/complexity`);
    await settled(page);
    assert.equal(await page.getByRole('button', { name: /^(Bedøm|Judge)/ }).count(), 0);
    await inspect(page, `complexity-read-${language}`);
    await page.getByRole('link', { name: language === 'da' ? 'Modenhed' : 'Readiness' }).click();
    await page.getByText(language === 'da' ? /^Niveau 2 af 9/ : /^Level 2 of 9/).waitFor();
    await settled(page);
    await inspect(page, `readiness-read-${language}`);
    for (const part of ['looks', 'expectation']) {
      await page.goto(`${at}/${part}`);
      await settled(page);
      await inspect(page, `${part}-read-${language}`);
    }
    await page.goto(at);
    await settled(page);
    await inspect(page, `prospects-${language}`);
    await expectClean(page);
  });
}
