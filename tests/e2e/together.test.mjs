/** Eleven people at once in one project: two facilitators, eight employees on phones, a company. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  call,
  expectClean,
  forgive,
  openBrowser,
  settled,
  signIn,
  signInAs,
  startApp,
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

const PASSWORD = 'et kodeord til elleve mennesker';
const EMPLOYEES = ['Aja', 'Bent', 'Clara', 'Dan', 'Ella', 'Finn', 'Gerda', 'Holger'];
const phone = { width: 390, height: 844 };

/** Accounts for a second facilitator and eight employees, all in one project with the company. */
async function everybody() {
  const administrator = await browser.newPage();
  await signInAs(administrator, 'administrator');
  const { items: organisations } = await call(administrator, 'GET', '/organisations');
  const municipality = organisations.find((each) => each.kind === 'municipality');
  const people = [];
  for (const [name, role] of [
    ['Vibeke', 'facilitator'],
    ...EMPLOYEES.map((name) => [name, 'employee']),
  ]) {
    const email = `${name.toLowerCase()}@nordby.example`;
    const member = await call(administrator, 'POST', `/organisations/${municipality.id}/members`, {
      data: { email, name, password: PASSWORD, role },
    });
    people.push({ name, email, role, user_id: member.user_id });
  }
  const lead = await browser.newPage();
  await signInAs(lead, 'project_lead');
  const project = await call(lead, 'POST', '/projects', {
    data: { municipality_id: municipality.id, title: 'Rolige aftener', summary: 'Uro.' },
  });
  const company = await browser.newPage();
  await signInAs(company, 'company');
  const partner = await call(company, 'GET', '/session');
  const members = [
    ...people.map(({ user_id, role }) => ({
      user_id,
      organisation_id: municipality.id,
      role: role === 'facilitator' ? 'facilitator' : 'contributor',
      perspective: role === 'facilitator' ? 'management' : 'care_staff',
    })),
    {
      user_id: partner.user_id,
      organisation_id: partner.places[0].organisation_id,
      role: 'partner',
      perspective: 'company',
    },
  ];
  for (const data of members) {
    await call(lead, 'POST', `/projects/${project.id}/members`, { data });
  }
  const pages = await Promise.all(
    people.map(async ({ email, role }) => {
      const page = await browser.newPage(role === 'employee' ? phone : {});
      await signIn(page, email, PASSWORD);
      return page;
    }),
  );
  const [second, ...employees] = pages;
  return { project, lead, second, employees, company };
}

async function writeIdea(page, project, title) {
  await page.goto(`/projects/${project.id}/ideas/new`);
  await page.getByLabel(/Hvad er idéen/).fill(title);
  await page.getByRole('button', { name: 'Send idéen' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

async function joinIn(page, address, comment) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Støt idéen' }).click();
  await page.getByRole('button', { name: 'Du støtter idéen' }).waitFor();
  await page.getByRole('textbox', { name: 'Skriv i samtalen' }).fill(comment);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText(comment).first().waitFor();
}

async function say(page, address, blocker) {
  await page.goto(`${address}/say`);
  for (const question of ['Vil I have det?', 'Passer det', 'Kan det lade', 'Er det besværet']) {
    await page
      .getByRole('group', { name: question })
      .getByRole('radio', { name: 'Ja, nok' })
      .check();
  }
  await page.getByRole('radio', { name: '4', exact: true }).check({ force: true });
  await page.getByLabel('Hvad kan stoppe det?').fill(blocker);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Hvem har talt' }).waitFor();
}

async function assume(page, address, statement) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Tilføj en antagelse' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Antagelsen').fill(statement);
  await dialog.getByRole('radio', { name: /^5, Idéen falder/ }).check({ force: true });
  await dialog.getByRole('radio', { name: /^1, Vi gætter/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

test('eleven people work on one project at once, and nobody loses what they did', async () => {
  const { project, lead, second, employees, company } = await everybody();
  const challenge = await call(lead, 'POST', `/projects/${project.id}/challenges`, {
    data: { question: 'Hvordan bliver aftenerne rolige?' },
  });
  const shared = await call(lead, 'POST', `/projects/${project.id}/ideas`, {
    data: { challenge_id: challenge.id, title: 'Døgnrytmelys', text: 'Lyset følger solen.' },
  });
  const address = `/projects/${project.id}/ideas/${shared.id}`;
  const writers = [...employees, company];

  // Everybody writes an idea of their own while both facilitators have the same one open.
  const edits = Promise.all([lead, second].map((page) => page.goto(address)));
  await Promise.all([
    edits,
    ...writers.map((page, place) => writeIdea(page, project, `Idé nummer ${place + 1}`)),
  ]);
  const { items: ideas } = await call(lead, 'GET', `/projects/${project.id}/ideas`);
  assert.deepEqual(
    ideas.map((idea) => idea.title).sort(),
    ['Døgnrytmelys', ...writers.map((_, place) => `Idé nummer ${place + 1}`)].sort(),
    'each idea has arrived once',
  );

  // All nine support and comment on it; meanwhile the facilitators correct it against each other.
  const editing = async () => {
    for (const page of [lead, second]) {
      await page.getByRole('button', { name: 'Ret idéen' }).click();
    }
    await lead.getByRole('dialog').getByLabel('Titel').fill('Døgnrytmelys i stuen');
    await lead.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
    await lead.getByRole('heading', { name: 'Døgnrytmelys i stuen' }).waitFor();
    const dialog = second.getByRole('dialog');
    await dialog.getByLabel('Tekst').fill('Lyset følger solen, og aftenen bliver dæmpet.');
    await dialog.getByRole('button', { name: 'Gem' }).click();
    await dialog.getByText('En anden har ændret det imens').waitFor();
    assert.equal(await dialog.getByLabel('Titel').inputValue(), 'Døgnrytmelys i stuen');
    assert.equal(
      await dialog.getByLabel('Tekst').inputValue(),
      'Lyset følger solen, og aftenen bliver dæmpet.',
      'what was written is still there',
    );
    await dialog.getByRole('button', { name: 'Gem' }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  await Promise.all([
    editing(),
    ...writers.map((page, place) => joinIn(page, address, `Ord nummer ${place + 1}`)),
  ]);
  const idea = await call(lead, 'GET', `/ideas/${shared.id}`);
  assert.equal(idea.title, 'Døgnrytmelys i stuen', "the first facilitator's change stands");
  assert.equal(idea.text, 'Lyset følger solen, og aftenen bliver dæmpet.', "and the second's");
  assert.deepEqual([idea.support_count, idea.comment_count], [writers.length, writers.length]);

  // The reality check: nine speak at once while both facilitators add what must be true.
  await call(lead, 'POST', `/ideas/${shared.id}/answer`, {
    data: { status: 'selected', answer: 'Den tager vi videre.' },
  });
  const check = `/projects/${project.id}/reality-check/${shared.id}`;
  await Promise.all([
    ...writers.map((page, place) => say(page, check, `Hindring nummer ${place + 1}`)),
    assume(lead, check, 'Beboerne kan lide lyset.'),
    assume(second, check, 'Aftenvagten har tid.'),
  ]);
  const { items: assessments } = await call(company, 'GET', `/ideas/${shared.id}/assessments`);
  assert.deepEqual(
    assessments.map((each) => each.blocker).sort(),
    writers.map((_, place) => `Hindring nummer ${place + 1}`).sort(),
  );
  const { items: assumptions } = await call(lead, 'GET', `/ideas/${shared.id}/assumptions`);
  assert.deepEqual(assumptions.map((each) => each.statement).sort(), [
    'Aftenvagten har tid.',
    'Beboerne kan lide lyset.',
  ]);
  await settled(second);
  forgive(second, /412/);
  for (const page of [lead, second, ...writers]) await expectClean(page);
});
