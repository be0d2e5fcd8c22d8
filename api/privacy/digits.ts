/** A run of digits with nothing between them. */
export type Group = { digits: string; start: number; end: number };

/** Digit runs that up to three separators join, as in "4111 - 1111"; never across other text. */
export type Chain = Group[];

/** Some neighbouring runs of a chain, read as one number; `whole` when they are all of it. */
export type Reading = {
  digits: string;
  start: number;
  end: number;
  sizes: number[];
  whole: boolean;
};

// Spaces and line breaks, every dash, dots, underscore, slash, and the bar of copied card dumps.
const separators = /^[\s\p{Pd}.·•_/\\|]{1,3}$/u;

export function* chains(text: string): Generator<Chain> {
  let chain: Chain = [];
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const previous = chain.at(-1);
    if (
      previous &&
      !joined(previous.digits, text.slice(previous.end, Math.min(start, previous.end + 4)), digits)
    ) {
      yield chain;
      chain = [];
    }
    chain.push({ digits, start, end: start + digits.length });
  }
  if (chain.length > 0) yield chain;
}

/** Commas and colons join only blocks of four: elsewhere they make amounts, lists and times. */
const joined = (before: string, gap: string, after: string): boolean =>
  separators.test(gap) || (/^[,،:;]\s?$/.test(gap) && before.length === 4 && after.length === 4);

/** Every number of 8 to 19 digits that starts at one run of the chain, the shortest first. */
export function* readings(chain: Chain, from: number): Generator<Reading> {
  const first = chain[from];
  let digits = '';
  const sizes: number[] = [];
  for (let i = from; first && i < chain.length; i++) {
    const group = chain[i];
    if (!group || digits.length + group.digits.length > 19) return;
    digits += group.digits;
    sizes.push(group.digits.length);
    if (digits.length >= 8)
      yield {
        digits,
        start: first.start,
        end: group.end,
        sizes: [...sizes],
        whole: sizes.length === chain.length,
      };
  }
}

/** The check of ISO/IEC 7812 (cards), Saudi and UAE identity numbers. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}
