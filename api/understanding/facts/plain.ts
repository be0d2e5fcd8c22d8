const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Vowel marks, marks that only steer the display, tatweel. */
const silent = /[\u064b-\u0652\u0670\p{Cf}\u0640]+/gu;

/** A message the one way in which facts are looked for: plain digits and their Arabic separators, small letters, nothing invisible. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(silent, '')
    .replaceAll('ی', 'ي')
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 15));
