import type { Copy } from './copy.ts';

// Bidi marks, zero-width characters and other invisible ones, tatweel, Hangul fillers, control characters other than
// white space: people and phones put them between digits, and nobody sees them.
const invisible = /^(?:\p{Cf}|(?![\t\n\v\f\r])\p{Cc}|[\u0640\u115f\u1160\u3164\uffa0])$/u;
// Vowel marks, variation selectors, the keycap mark, accents: they belong to the character before them.
const mark = /^\p{M}$/u;
const decimal = /^\p{Nd}$/u;
// Private-use characters stand for removed secrets in the copy, so the writer's own must not be taken for them.
const privateUse = /^\p{Co}$/u;

const variants = new Map(
  Object.entries({
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ې: 'ي',
    ک: 'ك',
    گ: 'ك',
    ڪ: 'ك',
    ة: 'ه',
    ۀ: 'ه',
    ہ: 'ه',
    ە: 'ه',
  }),
);

const known = new Map<string, string>();

/** What the detectors see for one character: nothing, one or more plain characters. */
function plain(char: string): string {
  let seen = known.get(char);
  if (seen === undefined) {
    seen = [...fold(char)].map((part) => variants.get(part) ?? part).join('');
    if (known.size < 4096) known.set(char, seen);
  }
  return seen;
}

function fold(char: string): string {
  if (invisible.test(char) || mark.test(char)) return '';
  if (privateUse.test(char)) return '\ufffd';
  if (decimal.test(char)) return digitValue(char);
  return char.normalize('NFKC').replace(/[\p{M}\p{Cf}]/gu, '');
}

/** Unicode keeps each script's ten digits together and in order: count back to the zero. */
function digitValue(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (decimal.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** Folds a text to plain letters and 0-9 and remembers where every character came from. Linear in its length. */
export function normalise(original: string): Copy {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of original) {
    const end = at + char.length;
    const seen = char >= ' ' && char <= '~' ? char : plain(char);
    for (let i = 0; i < seen.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    // A keycap or vowel mark goes with its character when that is removed.
    if (seen === '' && ends.length > 0 && mark.test(char)) ends[ends.length - 1] = end;
    text += seen;
    at = end;
  }
  return { text, starts, ends };
}
