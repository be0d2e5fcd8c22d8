import { normalise } from './normalise.ts';

/**
 * The words that give a secret away, by language and with commas between them: standard and dialect Arabic together, Arabizi
 * (Arabic in Latin letters and digits), and the French of the Maghreb. Written without vowel marks; `anyOf` itself allows for ال,
 * one-letter prefixes and possessive endings (الكود، بالكود، كودي) and for the spellings that `normalise` folds.
 */
type ByLanguage = Record<string, string>;

const arabic = /\p{Script=Arabic}/u;
const apart = String.raw`[\s_.\-–’']{0,3}`;

/** ال, the letters that attach before a word and the pronouns that attach after it are part of neither cue nor value. */
function pattern(phrase: string): string {
  const words = normalise(phrase)
    .text.split(/[\s’']+/)
    .map((word) => {
      const plain = word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
      if (!arabic.test(word)) return plain;
      return `(?:ال)?${plain.replace(/^ال(?=..)/, '').replace(/ه$/, '[هت]')}(?:ي|ك|ه|ها|نا|كم|هم)?`;
    });
  return words.join(apart);
}

/** A search for any of these phrases, as whole words, in a normalised text; `places` tells where they stand. */
export function anyOf(phrases: ByLanguage): RegExp {
  const all = Object.values(phrases)
    .flatMap((list) => list.trim().split(/,\s+/))
    .sort((a, b) => b.length - a.length)
    .map(pattern);
  return new RegExp(
    String.raw`(?:^|[^\p{L}_\d]|\d(?=\D))((?:[وفبلك]{0,2}|(?:لل))(?:${all.join('|')}))(?!\p{L})`,
    'giu',
  );
}

/**
 * A search for a form where none of some characters stands before it. Safari before 16.4 knows no look-behind: that
 * character is matched along, and `places` leaves it out.
 */
export const standing = (notAfter: string, form: string, flags: string): RegExp =>
  new RegExp(`(?:^|[^${notAfter}])(${form})`, flags);

export type Place = { start: number; end: number };

/** Where the first group of a global pattern stands, with which its matches end. */
export function* places(text: string, pattern: RegExp): Generator<Place> {
  for (const { 0: all, 1: found = '', index } of text.matchAll(pattern)) {
    const end = index + all.length;
    yield { start: end - found.length, end };
  }
}
