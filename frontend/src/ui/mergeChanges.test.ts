import { describe, expect, it } from 'vitest';
import { mergeChanges } from './mergeChanges';

const base = { title: 'Lys', text: 'Om aftenen.', tags: ['lys'] };

describe('laying two changes together', () => {
  it('keeps both where they changed different fields', () => {
    const mine = { ...base, text: 'Om natten.' };
    const theirs = { ...base, title: 'Døgnlys', tags: ['lys', 'døgn'] };
    expect(mergeChanges(base, mine, theirs)).toEqual({
      values: { title: 'Døgnlys', text: 'Om natten.', tags: ['lys', 'døgn'] },
      both: [],
    });
  });

  it('keeps mine and tells of theirs where both changed the same field', () => {
    const merged = mergeChanges(base, { ...base, title: 'A' }, { ...base, title: 'B' });
    expect(merged.values.title).toBe('A');
    expect(merged.both).toEqual(['title']);
  });

  it('looks into groups of fields', () => {
    const grouped = { values: { place: 'Stue', when: 'dag' } };
    const mine = { values: { place: 'Hal', when: 'dag' } };
    const theirs = { values: { place: 'Stue', when: 'nat' } };
    expect(mergeChanges(grouped, mine, theirs)).toEqual({
      values: { values: { place: 'Hal', when: 'nat' } },
      both: [],
    });
    const same = { values: { place: 'Bad', when: 'dag' } };
    expect(mergeChanges(grouped, mine, same).both).toEqual(['values.place']);
  });

  it('keeps what either put into a list, and leaves out what either took out', () => {
    const listed = { tags: ['nat', 'fald', 'stue'] };
    const mine = { tags: ['nat', 'fald', 'lys'] };
    const theirs = { tags: ['nat', 'stue', 'lyd'] };
    expect(mergeChanges(listed, mine, theirs)).toEqual({
      values: { tags: ['nat', 'lyd', 'lys'] },
      both: [],
    });
  });

  it('finds nothing to tell where both wrote the same', () => {
    const alike = { ...base, title: 'A' };
    expect(mergeChanges(base, alike, { ...alike }).both).toEqual([]);
  });
});
