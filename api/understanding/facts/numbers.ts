/** What banks find a payment by, and how a card ends: numbers that are no secrets. */

const reference = String.raw`r\.?r\.?n|retrieval reference|reference|\bref\b|مرجع|مرجعي`;
const rrn = new RegExp(`(?:${reference})[^\\d\\n]{0,30}(\\d{12})(?!\\d)`, 'u');
/** The 23 digits of a card network begin with what kind of format they have. */
const arn = /(?<!\d)([27]\d{22})(?!\d)/;

/** The number of 12 digits that the bank's network gave a payment, where a word says that it is one. */
export const rrnIn = (text: string): string | undefined => rrn.exec(text)?.[1];

/** The number of 23 digits by which an acquirer's bank knows a payment or a refund. */
export const arnIn = (text: string): string | undefined => arn.exec(text)?.[1];

const masked = /(?:•{2,8}|\*{2,12}|x{2,12}|#{2,12})[ -]{0,2}(\d{4})(?!\d)/;
const ending =
  /(?:ending(?: in| with)?|ends (?:in|with)|last (?:four|4)(?: digits)?|[يت]نتهي|منتهي[ةه]|[آا]خر (?:4|[أا]ربع[ةه]?)(?: [أا]رقام)?)[^\d\n]{0,16}(\d{4})(?!\d)/;
const card = /card|visa|mada|mastercard|بطاق|كرت|كارت|فيزا|مدى|ماستر/;
const isYear = /^(?:19|20)\d\d$/;

/** How the card ends that a message speaks of. */
export function lastFourIn(text: string): string | undefined {
  const digits = (masked.exec(text) ?? ending.exec(text))?.[1];
  return digits && (!isYear.test(digits) || card.test(text)) ? digits : undefined;
}

/**
 * A text as those who are named in it are looked for: a mask in the words of what it masks, so that «مدى ****4417» speaks of a card, and
 * where one pays is not the company of that name.
 */
export const forNames = (text: string): string =>
  text.replaceAll(new RegExp(masked.source, 'g'), ' بطاقة ').replaceAll(/\bcheck-?out\b(?!\.com)/gi, ' ');
