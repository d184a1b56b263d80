/** Pictures and files in a real browser: attached, shown, refused, removed; on an idea and on a challenge. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  call,
  expectClean,
  forgive,
  inspect,
  openBrowser,
  signInAs,
  startApp,
  tabTo,
} from './harness.mjs';
import { photograph } from './photograph.mjs';

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

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF\n');

async function newProject(page) {
  const session = await call(page, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  const project = await call(page, 'POST', '/projects', {
    data: { municipality_id: place.municipality_id, title: 'Rolige nætter', summary: 'Larm.' },
  });
  await call(page, 'POST', `/projects/${project.id}/challenges`, {
    data: {
      question: 'Hvordan finder beboerne vej om natten uden at tænde loftslyset?',
      background: 'Nattevagterne tænder lyset hver time. Det vækker alle i lejligheden.',
    },
  });
  return project;
}

for (const language of ['da', 'en']) {
  const da = language === 'da';
  test(`a new idea takes its files along in ${language}; what is refused waits on its page`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const project = await newProject(page);
    const photo = await photograph(page, 'IMG_2041.jpg', '#b9c4c9');
    await page.goto(`/projects/${project.id}/ideas/new`);
    await page.getByLabel(da ? /Hvad er idéen/ : /What is the idea/).fill('Lys under sengekanten');
    const choose = page.getByLabel(da ? 'Vælg filer' : 'Choose files');
    await choose.setInputFiles([
      photo,
      { name: 'vejledning.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'faktura.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00 nope') },
    ]);
    await inspect(page, `files-chosen-${language}`);
    const send = page.getByRole('button', { name: da ? 'Send idéen' : 'Send the idea' });
    await send.click();
    await page
      .getByText(da ? 'Skriv, hvad billedet viser.' : 'Say what the picture shows.')
      .waitFor();
    const words = page.getByLabel(da ? /Hvad viser billedet/ : /What does the picture show/);
    await words.fill('En lysliste under sengen viser vejen til badet');
    await send.click();
    await page
      .getByText(da ? 'Idéen er sendt, men en fil kom ikke med' : /but a file did not come along/)
      .waitFor();
    await page.getByText(da ? /Den slags fil kan ikke/ : /This kind of file cannot/).waitFor();
    await page.getByRole('link', { name: 'vejledning.pdf' }).waitFor();
    forgive(page, /422.*attachments/);
    await inspect(page, `files-left-over-${language}`);
    await page.getByRole('button', { name: da ? /Tag ud/ : /Take out/ }).click();

    const enlarge = page.getByRole('button', { name: da ? /Vis større/ : /Show larger/ });
    await enlarge.focus();
    await page.keyboard.press('Enter');
    const large = page.getByRole('dialog').getByRole('img');
    await large.waitFor();
    await page.waitForFunction(() => document.querySelector('dialog[open] img')?.naturalWidth > 0);
    await inspect(page, `files-viewer-${language}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert(await enlarge.evaluate((element) => element === document.activeElement));

    await page
      .getByRole('button', { name: da ? /Fjern.*vejledning/ : /Remove.*vejledning/ })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: da ? 'Fjern filen' : 'Remove the file' })
      .click();
    await page.getByRole('link', { name: 'vejledning.pdf' }).waitFor({ state: 'detached' });
    await inspect(page, `files-idea-${language}`);
    await expectClean(page);
  });

  test(`a challenge shows its picture in ${language}`, async () => {
    const page = await browser.newPage({ language });
    await signInAs(page, 'project_lead');
    const project = await newProject(page);
    const first = await photograph(page, 'seng.jpg', '#c9bfae');
    const second = await photograph(page, 'gang.jpg', '#9fb1a8');
    await page.goto(`/projects/${project.id}/ideas`);
    await page
      .getByRole('button', { name: da ? /^Billeder og filer/ : /^Pictures and files/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(da ? 'Vælg filer' : 'Choose files').setInputFiles([
      first,
      second,
      {
        name: 'Notat om nattevagten.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Lys, tak.'),
      },
    ]);
    const words = dialog.getByLabel(da ? /Hvad viser billedet/ : /What does the picture show/);
    await words.first().fill('En seng ved en mørk væg');
    await words.last().fill('Gangen om natten');
    await dialog.getByRole('button', { name: da ? 'Læg 3 filer ved' : 'Attach 3 files' }).click();
    await dialog
      .getByRole('button', { name: da ? /Vis først.*Gangen/ : /Show first.*Gangen/ })
      .click();
    await dialog
      .getByRole('button', { name: da ? /Vis først.*En seng/ : /Show first.*En seng/ })
      .waitFor();
    await inspect(page, `files-challenge-dialog-${language}`);
    await page.keyboard.press('Escape');
    const head = page.getByRole('button', {
      name: da ? 'Vis større: Gangen om natten' : 'Show larger: Gangen om natten',
    });
    await head.waitFor();
    await page.getByRole('link', { name: 'Notat om nattevagten.txt' }).waitFor();
    await inspect(page, `files-challenge-${language}`);
    await expectClean(page);
  });
}

test('a file is dropped and pasted, and attached by keyboard alone', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const project = await newProject(page);
  const [challenge] = (await call(page, 'GET', `/projects/${project.id}/challenges`)).items;
  const idea = await call(page, 'POST', `/projects/${project.id}/ideas`, {
    data: { challenge_id: challenge.id, title: 'Lys under sengekanten' },
  });
  await page.goto(`/projects/${project.id}/ideas/${idea.id}`);
  await page.getByLabel('Vælg filer').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const carrying = (name) => {
      const carried = new DataTransfer();
      carried.items.add(new File(['Lys, tak.'], name, { type: 'text/plain' }));
      return carried;
    };
    const place = document.querySelector('input[type=file]').parentElement;
    place.dispatchEvent(
      new DragEvent('drop', {
        bubbles: true,
        cancelable: true,
        dataTransfer: carrying('sluppet.txt'),
      }),
    );
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carrying('indsat.txt') }));
  });
  await page.getByRole('button', { name: /Tag ud.*sluppet.txt/ }).waitFor();
  await page.getByRole('button', { name: /Tag ud.*indsat.txt/ }).focus();
  await tabTo(page, page.getByRole('button', { name: 'Læg 2 filer ved' }));
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'sluppet.txt' }).waitFor();
  await page.getByRole('link', { name: 'indsat.txt' }).waitFor();
  const { items } = await call(page, 'GET', `/ideas/${idea.id}/attachments`);
  assert.deepEqual(
    items.map(({ name, kind }) => [name, kind]),
    [
      ['sluppet.txt', 'text'],
      ['indsat.txt', 'text'],
    ],
  );
  const given = await page.request.get(`/api/v1/attachments/${items[0].id}/content`);
  assert.equal(await given.text(), 'Lys, tak.');
  assert.match(given.headers()['content-disposition'], /^attachment/);
  await expectClean(page);
});
