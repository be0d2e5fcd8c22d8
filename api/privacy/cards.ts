import { cardCues } from './cues/card.ts';
import type { Chain, Reading } from './digits.ts';
import { chains, luhn, readings } from './digits.ts';
import { schemeOf } from './issuers.ts';
import type { Detector, Span } from './kinds.ts';
import { anyOf } from './matching.ts';
import { vocabulary } from './vocabulary.ts';
import { references } from './words.ts';

const cardCue = anyOf(cardCues.card);
const isReference = vocabulary(references);

// How card numbers are printed and typed. A number inside a longer row of digits must look like one of these, or the
// row's other numbers (dates, amounts) would make false cards.
const groupings = new Set(
  '4-4-4-4 4-6-5 4-6-4 4-4-4-4-3 4-3-3-3 4-5-4 4-4-5 4-4-4-1 4-4-4-2 4-4-4-3 8-8 6-10 10-6 6-13 4-12 12-4 4-8-4 4-4-8 8-4-4'.split(
    ' ',
  ),
);

/** Card numbers: 13 to 19 digits in any grouping, the check digit, and a range and length that a scheme issues. */
export const findCards: Detector = (text) => {
  const found: Span[] = [];
  for (const chain of chains(text)) {
    for (let from = 0; from < chain.length; from++) {
      const card = cardAt(text, chain, from);
      if (!card) continue;
      found.push({ kind: 'pan', start: card.start, end: card.end, lastFour: card.digits.slice(-4) });
      from += card.sizes.length - 1;
    }
  }
  return found;
};

/**
 * The card number that starts at this run. A number in its usual form wins over a longer one: the three digits after
 * "4-4-4-4" are its security code, and must not become its "last four".
 */
function cardAt(text: string, chain: Chain, from: number): Reading | undefined {
  const cards = [...readings(chain, from)].filter((reading) => {
    if (reading.digits.length < 13 || !luhn(reading.digits)) return false;
    const cued = near(text, reading);
    if (reading.wide && !(printedLike(reading) && (cued || unnamed(text, reading)))) return false;
    const placed = cued || reading.whole || printedLike(reading) || onlyShortRest(chain, from, reading);
    return placed && issued(text, reading, cued);
  });
  const usual = cards.find((card) => inBlocks(card) && schemeOf(card.digits) && card.digits.length <= 16);
  return usual ?? cards.find(({ whole }) => whole) ?? cards[0];
}

const inBlocks = ({ sizes }: Reading): boolean => sizes.length === 1 || groupings.has(sizes.join('-'));

const printedLike = (reading: Reading): boolean =>
  inBlocks(reading) || reading.sizes.every((size) => size === reading.sizes[0] && size <= 2);

/** Nothing but an expiry date and a security code follows. */
function onlyShortRest(chain: Chain, from: number, { sizes }: Reading): boolean {
  const rest = chain.slice(from + sizes.length, from + sizes.length + 4);
  return from === 0 && rest.length < 4 && rest.every((group) => group.digits.length <= 4);
}

/** No word for another number stands before it. */
const unnamed = (text: string, { start }: Pick<Reading, 'start'>): boolean =>
  !(
    before(text, start)
      .match(/\p{L}+/gu)
      ?.slice(-3) ?? []
  ).some(isReference);

const before = (text: string, at: number) => text.slice(Math.max(0, at - 40), at);

function near(text: string, { start, end }: Reading): boolean {
  return [before(text, start), text.slice(end, end + 25)].some((around) => around.search(cardCue) >= 0);
}

/**
 * Sixteen digits (fifteen of American Express) of a known range are a card wherever they stand. Rarer lengths also occur
 * as telephone, tracking and device numbers, so the word before them counts; and after a word for a card any range does.
 */
function issued(text: string, { digits, start }: Reading, cued: boolean): boolean {
  const scheme = schemeOf(digits);
  if (scheme && (digits.length === 16 || scheme === 'amex')) return true;
  const context = before(text, start);
  if (/\+\s?$|\+\d[\d\s-]*$/.test(context)) return false;
  if (!unnamed(text, { start })) return false;
  return scheme !== undefined || (cued && /^[2-9]/.test(digits) && digits.length >= 15);
}
