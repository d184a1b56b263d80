import { describe, expect, it } from 'vitest';
import { mentionedIn, offered, pieces, unfinished } from './mentions';

const people = [
  { user_id: 'a', name: 'Anna Krogh' },
  { user_id: 'k', name: 'Kirsten Damgaard' },
  { user_id: 'ø', name: 'Lars Østergaard' },
  { user_id: 'an', name: 'Anna' },
];
const nobody = new Set<string>();

describe('whom somebody is about to name', () => {
  it.each([
    ['@', '', 0],
    ['Hej @An', 'An', 4],
    ['Hej @Anna K', 'Anna K', 4],
    ['(@lars ø', 'lars ø', 1],
  ])('%s', (text, query, start) => {
    expect(unfinished(text, text.length)).toEqual({ query, start });
  });

  it.each(['Skriv til a@b', 'Hej', '@Anna, tak', '@Anna\nTak'])('nobody in “%s”', (text) => {
    expect(unfinished(text, text.length)).toBeNull();
  });

  it('is offered by first and by last name', () => {
    expect(offered(people, 'an').map(({ name }) => name)).toEqual(['Anna Krogh', 'Anna']);
    expect(offered(people, 'øst').map(({ name }) => name)).toEqual(['Lars Østergaard']);
    expect(offered(people, 'xy')).toEqual([]);
  });
});

describe('whom a text names', () => {
  it('the longer name where two begin alike, and no part of a word', () => {
    expect(mentionedIn('@Anna Krogh og @Annabel', people, nobody)).toEqual(['a']);
    expect(mentionedIn('@Anna, hvad siger du?', people, nobody)).toEqual(['an']);
  });

  it('of two with one name the one who was chosen', () => {
    const two = [...people, { user_id: 'k2', name: 'Kirsten Damgaard' }];
    expect(mentionedIn('@Kirsten Damgaard', two, nobody)).toEqual([]);
    expect(mentionedIn('@Kirsten Damgaard', two, new Set(['k2']))).toEqual(['k2']);
  });

  it('is shown apart from the words', () => {
    expect(pieces('Tak @Anna Krogh!', people.slice(0, 1))).toEqual([
      { text: 'Tak ', userId: null },
      { text: '@Anna Krogh', userId: 'a' },
      { text: '!', userId: null },
    ]);
    expect(pieces('Tak', [])).toEqual([{ text: 'Tak', userId: null }]);
  });
});
