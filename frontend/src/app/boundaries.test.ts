import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(process.cwd(), 'src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.(ts|tsx)$/.test(file));

const foundations = ['api', 'i18n', 'routing', 'ui'];

/** `phases/ideas/IdeasPage.tsx` → `phases/ideas`; `projects/x.tsx` → `projects`. */
function areaOf(file: string): string {
  const parts = file.split('/');
  return parts[0] === 'phases' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s*\(?\s*)['"]([^'"]+)['"]/g)].map(
    (found) => found[1] ?? '',
  );
}

function targetOf(file: string, imported: string): string | undefined {
  if (imported.startsWith('@/')) return imported.slice(2);
  if (imported.startsWith('.')) {
    return posix.normalize(posix.join(dirname(file).split(sep).join('/'), imported));
  }
  return undefined;
}

/** Why an import is not allowed, or nothing. */
function objection(file: string, imported: string): string | undefined {
  const from = areaOf(file);
  if (/^@digdir\//.test(imported) && from !== 'ui') return 'only ui knows the design system';
  const target = targetOf(file, imported);
  if (!target) return undefined;
  const to = areaOf(target);
  if (to === from || from === 'app' || from === 'testing') return undefined;
  if (to === 'testing') return /\.test\.tsx?$/.test(file) ? undefined : 'testing is for tests';
  if (foundations.includes(to)) return undefined;
  if (to === 'app') return 'only app composes: nothing imports it';
  return foundations.includes(from)
    ? `${from} knows no feature`
    : 'features do not import each other';
}

describe('boundaries', () => {
  it('sees the source', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(200);
  });

  it('objects to what is not allowed', () => {
    expect(objection('phases/ideas/IdeasPage.tsx', '@/phases/evaluation/verdict')).toBeTruthy();
    expect(objection('phases/ideas/IdeasPage.tsx', '../evaluation/verdict')).toBeTruthy();
    expect(objection('projects/Board.tsx', '@digdir/designsystemet-react')).toBeTruthy();
    expect(objection('ui/Button.tsx', '@/projects/trail')).toBeTruthy();
    expect(objection('api/client.ts', '@/app/router')).toBeTruthy();
    expect(objection('projects/Board.tsx', '@/ui/Button')).toBeUndefined();
    expect(objection('projects/Board.tsx', './trail')).toBeUndefined();
  });

  it('features do not import each other, ui and api know no feature, only ui the design system', () => {
    const objections = files.flatMap((file) =>
      importsOf(file).flatMap((imported) => {
        const why = objection(file, imported);
        return why ? [`${file} imports ${imported}: ${why}`] : [];
      }),
    );
    expect(objections).toEqual([]);
  });

  it('keeps files short enough to have one job', () => {
    const long = files
      .filter((file) => !file.endsWith('schema.gen.ts') && !file.startsWith('i18n/'))
      .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300);
    expect(long.map((file) => relative(root, join(root, file)))).toEqual([]);
  });
});
