import { stemArabic, withoutArticle } from './arabic.ts';
import { stemEnglish } from './english.ts';
import { isStopWord } from './stop-words.ts';

/** A word as it is looked up. */
export type Form = {
  /** Folded, without the Arabic article. */
  surface: string;
  stem: string;
  /** All that it is found by: surface and stem; of a code also its parts. */
  terms: string[];
  /** Says nothing about the problem. */
  stop: boolean;
  /** May be misspelt: long enough, and neither a number nor a code. */
  spelt: boolean;
};

/** A number with dots in it, as codes have them. */
export const dotted = /^\d+(?:\.\d+)+$/;
const arabicLetter = /[ء-ي]/;

/** How a word is looked up, by its folded letters. */
export function formOf(folded: string): Form {
  if (/[._-]/.test(folded)) return code(folded);
  const arabic = arabicLetter.test(folded);
  const surface = arabic ? withoutArticle(folded) : folded;
  const stem = arabic ? stemArabic(surface) : stemEnglish(surface);
  return {
    surface,
    stem,
    terms: surface === stem ? [surface] : [surface, stem],
    stop: isStopWord(folded),
    spelt: folded.length >= 5 && !/\p{N}/u.test(folded),
  };
}

/** A hyphen is often left out of a code (E-1042, E1042), so it is not part of its form; a dotted number has no parts of its own. */
function code(folded: string): Form {
  const surface = folded.replaceAll('-', '');
  const parts = dotted.test(folded)
    ? []
    : folded.split(/[_-]/).filter((part) => part.length > 1 && !isStopWord(part));
  return { surface, stem: surface, terms: [...new Set([surface, ...parts])], stop: false, spelt: false };
}
