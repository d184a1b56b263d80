/** Mentions in a text: whom somebody is about to name, and whom the text names. */

export interface Named {
  user_id: string;
  name: string;
}

const MOST_OFFERED = 6;

/** The unfinished “@…” before the caret: where its sign stands, and what follows it. */
export function unfinished(text: string, caret: number): { start: number; query: string } | null {
  const found = /(^|[\s(])@([\p{L}\p{N}.'’ -]{0,60})$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const query = found[2] ?? '';
  return { start: caret - query.length - 1, query };
}

/** Members one of whose names begins like this, those whose first name does first. */
export function offered<Member extends Named>(members: readonly Member[], query: string): Member[] {
  const wanted = query.toLocaleLowerCase();
  const begins = (name: string) => name.toLocaleLowerCase().startsWith(wanted);
  const first = members.filter(({ name }) => begins(name));
  const later = members.filter(
    ({ name }) => !begins(name) && name.split(/\s+/).slice(1).some(begins),
  );
  return [...first, ...later].slice(0, MOST_OFFERED);
}

export interface Piece {
  text: string;
  userId: string | null;
}

/** The text in pieces: words, and mentions of the people named. Of names alike the longer is meant. */
export function pieces(text: string, people: readonly Named[]): Piece[] {
  if (people.length === 0) return [{ text, userId: null }];
  const byName = new Map(people.map(({ user_id, name }) => [name, user_id]));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const split = text.split(new RegExp(`@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'u'));
  // What was captured stands at the odd places.
  return split
    .map((part, at) =>
      at % 2 === 1
        ? { text: `@${part}`, userId: byName.get(part) ?? null }
        : { text: part, userId: null },
    )
    .filter((piece) => piece.text !== '');
}

/**
 * Whom the text mentions, of the members. Where two have the same name, the one who was chosen.
 */
export function mentionedIn(
  text: string,
  members: readonly Named[],
  chosen: ReadonlySet<string>,
): string[] {
  const meant = members.filter(
    ({ user_id, name }) =>
      chosen.has(user_id) ||
      !members.some((other) => other.user_id !== user_id && other.name === name),
  );
  const named = new Set(
    pieces(text, meant)
      .filter((piece) => piece.userId !== null)
      .map((piece) => piece.text.slice(1)),
  );
  return meant.filter(({ name }) => named.has(name)).map(({ user_id }) => user_id);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
