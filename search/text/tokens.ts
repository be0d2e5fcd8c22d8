import { stemArabic, withoutArticle } from './arabic.ts';
import { stemEnglish } from './english.ts';
import { fold } from './fold.ts';
import { stopWords } from './stop-words.ts';

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

/** A word of a text and where it stands there, in UTF-16 units of the text as it was given. */
export type Word = { form: Form; start: number; end: number };

// Invisible marks (Cf) are part of a word so that they cannot cut it; folding takes them out.
const token = /[\p{L}\p{M}\p{N}\p{Cf}]+(?:[._-][\p{L}\p{M}\p{N}\p{Cf}]+)*/gu;
const number = /^\d+(?:\.\d+)+$/;
const arabicLetter = /[ء-ي]/;

/** The words of a text in order, codes (`do_not_honor`, `900.100.300`, `E-1042`) whole. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(token)) {
    let start = index;
    for (const piece of pieces(raw)) {
      const form = formOf(piece);
      if (form.surface) found.push({ form, start, end: start + piece.length });
      start += piece.length + 1;
    }
  }
  return found;
}

/** A dot joins only numbers, a hyphen only what has letters and digits; an underscore always. */
function pieces(raw: string): string[] {
  if (!/[.-]/.test(raw)) return [raw];
  if (number.test(fold(raw))) return [raw];
  return raw
    .split('.')
    .flatMap((piece) => (/\p{L}/u.test(piece) && /\p{N}/u.test(piece) ? [piece] : piece.split('-')));
}

/** Texts repeat their words: each is analysed once. */
const forms = new Map<string, Form>();
const mostForms = 50_000;

function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known) return known;
  if (forms.size >= mostForms) forms.clear();
  const form = analyse(fold(raw));
  forms.set(raw, form);
  return form;
}

function analyse(folded: string): Form {
  if (/[._-]/.test(folded)) return code(folded);
  const arabic = arabicLetter.test(folded);
  const surface = arabic ? withoutArticle(folded) : folded;
  const stem = arabic ? stemArabic(surface) : stemEnglish(surface);
  return {
    surface,
    stem,
    terms: surface === stem ? [surface] : [surface, stem],
    stop: stopWords.has(folded),
    spelt: folded.length >= 5 && !/\p{N}/u.test(folded),
  };
}

/** A hyphen is often left out of a code (E-1042, E1042), so it is not part of its form; a dotted number has no parts of its own. */
function code(folded: string): Form {
  const surface = folded.replaceAll('-', '');
  const parts = number.test(folded)
    ? []
    : folded.split(/[_-]/).filter((part) => part.length > 1 && !stopWords.has(part));
  return { surface, stem: surface, terms: [...new Set([surface, ...parts])], stop: false, spelt: false };
}
