import { describe, expect, it } from 'vitest';
import { fromDanish, sayWhen, toDanish } from './copenhagen';
import { LETTERS, LONGEST_TITLE, readLine, writeLine } from './lines';

describe('a line as it is typed', () => {
  it.each([
    ['Varmt lys', { title: 'Varmt lys', text: '', perspective: 'citizen' }],
    [
      'p: Varmt lys :: Loftet vækker',
      { title: 'Varmt lys', text: 'Loftet vækker', perspective: 'relative' },
    ],
    ['M:Færre runder', { title: 'Færre runder', text: '', perspective: 'care_staff' }],
    ['x: ukendt bogstav', { title: 'x: ukendt bogstav', text: '', perspective: 'citizen' }],
    ['b::c', { title: 'b', text: 'c', perspective: 'citizen' }],
    [':: kun tekst', { title: 'kun tekst', text: '', perspective: 'citizen' }],
    ['v: ', { title: '', text: '', perspective: 'company' }],
    ['Lys: rødt', { title: 'Lys: rødt', text: '', perspective: 'citizen' }],
  ])('%s', (typed, line) => {
    expect(readLine(typed, 'da', 'citizen')).toEqual(line);
  });

  it('loses no word of a title that is too long', () => {
    const words = Array.from({ length: 60 }, (_, n) => `ord${n}`);
    const line = readLine(`b: ${words.join(' ')} :: mere`, 'da', 'company');
    expect(line.title.length).toBeLessThanOrEqual(LONGEST_TITLE);
    expect(`${line.title} ${line.text}`.split(/\s+/)).toEqual([...words, 'mere']);
    expect(readLine('x'.repeat(250), 'da', 'citizen').title).toHaveLength(LONGEST_TITLE);
  });

  it('reads back what it writes, and each letter names one speaker', () => {
    const said = { title: 'Varmt lys', text: 'Loftet vækker' };
    expect(readLine(writeLine(said), 'da', 'it')).toEqual({ ...said, perspective: 'it' });
    for (const letters of Object.values(LETTERS)) {
      expect(new Set(letters.map(([letter]) => letter)).size).toBe(letters.length);
      expect(new Set(letters.map(([, speaker]) => speaker)).size).toBe(letters.length);
    }
  });
});

describe('clocks in Denmark', () => {
  it.each([
    ['2027-01-15T16:00', '2027-01-15T15:00:00.000Z'],
    ['2027-07-15T16:00', '2027-07-15T14:00:00.000Z'],
    ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31T03:00', '2027-10-31T02:00:00.000Z'],
  ])('%s is %s', (local, moment) => {
    expect(fromDanish(local)).toBe(moment);
    expect(toDanish(moment)).toBe(local);
  });

  it('takes the hour that is skipped an hour later, and of two the first', () => {
    expect(toDanish(fromDanish('2027-03-28T02:30') ?? '')).toBe('2027-03-28T03:30');
    expect(fromDanish('2027-10-31T02:30')).toBe('2027-10-31T00:30:00.000Z');
    expect(fromDanish('')).toBeNull();
  });

  it('are said as people say them', () => {
    const day = ['2027-03-03T15:00:00Z', '2027-03-03T17:30:00Z'] as const;
    expect(sayWhen(...day, 'da')).toBe('onsdag den 3. marts 2027 kl.\u00A016.00–18.30');
    expect(sayWhen(...day, 'en')).toMatch(/^Wednesday,? 3 March 2027, 16:00–18:30$/);
    expect(sayWhen('2027-03-03T22:00:00Z', '2027-03-04T00:00:00Z', 'da')).toContain('4. marts');
  });
});
