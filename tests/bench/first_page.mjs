/** How long until the first page is usable with the processor slowed four times, beside a bare page. */
import { openBrowser, startApp } from '../e2e/harness.mjs';

const ROUNDS = 7;
const app = await startApp();
const browser = await openBrowser(app);

/** Median milliseconds from asking for an address until the element is there. */
async function median(address, element) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const begun = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator(element).first().waitFor();
    times.push(performance.now() - begun);
    await page.close();
  }
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
}

const bare = await median('/favicon.svg', 'svg');
const first = await median('/sign-in', 'h1');
console.log(
  `first page ${first.toFixed(0)} ms (aim 1000), a bare picture ${bare.toFixed(0)} ms, ` +
    `ratio ${(first / bare).toFixed(1)}; processor slowed four times, median of ${ROUNDS}`,
);
await browser.close();
await app.stop();
