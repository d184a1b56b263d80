import { describe, expect, it } from 'vitest';

type Words = { default: Record<string, unknown> };
const danish = import.meta.glob<Words>('./da/*.ts', { eager: true });
const english = import.meta.glob<Words>('./en/*.ts', { eager: true });

const nameOf = (file: string) => file.replace(/^\.\/(da|en)\//, '').replace(/\.ts$/, '');
const byName = (files: Record<string, Words>) =>
  new Map(Object.entries(files).map(([file, words]) => [nameOf(file), flat(words.default)]));

function flat(words: Record<string, unknown>, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') all.set(prefix + key, value);
    else
      for (const [inner, text] of flat(value as Record<string, unknown>, `${prefix}${key}.`))
        all.set(inner, text);
  }
  return all;
}

const da = byName(danish);
const en = byName(english);
const gaps = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((gap) => gap[1]).sort();

describe('the words in both languages', () => {
  it('has the same features', () => {
    expect([...da.keys()].sort()).toEqual([...en.keys()].sort());
    expect(da.size).toBeGreaterThan(5);
  });

  it.each([...en.keys()])('%s has the same keys, gaps and no empty words', (name) => {
    const danishWords = da.get(name) ?? new Map();
    const englishWords = en.get(name) ?? new Map();
    expect([...danishWords.keys()].sort()).toEqual([...englishWords.keys()].sort());
    for (const [key, text] of englishWords) {
      expect(gaps(danishWords.get(key) ?? ''), `${name}: ${key}`).toEqual(gaps(text));
      expect(text.trim(), `en ${name}: ${key}`).not.toBe('');
      expect(danishWords.get(key)?.trim(), `da ${name}: ${key}`).not.toBe('');
    }
  });

  it.each([...en.keys()])('%s has both plural forms of what is counted', (name) => {
    for (const key of en.get(name)?.keys() ?? []) {
      if (key.endsWith('_one'))
        expect([...(en.get(name)?.keys() ?? [])]).toContain(key.replace(/_one$/, '_other'));
      if (key.endsWith('_other'))
        expect([...(en.get(name)?.keys() ?? [])]).toContain(key.replace(/_other$/, '_one'));
    }
  });
});
