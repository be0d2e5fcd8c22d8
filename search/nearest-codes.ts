import { tokens } from './code-words.ts';
import { fold } from './text/fold.ts';

/** A longer text is a story, in which anything looks like some code. */
const mostWords = 12;
const most = 5;

/** The codes that differ from a text, or from a word of it, by a letter or two, or only by the order of their words. */
export function nearestCodes<Code extends { code: string }>(codes: readonly Code[], text: string): Code[] {
  const words = tokens(text).map((token) => token.text);
  if (words.length === 0 || words.length > mostWords) return [];
  const pieces = [...new Set([words.join(''), ...text.split(/\s+/).map(squashed)])];
  const scored = codes.map((code) => {
    const own = tokens(code.code).map((token) => token.text);
    const reordered = own.length > 1 && own.every((part) => words.includes(part));
    const apart = Math.min(...pieces.map((piece) => difference(piece, own.join(''))));
    return { code, apart: reordered ? 0 : apart };
  });
  return scored
    .filter(({ apart }) => apart <= 2)
    .sort((one, other) => one.apart - other.apart)
    .slice(0, most)
    .map(({ code }) => code);
}

const squashed = (text: string) =>
  tokens(text)
    .map((token) => token.text)
    .join('');

/** How many letters differ; too many where two short numbers are compared, for each is as near as any other. */
function difference(one: string, other: string): number {
  if (isNumber(one) !== isNumber(other) || Math.min(one.length, other.length) < 5) return Infinity;
  const allowed = isNumber(one) ? 1 : Math.min(2, Math.floor(other.length / 4));
  const apart = Math.abs(one.length - other.length) > allowed ? Infinity : distance(one, other);
  return apart > allowed ? Infinity : apart;
}

const isNumber = (text: string) => /^[\d.]+$/.test(text);

/** Letters to add, to drop, to change or to swap with the next. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (row[j - 1] ?? 0) + 1,
          (last[j] ?? 0) + 1,
          (last[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? Infinity;
}

/** Whose codes are shaped like this, where the shape alone tells it. */
const shapes: [RegExp, string][] = [
  [/^\d{3}\.\d{3}\.\d{3}$/, 'hyperpay'],
  [/^999\d\d$/, 'fawry'],
  [/^[2-5]0\d{2}[\dA-Z]$/, 'checkout-com'],
  [/^1[0-3]\.\d$/, 'visa-dispute'],
  [/^48\d\d$/, 'mastercard-dispute'],
  [/^(?:net::)?err_\w+$/i, 'browser-network'],
  [/^(?:or|bm)-[a-z]+-\d+$/i, 'google-pay'],
  [/^pkpayment\w*$/i, 'apple-pay'],
  [/^[a-z\d]+(?:_[a-z\d]+)+$/, 'stripe-error-code'],
  [/^[A-Z\d]+(?:_[A-Z\d]+)+$/, 'paypal-issue'],
  [/^(?:\d[\dA-Z]|[A-Z]\d)$/i, 'iso8583'],
  [/^\d{3}$/, 'iso8583-1993'],
];

/** The system that a code which nobody knows seems to come from. */
export function systemLike(text: string): string | null {
  const words = text.split(/[\s"'“”«»()،,;=]+/).map((word) => (/[a-z]/i.test(word) ? word : fold(word)));
  for (const [shape, system] of shapes) if (words.some((word) => shape.test(word))) return system;
  return null;
}
