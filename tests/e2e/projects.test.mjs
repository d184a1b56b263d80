/** Projects from the first sentence to a decision that stands for ever, as their people walk it. */
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

for (const language of ['da', 'en']) {
  test(`every screen of a project is good in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'decision_maker');
    await inspect(page, `work-decision-maker-${language}`);
    for (const [name, address] of [
      ['projects', '/projects'],
      ['projects-table', '/projects?view=table'],
      ['projects-none', '/projects?q=findes-ikke'],
    ]) {
      await page.goto(address);
      await inspect(page, `${name}-${language}`);
    }
    const { items } = await call(page, 'GET', '/projects');
    assert(items.length >= 5, 'the demo has five projects');
    const decided = items.find((project) => project.state === 'implemented');
    const active = items.find((project) => project.state === 'active');
    const evaluated = items.find(
      (project) => project.state === 'active' && project.phase === 'evaluation',
    );
    for (const [name, address] of [
      ['project', `/projects/${active.id}`],
      ['decision', `/projects/${active.id}/decision`],
      ['decision-evaluated', `/projects/${evaluated.id}/decision`],
      ['project-decided', `/projects/${decided.id}`],
      ['decision-decided', `/projects/${decided.id}/decision`],
    ]) {
      await page.goto(address);
      await inspect(page, `${name}-${language}`);
    }
    await expectClean(page);
  });
}

for (const persona of ['project_lead', 'care_worker', 'company', 'researcher']) {
  test(`my work is good for the ${persona.replace('_', ' ')}`, async () => {
    const page = await browser.newPage();
    await signInAs(page, persona);
    await inspect(page, `work-${persona}`);
    await page.goto('/projects');
    await inspect(page, `projects-${persona}`);
    await expectClean(page);
  });
}

test('a project is opened, weighed, peopled and costed by its lead, and decided by the municipality', async () => {
  const lead = await browser.newPage();
  await signInAs(lead, 'project_lead');
  await lead.goto('/projects');
  await lead.getByRole('link', { name: 'Nyt projekt' }).click();
  await lead.getByRole('button', { name: 'Opret projektet' }).click();
  await lead.getByText('Der er 2 ting, der skal rettes').waitFor();
  await inspect(lead, 'new-project-errors');
  await lead.getByLabel(/Hvad skal projektet hedde/).fill('Ro omkring medicinen');
  await lead
    .getByLabel(/Hvad er problemet/)
    .fill('Medicinen deles op midt i morgenrutinen.\nDet giver fejl.');
  await lead.reload();
  await lead.getByText('Vi har gemt det, du skrev sidst.').waitFor();
  await lead.getByRole('button', { name: 'Opret projektet' }).click();
  await lead.getByRole('heading', { level: 1, name: 'Ro omkring medicinen' }).waitFor();
  await lead.getByText('Projektet er oprettet.').waitFor();

  await lead.getByRole('button', { name: 'Aftal nye vægte' }).click();
  const weights = lead.getByRole('dialog');
  await weights.getByLabel('Borger').fill('50');
  await weights.getByText('Det er 16 for meget').waitFor();
  await weights.getByRole('button', { name: 'Gem vægtene' }).click();
  await weights.getByText(/100/).first().waitFor();
  assert(await weights.isVisible(), 'weights that do not sum to 100 are refused');
  await weights.getByLabel('Medarbejder').fill('30');
  await weights.getByLabel('Organisation').fill('20');
  await weights.getByText('Det går op').waitFor();
  await weights.getByRole('button', { name: 'Gem vægtene' }).click();
  await weights.waitFor({ state: 'hidden' });
  await lead.getByText('50 %').first().waitFor();
  forgive(lead, /422/);

  await lead.getByRole('button', { name: 'Tilføj en person' }).click();
  const joining = lead.getByRole('dialog');
  await joining.getByLabel(/Organisation/).selectOption({ index: 1 });
  await joining
    .locator('select')
    .nth(1)
    .locator('option:not([value=""])')
    .first()
    .waitFor({ state: 'attached' });
  await joining.getByLabel(/Person/).selectOption({ index: 1 });
  await joining.getByLabel(/Rolle/).selectOption('observer');
  await joining.getByRole('button', { name: 'Tilføj en person' }).click();
  await joining.waitFor({ state: 'hidden' });
  await lead.getByText('er nu med i projektet').waitFor();

  await lead.getByRole('button', { name: 'Bogfør timer eller penge' }).first().click();
  const booking = lead.getByRole('dialog');
  await booking.getByLabel(/Antal timer/).fill('7,5');
  await booking.getByLabel('Til hvad?').fill('Observation på morgenvagten');
  await booking.getByRole('button', { name: 'Bogfør timer eller penge' }).click();
  await booking.waitFor({ state: 'hidden' });
  await lead.getByText('7,5 timer').first().waitFor();
  await inspect(lead, 'project-new');
  await lead.goto(`${lead.url().replace(/\/$/, '')}/decision`);
  await lead.getByText('Kun kommunens beslutningstagere kan beslutte').first().waitFor();
  await expectClean(lead);

  const maker = await browser.newPage();
  await signInAs(maker, 'decision_maker');
  await maker.goto(lead.url());
  await maker.getByRole('radio', { name: /Gå videre til realitetstjek/ }).check();
  await maker.getByLabel(/^Begrundelse/).fill('Fejlene er alvorlige, og personalet vil.');
  await maker.getByRole('button', { name: 'Beslut', exact: true }).click();
  await maker.getByText('Udfyld feltet.').waitFor();
  await inspect(maker, 'decision-unmet');
  await maker.getByLabel(/Hvorfor passere porten/).fill('Idéerne er samlet på papir og følger.');
  await maker.getByRole('button', { name: 'Beslut', exact: true }).click();
  await maker.getByRole('button', { name: 'Ja, beslut' }).click();
  const record = maker.getByRole('article').first();
  await record.getByText('Truffet mod uopfyldte betingelser').waitFor();
  await record.getByText('Idéerne er samlet på papir og følger.').waitFor();
  await record.getByText('Grundlaget, som det stod').click();
  await record.getByText('7,5 timer').waitFor();
  await inspect(maker, 'decision-record');
  await expectClean(maker);
});

test('parking a project closes it for changes, and resuming opens it again, by keyboard alone', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'decision_maker');
  const { items } = await call(page, 'GET', '/projects?phase=idea_generation&state=active');
  await page.goto(`/projects/${items[0].id}/decision`);
  await settled(page);
  const decide = async (name, reason) => {
    await tabTo(page, page.getByRole('radio').first());
    const choice = page.getByRole('radio', { name });
    for (let step = 0; !(await choice.isChecked()) && step < 6; step += 1) {
      await page.keyboard.press(step === 0 ? 'Space' : 'ArrowDown');
    }
    await tabTo(page, page.getByLabel(/^Begrundelse/));
    await page.keyboard.type(reason);
    await tabTo(page, page.getByRole('button', { name: 'Beslut', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Ja, beslut' }));
    await page.keyboard.press('Enter');
    await page.getByRole('article').filter({ hasText: reason }).waitFor();
  };
  await decide(/Parkér projektet/, 'Vi venter på den nye aftale.');
  await page.getByText('Projektet er parkeret. Det kan læses').waitFor();
  await decide(/Genoptag projektet/, 'Aftalen er på plads.');
  await page.getByText('Projektet er parkeret. Det kan læses').waitFor({ state: 'detached' });
  await expectClean(page);
});

test('what one may not see is not there', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'company');
  await page.goto('/projects/0198c0de-7000-7000-8000-000000000001');
  await page.getByRole('heading', { level: 1, name: 'Her er ikke noget til dig' }).waitFor();
  await page.goto('/projects/not-an-id');
  await page.getByRole('heading', { level: 1, name: 'Her er ikke noget til dig' }).waitFor();
  forgive(page, /40[04]|422/);
  await expectClean(page);
});
