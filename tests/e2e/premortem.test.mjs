/** A pre-mortem with three people at once: unseen, turned over, put together, made an assumption. */
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

/** A project with a selected idea, in which two colleagues of the lead take part. */
async function selectedIdea(lead, colleagues) {
  const session = await call(lead, 'GET', '/session');
  const { municipality_id } = session.places.find((each) => each.role === 'facilitator');
  const project = await call(lead, 'POST', '/projects', {
    data: { municipality_id, title: 'Hjælp, der hører kaldet', summary: 'Kald bliver overhørt.' },
  });
  for (const [page, perspective] of colleagues) {
    const { user_id, places } = await call(page, 'GET', '/session');
    const { organisation_id } = places[0];
    await call(lead, 'POST', `/projects/${project.id}/members`, {
      data: { user_id, organisation_id, role: 'contributor', perspective },
    });
  }
  const challenge = await call(lead, 'POST', `/projects/${project.id}/challenges`, {
    data: { question: 'Hvordan hører vi kaldet med det samme?' },
  });
  const idea = await call(lead, 'POST', `/projects/${project.id}/ideas`, {
    data: {
      challenge_id: challenge.id,
      title: 'Kald på vagttelefonen',
      text: 'Kaldet ringer i lommen i stedet for på gangen.',
    },
  });
  await call(lead, 'POST', `/ideas/${idea.id}/answer`, {
    data: { status: 'selected', answer: 'Den tager vi videre.' },
    headers: { 'If-Match': `"${idea.version}"` },
  });
  return `/projects/${project.id}/reality-check/${idea.id}`;
}

async function threePeople() {
  const phone = { width: 390, height: 844 };
  const lead = await browser.newPage({ language: 'da' });
  const carer = await browser.newPage({ language: 'da', ...phone });
  const technician = await browser.newPage({ language: 'en', ...phone });
  await signInAs(lead, 'project_lead');
  await signInAs(carer, 'care_worker');
  await signInAs(technician, 'administrator');
  return { lead, carer, technician };
}

/** Presses Tab until the element has the focus, and Space, as one without a mouse does. */
async function pressByKeyboard(page, locator, key = 'Space') {
  await tabTo(page, locator);
  await page.keyboard.press(key);
}

test('three people write at once, and only then see what the others wrote', async () => {
  const { lead, carer, technician } = await threePeople();
  const idea = await selectedIdea(lead, [
    [carer, 'care_staff'],
    [technician, 'it'],
  ]);
  const address = `${idea}/premortem`;
  for (const page of [lead, carer, technician]) await page.goto(address);
  await carer.getByText('Ingen præ-mortem endnu').waitFor();
  await inspect(carer, 'premortem-none-da');
  await lead.getByRole('button', { name: 'Åbn en præ-mortem' }).click();
  const dialog = lead.getByRole('dialog');
  await inspect(lead, 'premortem-open-da');
  await dialog.getByRole('button', { name: 'Begynd' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });

  // Nobody presses reload: the session comes to those who wait for it.
  const wrote = [
    [carer, /En grund til/, 'Læg kortet', 'Aftenvagten turde ikke være alene med telefonen.'],
    [technician, /A reason why/, 'Lay the card', 'The phones were never charged.'],
    [lead, /En grund til/, 'Læg kortet', 'Ingen vidste, hvem der lader telefonerne.'],
  ];
  await Promise.all(
    wrote.map(async ([page, label, press, text]) => {
      await page.getByRole('timer').waitFor();
      await page.getByLabel(label).fill(text);
      await page.getByRole('button', { name: press }).press('Enter');
      await page.getByRole('listitem').filter({ hasText: text }).waitFor();
    }),
  );
  await technician.getByText('3 cards have been laid in all.').waitFor();
  const session = await sessionOf(lead, idea);
  for (const [page, , , own] of wrote) {
    const shown = await page.locator('main').textContent();
    const given = await call(page, 'GET', `/premortems/${session.id}/premortem-cards`);
    assert.deepEqual(
      given.items.map((card) => card.text),
      [own],
    );
    for (const [, , , text] of wrote) assert.equal(shown.includes(text), text === own);
  }
  await inspect(lead, 'premortem-writing-lead-da');
  await inspect(carer, 'premortem-writing-da');
  await inspect(technician, 'premortem-writing-en');

  // A card is taken back by its author, and another laid: both before the others see anything.
  const [, , , first] = wrote[0];
  await carer.getByRole('button', { name: `Tag tilbage: ${first}` }).press('Enter');
  await carer.getByRole('listitem').filter({ hasText: first }).waitFor({ state: 'detached' });
  wrote[0][3] = 'Aftenvagten lod telefonen ligge på kontoret.';
  await carer.getByLabel(/En grund til/).fill(wrote[0][3]);
  await carer.getByRole('button', { name: 'Læg kortet' }).press('Enter');
  await carer.getByRole('listitem').filter({ hasText: wrote[0][3] }).waitFor();

  await pressByKeyboard(lead, lead.getByRole('button', { name: 'Vend kortene' }));
  await dialog.getByRole('button', { name: 'Vend kortene' }).press('Enter');
  for (const [page] of wrote)
    for (const [, , , text] of wrote) await page.getByText(text, { exact: true }).waitFor();
  await inspect(carer, 'premortem-turned-da');

  // Put together by keyboard alone: tick two, name the group.
  for (const [, , , text] of wrote.slice(1)) {
    await pressByKeyboard(lead, lead.getByRole('checkbox', { name: text }));
  }
  await lead.getByText('2 kort er valgt.').waitFor();
  await tabTo(lead, lead.getByLabel('Gruppens navn'));
  await lead.keyboard.type('Telefonerne er flade');
  await lead.keyboard.press('Enter');
  await lead.getByRole('heading', { name: 'Telefonerne er flade' }).waitFor();
  await technician.getByRole('heading', { name: 'Telefonerne er flade' }).waitFor();

  // By the menu: into a group that is there, out again, and the group gets another name.
  const [, , , moved] = wrote[0];
  const cardsOf = (name) => lead.getByRole('list', { name }).getByRole('listitem');
  for (const [target, list] of [
    ['Telefonerne er flade', 'Telefonerne er flade'],
    ['Uden gruppe', 'Kort uden gruppe'],
  ]) {
    await lead.getByRole('checkbox', { name: moved }).check();
    await lead.getByLabel('Hvor skal de ligge?').selectOption({ label: target });
    await lead.getByRole('button', { name: 'Læg dem der' }).click();
    await cardsOf(list).filter({ hasText: moved }).waitFor();
  }
  await lead.getByRole('button', { name: 'Giv nyt navn: Telefonerne er flade' }).click();
  await dialog.getByLabel('Gruppens navn').fill('Telefonerne lades ikke');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await lead.getByRole('heading', { name: 'Telefonerne lades ikke' }).waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await inspect(lead, 'premortem-sorting-da');
  await technician.getByRole('heading', { name: 'Telefonerne lades ikke' }).waitFor();
  await inspect(technician, 'premortem-sorting-en');

  const makeGroup = 'Gør gruppen til en antagelse: Telefonerne lades ikke';
  await makeAssumption(lead, makeGroup, 'Telefonerne lades ikke', 'Nogen lader telefonerne.');
  const makeCard = `Gør til antagelse: ${moved}`;
  await makeAssumption(lead, makeCard, moved, 'Aftenvagten har telefonen på sig.');
  assert.equal(await lead.getByRole('link', { name: 'Er blevet en antagelse' }).count(), 2);
  await lead.getByRole('link', { name: 'Er blevet en antagelse' }).first().click();
  await lead.getByText('Aftenvagten har telefonen på sig.').first().waitFor();
  await lead.getByText('Nogen lader telefonerne.').first().waitFor();
  await lead.getByRole('link', { name: 'Kom frem i en præ-mortem' }).first().click();
  await lead.getByRole('button', { name: 'Luk præ-mortemen' }).click();
  await dialog.getByRole('button', { name: 'Luk præ-mortemen' }).click();
  await carer.getByText('Præ-mortemen er lukket.').waitFor();
  await settled(carer);
  await inspect(carer, 'premortem-closed-da');
  for (const page of [lead, carer, technician]) await expectClean(page);
});

test('the example shows a pre-mortem that was held, and what came of it', async () => {
  const page = await browser.newPage({ language: 'da' });
  await signInAs(page, 'care_worker');
  const { items: projects } = await call(page, 'GET', '/projects');
  const project = projects.find((each) => each.title === 'Less lifting at Engparken');
  const { items } = await call(page, 'GET', `/projects/${project.id}/reality-checks`);
  for (const { idea_id } of items) {
    const found = await call(page, 'GET', `/ideas/${idea_id}/premortems`);
    if (found.items.length === 0) continue;
    await page.goto(`/projects/${project.id}/reality-check/${idea_id}/premortem`);
    await page.getByText('Præ-mortemen er lukket.').waitFor();
    assert.equal(await page.getByText('dit', { exact: true }).count(), 3);
    await inspect(page, 'premortem-example-da');
    await expectClean(page);
    return;
  }
  assert.fail('the example holds no pre-mortem');
});

async function sessionOf(page, idea) {
  const { items } = await call(page, 'GET', `/ideas/${idea.split('/').pop()}/premortems`);
  return items[0];
}

async function makeAssumption(page, button, prefilled, statement) {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  assert.equal(await dialog.getByLabel('Antagelsen').inputValue(), prefilled);
  await dialog.getByLabel('Antagelsen').fill(statement);
  await dialog.getByRole('radio', { name: /^5, Idéen falder/ }).check({ force: true });
  await dialog.getByRole('radio', { name: /^1, Vi gætter/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
