/**
 * Everything a journey in a real browser needs.
 *
 *   const app = await startApp();                      a server of its own: temporary SQLite, demo municipality
 *   const browser = await openBrowser(app);
 *   const page = await browser.newPage({ language: 'da', scheme: 'light' });
 *   await signInAs(page, 'project_lead');              through the API; the page is then at `/`
 *   await page.goto('/projects');                      addresses are relative to the server
 *   await inspect(page, 'projects');                   axe in both colour schemes, 320 px, pictures 1440 and 390
 *   expectClean(page);                                 no console error, no policy violation, no server error
 *   await browser.close(); await app.stop();
 *
 * Needs `frontend/dist` (npm run build); `E2E_INTERFACE_DIR` names another build to look at. `CHROMIUM_PATH` names a browser to use instead of the packaged one.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');
const pictures = join(here, 'pictures');
const fromFrontend = createRequire(join(root, 'frontend', 'package.json'));
const { chromium } = fromFrontend('playwright-core');
const axeSource = readFileSync(fromFrontend.resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the real server and waits until it is ready. `env` adds or overrides `SAMSKAB_…` settings. */
export async function startApp({ env = {} } = {}) {
  assert(
    existsSync(join(root, 'frontend', 'dist', 'index.html')),
    'frontend/dist is missing: run `npm run build` in frontend/ first',
  );
  const data = mkdtempSync(join(tmpdir(), 'samskab-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const output = [];
  const child = spawn(
    join(root, '.venv', 'bin', 'samskab'),
    ['serve', '--port', String(port), '--with-migrations', '--with-worker'],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        SAMSKAB_DATA_DIR: data,
        SAMSKAB_DEMO: 'true',
        SAMSKAB_PUBLIC_URL: url,
        SAMSKAB_INTERFACE_DIR: process.env.E2E_INTERFACE_DIR ?? join(root, 'frontend', 'dist'),
        SAMSKAB_REQUESTS_PER_MINUTE: '100000',
        SAMSKAB_LOG_LEVEL: 'warning',
        ...env,
      },
    },
  );
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
    await Promise.race([ended, sleep(5000)]);
    rmSync(data, { recursive: true, force: true });
  };
  const deadline = Date.now() + 120_000;
  while (!(await answers(`${url}/readyz`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`the server did not start:\n${output.join('')}`);
    }
    await sleep(150);
  }
  return { url, data, output: () => output.join(''), stop };
}

export async function openBrowser(app) {
  const browser = await chromium.launch({ ...(await browserProgram()), headless: true });
  const contexts = [];
  return {
    async newPage({ language = 'da', scheme = 'light', width = 1440, height = 900 } = {}) {
      const context = await browser.newContext({
        baseURL: app.url,
        viewport: { width, height },
        colorScheme: scheme,
        locale: language === 'da' ? 'da-DK' : 'en-GB',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      await context.addInitScript((chosen) => {
        if (!localStorage.getItem('samskab.language'))
          localStorage.setItem('samskab.language', chosen);
        window.__violations = [];
        document.addEventListener('securitypolicyviolation', (event) => {
          window.__violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
        });
      }, language);
      const page = await context.newPage();
      collectComplaints(page);
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
    },
  };
}

/** Signs in as a person of the demo municipality and opens the front page. */
export function signInAs(page, persona) {
  return enter(page, '/api/v1/demo/session', { persona });
}

/** Signs in with an account of one's own. */
export function signIn(page, email, password) {
  return enter(page, '/api/v1/session', { email, password });
}

async function enter(page, path, data) {
  const answer = await page.request.post(path, { data });
  assert.equal(answer.status(), 204, `could not sign in: ${await answer.text()}`);
  // The page itself notes that somebody is signed in; here that happened past it.
  await page.goto('/favicon.svg');
  await page.evaluate(() => localStorage.setItem('samskab.signedIn', 'yes'));
  await page.goto('/');
  await settled(page);
}

/** Reads or changes something over the API with the page's session. */
export async function call(page, method, path, { data, headers } = {}) {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, data, headers });
  const text = await answer.text();
  assert(answer.ok(), `${method} ${path}: ${answer.status()} ${text.slice(0, 400)}`);
  return text ? JSON.parse(text) : null;
}

/** Waits until the page has its heading and asks the API nothing more. */
export async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Looks at the page as it stands: axe in both colour schemes, narrow, pictures. */
export async function inspect(page, name) {
  await settled(page);
  await axeCheck(page, name);
  await noSidewaysScroll(page, name);
  await picture(page, name);
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function axeCheck(page, name = page.url(), schemes = ['light', 'dark']) {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await painted(page);
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(
      (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }),
      RULES,
    );
    const told = violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.target.join(' ')}\n  ${node.failureSummary}`,
      ),
    );
    assert.deepEqual(told, [], `axe finds fault with ${name} (${colorScheme})`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** 320 px wide, and 1280 px at 200 % (which is 640). */
export async function noSidewaysScroll(page, name = page.url()) {
  const size = page.viewportSize();
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
      culprits: [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .slice(0, 5)
        .map((element) => `${element.tagName} ${element.className}`),
    }));
    assert(
      found.wide <= found.room,
      `${name} scrolls sideways at ${width} px (${found.wide}): ${found.culprits.join(', ')}`,
    );
  }
  await page.setViewportSize(size);
}

/** With `E2E_PICTURES` set, saves `pictures/<name>-1440.png` and `-390.png` (and `-dark`), whole pages. */
export async function picture(page, name, { dark = true } = {}) {
  if (!process.env.E2E_PICTURES) return;
  mkdirSync(pictures, { recursive: true });
  const size = page.viewportSize();
  for (const colorScheme of dark ? ['light', 'dark'] : ['light']) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.evaluate(() => window.scrollTo(0, 0));
      await painted(page);
      await page.screenshot({
        path: join(pictures, `${name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`),
        fullPage: true,
      });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(size);
}

/** Presses Tab until the element has the focus: reachable, in a bounded number of steps, by keyboard. */
export async function tabTo(page, locator, { most = 120 } = {}) {
  for (let step = 0; step < most; step += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`not reached by Tab in ${most} steps: ${locator}`);
}

/** Fails when the page has complained since it was opened. */
export async function expectClean(page) {
  const violations = await page.evaluate(() => window.__violations ?? []);
  assert.deepEqual([...page.complaints, ...violations], [], 'the console or the policy complained');
}

/** A refusal that the journey provokes on purpose logs “Failed to load resource”; take it out. */
export function forgive(page, pattern) {
  page.complaints = page.complaints.filter((complaint) => !pattern.test(complaint));
}

function collectComplaints(page) {
  page.complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      page.complaints.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => page.complaints.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) page.complaints.push(`${response.status()} ${response.url()}`);
  });
}

/** The colours asked for have reached the screen. */
function painted(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Which browser to start: the one named, or the packaged one, unpacked on the first call. */
export async function browserProgram() {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
  const folder = dirname(dirname(fromFrontend.resolve('@sparticuz/chromium')));
  const entry = join(folder, 'esm', 'index.js');
  const packaged = (await import(pathToFileURL(entry))).default;
  return {
    executablePath: await packaged.executablePath(),
    args: packaged.args.filter((argument) => !/single-process|no-zygote/.test(argument)),
  };
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
