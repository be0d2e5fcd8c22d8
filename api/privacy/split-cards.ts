import { counted } from './code-value.ts';
import type { Copy } from './copy.ts';
import { cardCues } from './cues/card.ts';
import type { Chain } from './digits.ts';
import { chains, luhn } from './digits.ts';
import { schemeOf } from './issuers.ts';
import { anyOf } from './matching.ts';
import { vocabulary } from './vocabulary.ts';
import { paysThere, references } from './words.ts';

/** A part of a card number in one of the texts; `lastFour` where the number ends. */
export type Piece = { text: number; start: number; end: number; lastFour?: string };

type Fragment = Piece & { digits: string; whole: boolean; strong: boolean; tail: boolean };

const cardCue = anyOf(cardCues.card);
const isReference = vocabulary(references);
const isTail = vocabulary({
  en: 'last ends end ending rest remaining remainder final finally',
  ar: 'اخر آخر اخرها تنتهي ينتهي المنتهيه المنتهية منتهيه باقي الباقي وباقي تكمله تكملة بقيه بقية',
});
/** More than these are not one number written in parts, and bound the work. */
const mostFragments = 12;

/**
 * The parts of card numbers that were split over texts which belong together: fields of a form, messages of a thread. Each text's
 * part must stand at its edge, be printed in blocks, or stand beside a word for a card.
 */
export function findSplitCards(copies: Copy[]): Piece[] {
  const fragments = copies.flatMap(({ text }, i) => [...fragmentsOf(text, i)]).slice(-mostFragments);
  for (const parts of candidates(fragments)) {
    const digits = parts.map((part) => part.digits).join('');
    const scheme = schemeOf(digits);
    if (!(scheme && (digits.length === 16 || scheme === 'amex') && luhn(digits))) continue;
    return parts.map(({ text, start, end }, i) => ({
      text,
      start,
      end,
      ...(i === parts.length - 1 && { lastFour: digits.slice(-4) }),
    }));
  }
  return [];
}

/** Two parts in either order; three or four in the order of their texts. */
function* candidates(fragments: Fragment[]): Generator<Fragment[]> {
  for (const first of fragments)
    for (const second of fragments)
      if (first.text !== second.text && fit([first, second])) yield [first, second];
  for (const [a, first] of fragments.entries())
    for (const [b, second] of fragments.entries())
      for (const [c, third] of fragments.entries()) {
        if (!(a < b && b < c && first.text < second.text && second.text < third.text)) continue;
        if (fit([first, second, third])) yield [first, second, third];
        for (const fourth of fragments.slice(c + 1))
          if (fourth.text > third.text && fit([first, second, third, fourth]))
            yield [first, second, third, fourth];
      }
}

/** Split where a printed number has a gap, and something beside its digits says that it is one. */
function fit(parts: Fragment[]): boolean {
  const lengths = parts.map(({ digits }) => digits.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const inBlocks =
    total === 16
      ? lengths.every((length) => length % 4 === 0)
      : total === 15 && [4, 10, 11].includes(lengths[0] ?? 0) && parts.length < 4;
  const ordered = parts.slice(0, -1).every(({ tail }) => !tail);
  return inBlocks && ordered && (parts.some(({ strong }) => strong) || parts.every(({ whole }) => whole));
}

function* fragmentsOf(text: string, index: number): Generator<Fragment> {
  for (const chain of chains(text)) {
    const fragment = fragmentAt(text, chain);
    if (fragment) yield { ...fragment, text: index };
  }
}

function fragmentAt(text: string, chain: Chain): Omit<Fragment, 'text'> | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  const digits = chain.map((group) => group.digits).join('');
  if (!first || !last || digits.length < 4 || digits.length > 15) return undefined;
  const { start } = first;
  const { end } = last;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 25);
  const words = before.match(/\p{L}+/gu)?.slice(-3) ?? [];
  const tail = [...words, ...(after.match(/\p{L}+/gu)?.slice(0, 4) ?? [])].some(isTail);
  if (/[+$€£¥]\s?$/.test(before) || counted(text, end)) return undefined;
  if (words.some((word) => isReference(word) && !isTail(word)) || paysThere.test(before)) return undefined;
  const inBlocks = chain.length > 1 && chain.every((group) => /^(?:\d{4}|\d{5,6})$/.test(group.digits));
  const strong = inBlocks || tail || [before, after].some((part) => part.search(cardCue) >= 0);
  const whole = !/[\p{L}\d]/u.test(text.slice(0, start) + text.slice(end));
  const atEdge = !/[\p{L}\d]/u.test(text.slice(0, start)) || !/[\p{L}\d]/u.test(text.slice(end));
  return strong || atEdge ? { digits, start, end, whole, strong, tail } : undefined;
}
