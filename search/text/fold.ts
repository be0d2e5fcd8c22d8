/** Letters written in several ways, and the one we keep. What Unicode itself decomposes (أ إ آ ؤ ئ é ﻻ) is not listed. */
const oneWay = new Map(
  Object.entries({
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ے: 'ي',
    ة: 'ه',
    ۃ: 'ه',
    ہ: 'ه',
    ھ: 'ه',
    ە: 'ه',
    ک: 'ك',
    گ: 'ك',
    چ: 'ج',
    پ: 'ب',
    ڤ: 'ف',
  }),
);
const otherWays = new RegExp(`[${[...oneWay.keys()].join('')}]`, 'g');

/** Vowel marks and accents, then marks that only steer the display (bidi, zero-width, soft hyphen), then tatweel. */
const silent = /[\p{Mn}\p{Cf}\u0640]+/gu;
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;
const plain = /^[ -@[-~]*$/;

/**
 * Writes a text the one way in which it is indexed and asked for, in both languages: case, accents, hamza forms, ة/ه,
 * ى/ي, tatweel, vowel marks, digits of every script, Persian letters and invisible marks make no difference.
 * Folding twice changes nothing more.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text;
  // Some letters decompose only once they are small, others hide capitals until they are decomposed (™).
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(silent, '')
    .replace(otherWays, (letter) => oneWay.get(letter) ?? letter)
    .replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 15))
    .normalize('NFC');
}
