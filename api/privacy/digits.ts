import { vocabulary } from './vocabulary.ts';
import { betweenBlocks } from './words.ts';

/** A run of digits with nothing between them; `near` when only a few plain separators part it from the run before. */
export type Group = { digits: string; start: number; end: number; near: boolean };

/** Digit runs that belong together, as in "4111 - 1111" or "4111 and 1111"; never across other text. */
export type Chain = Group[];

/** Some neighbouring runs of a chain, read as one number; `whole` when they are all of it. */
export type Reading = {
  digits: string;
  start: number;
  end: number;
  sizes: number[];
  whole: boolean;
  /** More than a few plain separators stand between its runs: it must look like a printed number to be one. */
  wide: boolean;
};

// Spaces and line breaks, every dash, dots, underscore, slash, and the bar of copied card dumps.
const widest = 24;
const isBetween = vocabulary(betweenBlocks);
const separators = /^[\s\p{Pd}.·•_/\\|]{1,3}$/u;

export function* chains(text: string): Generator<Chain> {
  let chain: Chain = [];
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const previous = chain.at(-1);
    const gap = previous ? text.slice(previous.end, Math.min(start, previous.end + widest + 1)) : '';
    const near = separators.test(gap);
    if (previous && !near && !joined(previous.digits, gap, digits)) {
      yield chain;
      chain = [];
    }
    chain.push({ digits, start, end: start + digits.length, near });
  }
  if (chain.length > 0) yield chain;
}

/**
 * Other signs and small words join only what may be blocks of one number (4-4-4-4, 4-6-5, single digits): elsewhere they make
 * amounts, lists and times.
 */
function joined(before: string, gap: string, after: string): boolean {
  if (gap.length > widest || /\p{Co}/u.test(gap) || (/[\p{L}]/u.test(gap) && before.length === 1))
    return false;
  if (before.length !== after.length && !(/^[46]$/.test(String(before.length)) && after.length < 8))
    return false;
  return (gap.match(/\p{L}+/gu) ?? []).every(isBetween);
}

/** Every number of 8 to 19 digits that starts at one run of the chain, the shortest first. */
export function* readings(chain: Chain, from: number): Generator<Reading> {
  const first = chain[from];
  let digits = '';
  const sizes: number[] = [];
  let wide = false;
  for (let i = from; first && i < chain.length; i++) {
    const group = chain[i];
    wide ||= i > from && group?.near === false;
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
        wide,
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
