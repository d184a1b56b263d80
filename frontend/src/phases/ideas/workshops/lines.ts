/** A line as it is typed in the room: who speaks, a title, and what more was said. */
import type { Perspective } from '../queries';

/** Those who speak in a workshop, with the letter that begins a line of theirs. */
export const LETTERS: Record<'da' | 'en', readonly (readonly [string, Perspective])[]> = {
  da: [
    ['b', 'citizen'],
    ['p', 'relative'],
    ['m', 'care_staff'],
    ['a', 'working_environment'],
    ['l', 'management'],
    ['v', 'company'],
    ['f', 'research'],
  ],
  en: [
    ['c', 'citizen'],
    ['r', 'relative'],
    ['s', 'care_staff'],
    ['w', 'working_environment'],
    ['m', 'management'],
    ['f', 'company'],
    ['a', 'research'],
  ],
};

export interface Line {
  title: string;
  text: string;
  perspective: Perspective;
}

export const LONGEST_TITLE = 200;

/**
 * Reads a line. `b: title :: text` names the speaker and parts title and text; without a letter it
 * is the one who spoke last. A title that is too long goes on in the text, cut between two words.
 * With a letter alone the title is empty: from now on that one speaks.
 */
export function readLine(typed: string, language: string, speaking: Perspective): Line {
  const letters = LETTERS[language === 'en' ? 'en' : 'da'];
  const prefix = /^\s*(\p{L}):(?!:)\s*/u.exec(typed);
  const named = letters.find(([letter]) => letter === prefix?.[1]?.toLowerCase());
  const rest = (named && prefix ? typed.slice(prefix[0].length) : typed).trim();
  const parted = rest.indexOf('::');
  const [title, text] =
    parted < 0 ? [rest, ''] : [rest.slice(0, parted).trim(), rest.slice(parted + 2).trim()];
  const perspective = named?.[1] ?? speaking;
  if (!title && text) return { ...cut(text, ''), perspective };
  return { ...cut(title, text), perspective };
}

/** What stands in the field when a line is taken back to be mended. */
export function writeLine({ title, text }: { title: string; text: string }): string {
  return text ? `${title} :: ${text}` : title;
}

function cut(title: string, text: string): { title: string; text: string } {
  if (title.length <= LONGEST_TITLE) return { title, text };
  const space = title.lastIndexOf(' ', LONGEST_TITLE);
  const at = space > 0 ? space : LONGEST_TITLE;
  return {
    title: title.slice(0, at).trim(),
    text: [title.slice(at).trim(), text].filter(Boolean).join('\n'),
  };
}
