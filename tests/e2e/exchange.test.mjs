/** Ideas come in from a workbook by a saved profile, and go out again as a file under the list's filters. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  call,
  expectClean,
  inspect,
  openBrowser,
  root,
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

/** A workbook with a front page and a sheet of ideas, written as a spreadsheet would. */
function workbook(rows) {
  const script = `
import json, sys
from openpyxl import Workbook
book = Workbook()
book.active.title = "Forside"
book.active.append(["Borgermøde i Nordby"])
book.active.append(["Optalt den 2. marts"])
sheet = book.create_sheet("Idéer")
for row in json.loads(sys.argv[1]):
    sheet.append(row)
book.save(sys.stdout.buffer)
`;
  const python = join(root, '.venv', 'bin', 'python');
  return execFileSync(python, ['-c', script, JSON.stringify(rows)], {
    maxBuffer: 10_000_000,
  });
}

const rows = [
  ['Nummer', 'Hvad foreslår du?', 'Hvem siger det?', 'Point', 'Hvornår?', 'Emneord'],
  [1, 'En bænk ved hver indgang', 'En pårørende', 14, 'om dagen', 'ude; hvile'],
  [2, 'Lavere musik til kaffen', 'En beboer', 3, null, null],
  [3, 'Varmt lys om natten', 'Nattevagten', 9, 'Om natten', 'lys'],
  [4, null, null, 1, null, null],
  [5, 'Stole med ryg', 'En beboer', 2, 'om lidt', null],
];
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function newProject(page, title) {
  const session = await call(page, 'GET', '/session');
  const place = session.places.find((each) => each.role === 'facilitator');
  const project = await call(page, 'POST', '/projects', {
    data: { municipality_id: place.municipality_id, title, summary: 'Hvad ville du ændre?' },
  });
  await call(page, 'POST', `/projects/${project.id}/challenges`, {
    data: {
      question: 'Hvordan bliver huset et sted, man har lyst til at komme?',
      fields: [
        {
          kind: 'single_choice',
          label: 'Hvornår?',
          choices: [{ label: 'Om dagen' }, { label: 'Om natten' }],
        },
      ],
    },
  });
  return project;
}

async function chooseFile(page, name, buffer, mimeType) {
  await page.getByLabel(/Vælg en fil|Choose a file/).setInputFiles({ name, mimeType, buffer });
}

test('a workbook comes in by a profile that is kept, and the next one by itself', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const project = await newProject(page, 'Borgermødet');
  await page.goto(`/projects/${project.id}/ideas/import`);
  await chooseFile(page, 'indkomne.xlsx', workbook(rows), mime);
  await page.getByLabel('Hvilket ark har idéerne?').selectOption('Idéer');
  await page.getByLabel('Titel').selectOption('Hvad foreslår du?');
  await page.getByLabel('Hvem sagde det').selectOption('Hvem siger det?');
  await page.getByLabel('Nummer i kilden').selectOption('Nummer');
  await page.getByLabel('Stemmer for').selectOption('Point');
  await page.getByLabel(/Hvor kommer de fra/).fill('Borgermøde 2. marts');
  assert.equal(await page.getByLabel('Hvornår?').inputValue(), 'Hvornår?');
  assert.equal(await page.getByLabel('Emneord').inputValue(), 'Emneord');
  await page.getByText('3 rækker kan blive til idéer').waitFor();
  await inspect(page, 'exchange-workbook-da');

  await tabTo(page, page.getByRole('button', { name: 'Gem opsætningen' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Navn/).fill('Borgermødet');
  await inspect(page, 'exchange-profile-name-da');
  await page.keyboard.press('Enter');
  await page.getByText('Opsætningen er gemt.').waitFor();
  await page.getByRole('button', { name: 'Indlæs idéerne' }).click();
  await page.getByText('Indlæsningen er færdig').waitFor({ timeout: 30_000 });
  await page.getByText('Både titel og tekst er tomme.').waitFor();
  await page.getByText('Vælg blandt mulighederne.').waitFor();
  assert.match(await page.locator('tbody tr').first().textContent(), /^5/);
  const { items: came } = await call(page, 'GET', `/projects/${project.id}/ideas?sort=title`);
  assert.deepEqual(came[0].tags, ['ude', 'hvile']);
  const bench = await call(page, 'GET', `/ideas/${came[0].id}`);
  assert.deepEqual(bench.field_values, { hvornaar: 'om_dagen' });

  await page.getByRole('button', { name: 'Vælg en anden fil' }).click();
  await chooseFile(page, 'naeste.csv', Buffer.from(`${rows[0].join(';')}\n9;Flere planter;;\n`));
  await page.getByText('Opsætningen “Borgermødet” passer til filen og er valgt.').waitFor();
  assert.equal(await page.getByLabel(/Hvor kommer de fra/).inputValue(), 'Borgermøde 2. marts');
  await inspect(page, 'exchange-profile-fits-da');
  await page.getByRole('button', { name: 'Ret navn' }).click();
  await page.getByRole('dialog').getByLabel(/Navn/).fill('Borgermøder');
  await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Opsætningen har fået et nyt navn.').waitFor();
  await page.getByRole('button', { name: 'Slet' }).click();
  await page.getByRole('button', { name: 'Ja, slet den' }).click();
  await page.getByText('Opsætningen er slettet.').waitFor();
  await expectClean(page);
});

test('a file that is no table is refused with a word that says why', async () => {
  const page = await browser.newPage({ language: 'en' });
  await signInAs(page, 'project_lead');
  const project = await newProject(page, 'A wrong file');
  await page.goto(`/projects/${project.id}/ideas/import`);
  await chooseFile(page, 'ideas.csv', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'text/csv');
  await page.getByText('The file is no table. Save it as CSV, XLSX or JSON.').waitFor();
  await inspect(page, 'exchange-refused-en');
  page.complaints = page.complaints.filter((complaint) => !/422/.test(complaint));
  const decidim = [
    {
      id: 7,
      participatory_space: { id: 1 },
      component: { id: 2 },
      title: { da: 'Rolige nætter' },
      body: { da: 'Mindre lys på gangen.' },
      votes: 14,
    },
  ];
  await chooseFile(page, 'proposals.json', Buffer.from(JSON.stringify(decidim)), 'text/csv');
  await page.getByText('The file looks like an export from Decidim.').waitFor();
  await page.getByText('1 row can become an idea').waitFor();
  await inspect(page, 'exchange-decidim-en');
  await expectClean(page);
});

test('the ideas of a list go out as a file, by keyboard, under its filters', async () => {
  const page = await browser.newPage();
  await signInAs(page, 'project_lead');
  const project = await newProject(page, 'Ud igen');
  const { items } = await call(page, 'GET', `/projects/${project.id}/challenges`);
  for (const title of ['=1+1', 'Lys om natten', 'Lys om dagen']) {
    await call(page, 'POST', `/projects/${project.id}/ideas`, {
      data: { challenge_id: items[0].id, title },
    });
  }
  await page.goto(`/projects/${project.id}/ideas?q=lys&sort=title`);
  await settled(page);
  await tabTo(page, page.getByRole('button', { name: 'Hent idéer' }));
  await page.keyboard.press('Enter');
  await page.getByText('de idéer, der passer til dine filtre').waitFor();
  await inspect(page, 'exchange-export-da');
  assert.equal(await download(page, 'ndjson'), 'Lys om dagen|Lys om natten');

  await page.goto(`/projects/${project.id}/ideas`);
  await page.getByRole('button', { name: 'Hent idéer' }).click();
  const csv = await save(page);
  assert.match(csv.name, /^samskab-ideas-\d{4}-\d\d-\d\d\.csv$/);
  assert.equal(csv.text.codePointAt(0), 0xfeff);
  assert.match(csv.text, /;'=1\+1;/);
  await expectClean(page);
});

async function download(page, format) {
  await page.locator(`input[name=format][value=${format}]`).check();
  const { text } = await save(page);
  const lines = text.trim().split('\n');
  return lines.map((line) => JSON.parse(line).title).join('|');
}

async function save(page) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hent filen' }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
