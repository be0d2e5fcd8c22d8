import { beforeName, beforeNoun } from './text/clitics.ts';
import { saidNumber, waysToSay } from './said-numbers.ts';
import { fold } from './text/fold.ts';

/** A word of a text and where it stands in the folded text. */
export type Token = { text: string; start: number; end: number };

/**
 * The words that codes are compared by: case, accents, digits' script, British or American spelling and `_` `-` `:` or
 * space make no difference; a minus before a number does. `RC51` is two words, `05` and `5` are one number,
 * and so is a date or an amount, in which no code is looked for.
 */
export function tokens(text: string): Token[] {
  const folded = fold(text)
    .replace(/(?<![^\s:(])[-−](?=\d)/g, 'minus')
    .replace(/(?<=\d)[٫،,](?=\d)/g, '.')
    .replace(joined, '$& ');
  return [...folded.matchAll(/[\p{L}\p{N}]+(?:(?<=\d)[./:-]\d+)*/gu)].map(({ 0: word, index }) => ({
    text: saidNumber.get(word) ?? oneSpelling(word),
    start: index,
    end: index + word.length,
  }));
}

/** A cue with the number written to it: «كود51». */
const joined = new RegExp(
  `(?<![\\p{L}\\p{N}])${beforeNoun}(?:code|error|err|resp|rc|كود|رمز|خطا)(?=\\d)`,
  'gu',
);

/** Terminals fill a code up with zeros: `057` is 57. A row of zeros alone is a code of its own, as long as it is. */
const oneSpelling = (word: string) =>
  word
    .replace(/^(?:0(?=\d$)|0{1,3}(?=[1-9]\d{0,2}$))/, '')
    .replace('honour', 'honor')
    .replace('cancelled', 'canceled')
    .replace('authoris', 'authoriz');

/**
 * Every way of words in which a code is written or said: as its provider does, in separate or joined words, without `NET::`, a
 * number digit by digit and as one.
 */
export function spellings(code: string): string[][] {
  const own = texts(code);
  const apart = texts(code.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
  const joined = own.join('');
  const all = [own, apart, ...waysToSay(code)];
  if (own.length > 1 && joined.length >= 8 && /^\p{L}+$/u.test(joined)) all.push([joined]);
  if (own.length > 1 && (own[0] === 'net' || own[0] === 'http')) all.push(own.slice(1));
  return [...new Map(all.map((parts) => [parts.join(' '), parts])).values()];
}

const texts = (code: string) => tokens(code).map(({ text }) => text);

const after = (before: string, alternatives: string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${before}(?:${alternatives.join('|')})`, 'u');
const word = (...alternatives: string[]) => after(beforeName, alternatives);

const calls = [
  'code',
  'err|error',
  '(?:resp(?:onse)?(?:code)?|rsp|rc)(?!\\p{L})',
  'resultcode|actioncode',
  'status(?!\\p{L})',
  'رمز|رموز|كود|اكواد|خطا|اخطا|استجاب|ايرور',
  'كد(?!\\p{L})',
];
/** That something was refused, whoever did it. */
const refused = ['declin|refus|reject', '(?:م|ان|ات|[بهحسك]?[يت]ن?ت?|[بهحسك]?ا)?رفو?ض'];

/** A word that only calls a number a code. */
export const callsCode = after(beforeNoun, calls);
/** What tells that a number nearby is a code, as the payments note lists it (checked 2026-11-23); by its beginning. */
export const cue = after(beforeNoun, [...calls, ...refused]);

/** By what a text names a system, in words as `tokens` gives them; `فوري` is left out, for it also means "instant". */
const names = new Map(
  Object.entries({
    iso8583: word('iso ?8583'),
    'iso8583-1993': word('iso ?8583'),
    'stripe-decline-code': word('stripe', 'سترايب', 'decline ?code'),
    'stripe-advice-code': word('stripe', 'سترايب', 'advice ?code'),
    'stripe-error-code': word('stripe', 'سترايب'),
    'paypal-issue': word('pay ?pal', 'باي ?بال'),
    'adyen-refusal': word('adyen', 'اديين', 'refusal ?reason'),
    // Its codes are letters, one of them the word "I": to speak of 3-D Secure is not enough.
    '3ds-transstatus': word('(?:3 ?ds ?|trans ?)status(?! ?reason)'),
    '3ds-transstatusreason': word('3 ?ds', '3 d secure', 'trans ?status ?reason'),
    'apple-pay': word('apple ?pay', 'ابل ?باي'),
    'google-pay': word('google ?pay', 'gpay', '[جق]وقل ?باي', 'جوجل ?باي'),
    moyasar: word('moyasar', 'ميسر(?!\\p{L})'),
    paytabs: word('pay ?tabs', 'click ?pay', 'بيتابس', 'كليك ?باي'),
    hyperpay: word('hyper ?pay', 'oppwa', 'هايبر ?باي'),
    paymob: word('pay ?mob', 'باي ?موب'),
    knet: word('k ?net', 'كي ?نت'),
    fawry: word('fawry'),
    tabby: word('tabby', 'تابي(?!\\p{L})'),
    'crypto-invoice': word('crypto', 'bitcoin', 'بيتكوين'),
    'browser-network': word('http(?!\\p{L})', 'gateway', 'nginx'),
    // Their numbers look like amounts, and what they are about has names that everybody uses.
    'visa-dispute': word('chargeback', 'dispute ?(?:code|reason|condition)', '(?:سبب|رمز) الاعتراض'),
    'mastercard-dispute': word('chargeback', 'dispute ?(?:code|reason)', '(?:سبب|رمز) الاعتراض'),
    'mastercard-advice': word('merchant ?advice', 'mac ?code', '(?:رمز|رموز) الارشاد'),
    'checkout-com': word('checkout ?com'),
    tap: word('tap ?payments?', 'تاب(?!\\p{L})'),
    'amazon-payment-services': word('amazon ?payment', 'pay ?fort', 'بيفورت'),
    tamara: word('tamara', 'تمارا(?!\\p{L})'),
    instapay: word('insta ?pay', 'انستا ?باي'),
    sadad: word('sadad'),
  }),
);

export const isSystemNamed = (system: string, words: string): boolean =>
  names.get(system)?.test(words) ?? false;
