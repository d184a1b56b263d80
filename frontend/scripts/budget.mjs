/** Fails when the built interface is heavier than a phone on a slow line should have to fetch. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const FIRST_LOAD_KB = 160;
const ROUTE_KB = 60;

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const manifestFile = join(dist, '.vite', 'manifest.json');
if (!existsSync(manifestFile)) {
  console.error('budget: no build found. Run `npm run build` first.');
  process.exit(2);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

const weigh = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024;

/** Every chunk that `key` loads at once, itself included. */
function staticChunks(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) staticChunks(next, seen);
  return seen;
}

const weightOf = (keys) => [...keys].reduce((sum, key) => sum + weigh(manifest[key].file), 0);

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const entryChunks = staticChunks(entry);
// The words of the shell come with the first page, in one language.
const shellWords = Object.keys(manifest).filter((key) => /i18n\/en\/(common|app)\.ts$/.test(key));
const firstLoad = weightOf(entryChunks) + weightOf(shellWords);

let failed = false;
const report = (label, kb, limit) => {
  const over = kb > limit;
  failed ||= over;
  console.log(`${over ? 'OVER' : 'ok  '} ${kb.toFixed(1).padStart(7)} kB of ${limit} kB  ${label}`);
};

report('first load', firstLoad, FIRST_LOAD_KB);
const routes = Object.keys(manifest)
  .filter((key) => manifest[key].isDynamicEntry && !entryChunks.has(key))
  .sort();
for (const key of routes) {
  const own = [...staticChunks(key)].filter((chunk) => !entryChunks.has(chunk));
  report(key, weightOf(own), ROUTE_KB);
}
if (routes.length === 0) {
  console.error('budget: no route is split from the first load.');
  failed = true;
}
process.exit(failed ? 1 : 0);
