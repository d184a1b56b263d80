/** A first password that can be read aloud over the telephone and is still hard to guess. */

const consonants = 'bdfghjklmnprstv';
const vowels = 'aeiou';
const GROUPS = 4;
const SYLLABLES = 2;

/** Four groups of two syllables, drawn evenly: about 50 bits. */
export function suggestPassword(): string {
  const group = () =>
    Array.from({ length: SYLLABLES }, () => drawn(consonants) + drawn(vowels)).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** One sign, each as likely as the others: numbers from the uneven end are drawn again. */
function drawn(signs: string): string {
  const even = 256 - (256 % signs.length);
  const number = new Uint8Array(1);
  do crypto.getRandomValues(number);
  while ((number[0] ?? 0) >= even);
  return signs[(number[0] ?? 0) % signs.length] ?? '';
}
