/** A challenge that is open to everybody: left, confirmed by mail, read first, or written on paper. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  call,
  expectClean,
  freePort,
  inspect,
  openBrowser,
  root,
  settled,
  signInAs,
  sleep,
  startApp,
  tabTo,
} from './harness.mjs';
import { photograph } from './photograph.mjs';

let mail;
let mailing;
let plain;
let browser;
let withMail;
before(async () => {
  mail = await startMailServer();
  mailing = await startApp({
    env: { SAMSKAB_SMTP_URL: mail.url, SAMSKAB_MAIL_FROM: 'samskab@nordby.example' },
  });
  plain = await startApp();
  withMail = await openBrowser(mailing);
  browser = await openBrowser(plain);
});
after(async () => {
  await withMail?.close();
  await browser?.close();
  await mailing?.stop();
  await plain?.stop();
  mail?.stop();
});

/** A real mail server that writes what arrives to its output. */
async function startMailServer() {
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const child = spawn(
    join(root, '.venv', 'bin', 'python'),
    ['-u', '-m', 'aiosmtpd', '-n', '-l', address, '-c', 'aiosmtpd.handlers.Debugging', 'stdout'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let arrived = '';
  child.stdout.on('data', (text) => {
    arrived += text;
  });
  await until(() => listens(port), 'the mail server');
  return {
    url: `smtp://${address}`,
    // Quoted-printable breaks long lines and writes = as =3D.
    text: () => arrived.replace(/=\r?\n/g, '').replace(/=3D/g, '='),
    stop: () => child.kill(),
  };
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.end() && true));
    socket.once('error', () => resolve(false));
  });
}

async function until(found, what) {
  for (let tries = 0; tries < 150; tries += 1) {
    const result = await found();
    if (result) return result;
    await sleep(200);
  }
  assert.fail(`waited too long for ${what}`);
}

const WHEN = {
  key: 'hvornaar',
  kind: 'single_choice',
  label: 'Hvornår er aftenen længst?',
  required: true,
  choices: [
    { key: 'mad', label: 'Efter maden' },
    { key: 'kaffe', label: 'Efter kaffen' },
  ],
};
const GUESTS = {
  key: 'antal',
  kind: 'whole_number',
  label: 'Hvor mange ville komme?',
  unit: 'personer',
};
const PICTURE = 'En mørk stue med et smalt lys under sengen.';

async function newPublicChallenge(page) {
  const session = await call(page, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  const project = await call(page, 'POST', '/projects', {
    data: { municipality_id: place.municipality_id, title: 'Gode aftener', summary: 'Lange.' },
  });
  const challenge = await call(page, 'POST', `/projects/${project.id}/challenges`, {
    data: {
      question: 'Hvad ville gøre aftenerne på plejecentret bedre?',
      background: 'Efter klokken 18 er der stille på gangene.\nMange siger, at aftenen er lang.',
      fields: [WHEN, GUESTS],
      target_group: 'Beboere, der ikke sover før klokken 23',
      answerable_by: 'public',
    },
  });
  const attached = await page.request.post(`/api/v1/challenges/${challenge.id}/attachments`, {
    multipart: { file: await photograph(page, 'stue.jpg', '#b9c4c9'), description: PICTURE },
  });
  assert.equal(attached.status(), 201);
  return { project, challenge, address: `/public/challenges/${challenge.id}` };
}

async function isDrawn(picture) {
  await picture.decode();
  return picture.naturalWidth > 0;
}

for (const language of ['da', 'en']) {
  const danish = language === 'da';
  test(`a relative leaves an idea and confirms it by the link in the mail (${language})`, async () => {
    const lead = await withMail.newPage();
    await signInAs(lead, 'project_lead');
    const { project, address } = await newPublicChallenge(lead);
    const page = await withMail.newPage({ language, width: 390, height: 844 });
    await page.goto(address);
    assert.ok(await page.getByRole('img', { name: PICTURE }).evaluate(isDrawn));
    await inspect(page, `public-page-${language}`);
    await page.getByRole('button', { name: danish ? 'Send idéen' : 'Send the idea' }).click();
    await page
      .getByText(danish ? 'Udfyld feltet.' : 'Fill this in.')
      .first()
      .waitFor();
    await inspect(page, `public-page-missing-${language}`);
    await page
      .getByLabel(danish ? /Hvad er din idé/ : /What is your idea/)
      .fill('Fællessang kl. 19');
    await page.getByLabel('Efter kaffen').check();
    await page.getByLabel(GUESTS.label).fill('12');
    await page.getByLabel(danish ? 'Pårørende' : 'A relative').check();
    await page
      .getByLabel(danish ? /Din mailadresse/ : /Your mail address/)
      .fill(`${language}@example.org`);
    await page.getByLabel(danish ? /hvad der bliver af/ : /what becomes of/).check();
    await page.reload();
    const title = page.getByLabel(danish ? /Hvad er din idé/ : /What is your idea/);
    assert.equal(await title.inputValue(), 'Fællessang kl. 19', 'what was written is still there');
    await page.getByRole('button', { name: danish ? 'Send idéen' : 'Send the idea' }).click();
    await page.getByText(danish ? 'Tjek din mail' : 'Look in your mail').waitFor();
    await inspect(page, `public-sent-${language}`);
    const subject = danish ? /Bekr=C3=A6ft|Bekræft|=\?utf-8/ : /Confirm your idea/;
    await until(() => subject.test(mail.text()), 'the mail');
    const link = await until(() => {
      const [, mine] = mail.text().split(`To: ${language}@example.org`);
      return mine?.match(/\/public\/confirm#\S+/)?.[0];
    }, 'the link');
    await page.goto('/favicon.svg');
    await page.goto(link);
    await inspect(page, `public-confirm-${language}`);
    assert(!page.url().includes('#'), 'the secret does not stay in the address');
    await page
      .getByRole('button', { name: danish ? 'Ja, det er min idé' : 'Yes, it is my idea' })
      .click();
    await page
      .getByText(danish ? 'Tak, din idé er sendt' : 'Thank you, your idea has been sent')
      .waitFor();
    await inspect(page, `public-confirmed-${language}`);
    const { items } = await call(lead, 'GET', `/projects/${project.id}/ideas`);
    assert.deepEqual(
      items.map((idea) => [idea.title, idea.origin_perspective]),
      [['Fællessang kl. 19', 'relative']],
    );
    const { field_values: answers } = await call(lead, 'GET', `/ideas/${items[0].id}`);
    assert.deepEqual(answers, { hvornaar: 'kaffe', antal: 12 });
    await call(lead, 'POST', `/ideas/${items[0].id}/answer`, {
      data: { status: 'selected', answer: 'Vi prøver det torsdag.' },
    });
    const stop = await until(() => {
      const mine = mail.text().split(`To: ${language}@example.org`)[2];
      return mine?.match(/\/public\/stop#\S+/)?.[0];
    }, 'the answer');
    await page.goto('/favicon.svg');
    await page.goto(stop);
    await inspect(page, `public-stop-${language}`);
    await page
      .getByRole('button', { name: danish ? 'Slet min mailadresse' : 'Delete my mail address' })
      .click();
    await page
      .getByText(danish ? 'Din mailadresse er slettet.' : 'Your mail address has been deleted.')
      .waitFor();
    await expectClean(page);
  });
}

test('without mail an idea is read first: taken in, or refused with a reason', async () => {
  const lead = await browser.newPage();
  await signInAs(lead, 'project_lead');
  const { project, address, challenge } = await newPublicChallenge(lead);
  const page = await browser.newPage({ width: 390, height: 844 });
  await page.goto(address);
  for (const [title, who] of [
    ['Lange, rolige aftener med levende lys (af LED), musik og te på gangen', 'Borger'],
    ['<script>alert(1)</script>', 'Virksomhed'],
  ]) {
    await page.getByLabel(/Hvad er din idé/).fill(title);
    await page.getByLabel('Efter maden').check();
    await page.getByLabel(new RegExp(who)).check();
    await page.getByRole('button', { name: 'Send idéen' }).click();
    await page.getByText('Tak for din idé').waitFor();
    await page.getByRole('button', { name: 'Skriv en idé mere' }).click();
  }
  await expectClean(page);

  await lead.goto(`/projects/${project.id}/ideas`);
  await lead.getByRole('heading', { name: 'Skrevet på den offentlige side' }).waitFor();
  assert.equal(await lead.getByText('Efter maden').count(), 2, 'the answers stand by each');
  await inspect(lead, 'public-waiting');
  const accept = lead.getByRole('button', { name: /^Tag den med: Lange/ });
  await tabTo(lead, accept);
  await lead.keyboard.press('Enter');
  await lead.getByText('Idéen er taget med.').waitFor();
  await lead.getByRole('button', { name: /^Afvis: <script>/ }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel(/Hvorfor kan det ikke/).fill('Ikke en idé.');
  await inspect(lead, 'public-refusal');
  await dialog.getByRole('button', { name: 'Afvis' }).click();
  await lead.getByText('Det er afvist og slettet.').waitFor();
  await lead
    .getByRole('heading', { name: 'Skrevet på den offentlige side' })
    .waitFor({ state: 'detached' });
  await call(lead, 'PATCH', `/challenges/${challenge.id}`, {
    data: { closes_at: new Date().toISOString() },
    headers: { 'If-Match': `"${challenge.version}"` },
  });
  await page.goto(address);
  await page.getByText('Der er lukket for idéer').waitFor();
  await inspect(page, 'public-closed');
  await expectClean(lead);
});

for (const language of ['da', 'en']) {
  test(`ideas on paper: the sheet, and entering them by keyboard alone (${language})`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const { project } = await newPublicChallenge(page);
    await page.goto(`/projects/${project.id}/ideas`);
    const danish = language === 'da';
    await page.getByRole('link', { name: danish ? /^Skema på papir/ : /^Form on paper/ }).click();
    await page.getByRole('button', { name: danish ? 'Udskriv' : 'Print' }).waitFor();
    await page.getByText(`${GUESTS.label} (personer)`).waitFor();
    await inspect(page, `paper-form-${language}`);
    await page.goBack();
    await page.getByRole('link', { name: danish ? /^Skriv ind fra/ : /^Enter from/ }).click();
    const title = page.getByLabel(danish ? /Hvad er din idé/ : /What is your idea/);
    await title.waitFor();
    await settled(page);
    await tabTo(page, title);
    await page.keyboard.type('Dans på gangen');
    await page.keyboard.press('Control+Enter');
    await page.getByText(danish ? '1 ark skrevet ind' : '1 sheet entered').waitFor();
    await page.keyboard.type('Mere kaffe');
    await page.getByLabel(GUESTS.label).fill('4');
    await page.keyboard.press('Control+Enter');
    await page.getByText(danish ? '2 ark skrevet ind' : '2 sheets entered').waitFor();
    assert.ok(await title.evaluate((input) => input === document.activeElement), 'the next sheet');
    await inspect(page, `transcribe-${language}`);
    const { items } = await call(page, 'GET', `/projects/${project.id}/ideas`);
    assert.deepEqual(
      items.map((idea) => idea.title),
      ['Mere kaffe', 'Dans på gangen'],
    );
    const { field_values: answers } = await call(page, 'GET', `/ideas/${items[0].id}`);
    assert.deepEqual(answers, { antal: 4 });
    await page.getByRole('link', { name: 'Mere kaffe' }).click();
    await page.getByText(danish ? 'papir' : 'paper', { exact: true }).waitFor();
    await expectClean(page);
  });
}
