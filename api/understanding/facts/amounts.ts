import { anyCurrency, currencyWritten, hasThreeDecimals } from './currencies.ts';

export type Amount = { amount: string; currency?: string | undefined };

const figure = String.raw`\d{1,3}(?:[,. ]\d{3}){1,3}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,3})?`;
const alone = String.raw`(?<![\p{L}\p{N}.,:/])`;
const ends = String.raw`(?![\p{L}\p{N}:/])`;
const after = new RegExp(`${alone}(${figure})\\s{0,2}(${anyCurrency})${ends}`, 'gu');
const before = new RegExp(`${alone}(${anyCurrency})\\.?\\s{0,2}(${figure})(?![\\p{N}:/%٪])`, 'gu');

/** What money that moved is spoken of with. */
const moved =
  'خصم|سحب|دفع|حول|حوّل|مبلغ|قيمة|شحن|charged|paid|pay|amount|took|taken|deducted|debited|sent|transfer|payment';
const cue = new RegExp(`(?:${moved})[^\\d\\n]{0,25}$`, 'u');
const afterCue = new RegExp(
  `(?:مبلغ(?: وقدره)?|بقيمة|amount(?: of| is| was)?|charged|paid)\\s{0,2}:?\\s{0,2}(${figure})(?![\\p{N}\\p{L}:/%٪-])`,
  'gu',
);

/** The money that a message is about: the first sum that it says was moved, else the first that it names. */
export function amountIn(text: string): Amount | undefined {
  const sums = [
    ...[...text.matchAll(after)].map(({ 1: sum = '', 2: unit = '', index }) => ({ sum, unit, index })),
    ...[...text.matchAll(before)].map(({ 1: unit = '', 2: sum = '', index }) => ({ sum, unit, index })),
  ].sort((one, other) => one.index - other.index);
  const meant = sums.find(({ index }) => cue.test(text.slice(Math.max(0, index - 40), index))) ?? sums[0];
  if (meant) return read(meant.sum, currencyWritten(meant.unit));
  const [bare] = text.matchAll(afterCue);
  return bare?.[1] === undefined ? undefined : read(bare[1], undefined);
}

function read(sum: string, currency: string | undefined): Amount {
  return { amount: decimal(sum.trim(), hasThreeDecimals(currency)), currency };
}

/** A figure as people group it, with a dot before its decimals and nothing else. */
export function decimal(sum: string, threeDecimals: boolean): string {
  const parts = sum.split(/[,. ]/);
  const last = parts.at(-1) ?? '';
  const sign = sum.charAt(sum.length - last.length - 1);
  const isFraction =
    parts.length > 1 && (last.length < 3 || (parts.length === 2 && sign === '.' && threeDecimals));
  const whole = (isFraction ? parts.slice(0, -1) : parts).join('').replace(/^0+(?=\d)/, '');
  return isFraction ? `${whole}.${last}` : whole;
}
