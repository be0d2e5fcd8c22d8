import type { Locale } from './locale.ts';
import { direction } from './locale.ts';

/** Isolates: what stands between them keeps its own order, and disturbs nothing around it. */
const [open, close] = ['\u2068', '\u2069'];
const marks = { ltr: '\u200e', rtl: '\u200f' };

const digit = '[0-9٠-٩۰-۹]';
// Everything here is of bounded length: people write what makes a search for the end of something slow.
const number = `${digit}(?:[.,٫٬]?${digit}){0,30}`;
const currency = '(?:[A-Z]{3}|[$€£¥₹])';
const addresses = [
  String.raw`(?:https?:\/\/|www\.)[^\s<>«»"،؛\u2066-\u2069]{0,2000}[\w/#=&%-]`,
  String.raw`[A-Za-z][\w-]{0,62}(?:\.[\w-]{1,63}){0,5}\.[A-Za-z]{2,24}\/[^\s<>«»"،؛\u2066-\u2069]{0,2000}[\w/#=&%-]`,
  String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`,
];
/** Codes to dial, masks of cards, telephones, dates and times, amounts. */
const figures = [
  `[*#]{1,2}${digit}{1,20}(?:[*#]{1,2}${digit}{1,20}){0,8}#`,
  `[•*xX]{2,12}(?:[ -][•*xX]{2,12}){0,4}[ -]?${digit}{2,6}`,
  `\\+?\\(?${digit}(?:[ ()-]{0,2}${digit}){8,14}`,
  `${digit}{3,8}(?: ${digit}{3,5}){1,3}`,
  `${digit}{1,4}(?:[/:.–-]${digit}{1,4}){2,5}|${digit}{1,4}[/:]${digit}{1,4}(?: ?[AaPp][Mm]\\b)?`,
  `${currency} ?${number}|${number} ?(?:${currency}(?![A-Za-z])|[%٪])`,
];
const word = '[A-Za-z][A-Za-z0-9_-]{0,200}';
const unit = new RegExp([...addresses, ...figures, word, `\\+?${number}`].join('|'), 'g');
/** A run of Latin words and the numbers among them: «3-D Secure», `insufficient_funds`, `Error: Payment declined (05)`. */
const latinWords = "[A-Za-z0-9](?:[A-Za-z0-9 .,:'’&+/_–-]*[A-Za-z0-9])?";
const latinRun = new RegExp(`${latinWords}(?: ?\\(${latinWords}\\)(?:[ .,:]{1,2}${latinWords})?){0,4}`, 'g');
const isWord = new RegExp(`^${word}$`);
const isAddress = new RegExp(addresses.join('|'), 'g');
/** Digits alone are drawn in their order wherever they stand in Arabic. */
const isPlain = new RegExp(`^${number}$`);
const isolated = /(\u2068[^\u2068\u2069]*\u2069)/;

/** Which way a line of a text runs: as its words do; what names and addresses in it are written in does not turn an Arabic line. */
export function directionOf(line: string, locale: Locale): 'rtl' | 'ltr' {
  const words = line.replaceAll(isAddress, ' ');
  const [first] = /\p{Script=Arabic}|\p{Script=Latin}/u.exec(words) ?? [];
  const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
  if (first === undefined) return direction(locale);
  return isArabic(first) || (locale === 'ar' && isArabic(words)) ? 'rtl' : 'ltr';
}

const apart = (text: string): string => `${open}${text}${close}`;

/** What is set apart already, such as the mask of a secret, is left alone. */
const outside = (text: string, change: (part: string) => string): string =>
  text
    .split(isolated)
    .map((part) => (isolated.test(part) ? part : change(part)))
    .join('');

function setApart(line: string, direction: 'rtl' | 'ltr'): string {
  if (direction === 'ltr' && !/\p{Script=Arabic}/u.test(line)) return line;
  const left =
    direction === 'rtl'
      ? (one: string) => isWord.test(one) || isPlain.test(one)
      : (one: string) => isWord.test(one);
  const figures = outside(line, (part) => part.replace(unit, (one) => (left(one) ? one : apart(one))));
  if (direction === 'ltr') return figures;
  return outside(figures, (part) =>
    part.replace(latinRun, (run) => (/[A-Za-z]/.test(run) ? apart(run) : run)),
  );
}

/**
 * Sets apart what is read as one thing in a text of one language: Latin words in Arabic, and in both addresses, amounts,
 * telephones, dates, codes to dial, so that none is drawn in pieces or backwards. What it adds is invisible, and folded away by
 * search. For a place that runs as `locale` does.
 */
export const isolate = (text: string, locale: Locale): string => setApart(text, direction(locale));

/** The same for a text whose lines may be in either language: each begins with a mark that says which way it runs. */
export const isolateLines = (text: string, locale: Locale): string =>
  text
    .split('\n')
    .map((line) => {
      const direction = directionOf(line, locale);
      return line.trim() === '' ? line : `${marks[direction]}${setApart(line, direction)}`;
    })
    .join('\n');
