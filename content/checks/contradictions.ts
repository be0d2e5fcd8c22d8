import type { Locale } from '../../api/ground/locale.ts';
import { locales } from '../../api/ground/locale.ts';
import type { Advice, Code } from '../codes.ts';
import type { Text } from '../file.ts';
import type { Money } from '../money.ts';
import { moneyTaken } from '../money.ts';
import { says } from './problem.ts';

type Words = Record<Locale, RegExp>;
type Wrong = { keys: string[]; message: Text };

/** Arabic words end where no letter follows; `\b` knows Latin letters only. */
const end = '(?!\\p{L})';
const start = '(?<!\\p{L})[وفل]?';

/** To send, to enter or to pay the same thing once more. */
const again: Words = {
  en: /\b(?:retry|re-?submit|once more|try (?:it |this card |the same card )?(?:again|anew|later)|pay again|(?:send|enter|charge|run|repeat) (?:it|the (?:same )?(?:payment|card)) (?:again|anew))\b/iu,
  ar: new RegExp(
    `${start}(?:(?:أعد|تعيد|نعيد|إعادة) (?:المحاولة|الدفع|الإرسال)|حاول (?:مرة|ثانية|مجددا|من جديد|لاحقا)|(?:ادفع|أرسلها|أرسله) (?:مرة|ثانية|مجددا|من جديد)|ابدأ الدفع من جديد|كررها?)${end}`,
    'u',
  ),
};
const check: Words = {
  en: /\b(?:check|make sure|look|see whether|read)\b/iu,
  ar: new RegExp(`${start}(?:تأكد|تحقق|راجع|انظر|ابحث|اقرأ)${end}`, 'u'),
};
const wait: Words = {
  en: /\b(?:wait|later|after (?:a few|some|\d+) (?:minutes|hours))\b/iu,
  ar: new RegExp(`${start}(?:انتظر|لاحقا|بعد (?:بضع|نصف|\\d+))${end}`, 'u'),
};
const anotherCard: Words = {
  en: /\b(?:another|a different) (?:card|way to pay|method)\b/iu,
  ar: new RegExp(`(?:بطاقة|وسيلة(?: دفع)?) أخرى${end}`, 'u'),
};
/** That the payment itself went through. */
const approved: Words = {
  en: /\b(?:(?:payment|transaction|order) (?:was|is|has been) (?:approved|paid|successful|completed)|payment succeeded)\b/iu,
  ar: new RegExp(
    `${start}(?:تمت الموافقة على (?:الدفع|الدفعة|العملية)|نجحت? (?:الدفع|الدفعة|العملية))${end}`,
    'u',
  ),
};
const nothingTaken: Words = {
  en: /\b(?:nothing|no money|no amount) (?:was|is|has been) (?:charged|taken|deducted|debited)\b/iu,
  ar: new RegExp(`${start}لم يخصم (?:شيء|مبلغ|المبلغ)${end}`, 'u'),
};
const taken: Words = {
  en: /\b(?:(?:the money|the amount|a part|only a part of the amount) (?:was|has been) (?:taken|charged)|you (?:were|have been) charged)\b/iu,
  ar: new RegExp(`${start}خصم (?:المبلغ|مبلغ|جزء)${end}`, 'u'),
};
const rightPin: Words = {
  en: /\b(?:enter|type|use) (?:the|your) (?:correct|right) PIN\b/iu,
  ar: new RegExp(`أدخل الرقم السري الصحيح${end}`, 'u'),
};
const noTriesLeft: Words = {
  en: /\bPIN tries exceeded|too many PIN tries\b/iu,
  ar: /(?:استنفدت|تجاوز(?: عدد)?) محاولات الرقم السري/u,
};
/** Why a card was refused, where the one who asks may be the thief. */
const secret: Words = { en: /\b(?:lost|stolen|fraud\w*|blacklist\w*)\b/iu, ar: /مفقود|مسروق|احتيال|مشبوه/u };

/** What turns a clause round, or leaves it open. */
const denied: Words = {
  en: /\b(?:not|never|no|without|instead of|before|n't|cannot)\b|n't\b/iu,
  ar: new RegExp(`(?<!\\p{L})[وف]?(?:لا|لم|لن|ليس|دون|بدون|قبل|بدل)${end}`, 'u'),
};
const open: Words = {
  en: /\b(?:if|whether|that|until|unless|perhaps|may|when)\b/iu,
  ar: new RegExp(`(?<!\\p{L})[وف]?(?:إن|إذا|هل|لو|قد|أن|حتى|أنه|ربما|حين)${end}`, 'u'),
};

const clauses = (text: string) => text.split(/[.;:،؛!?؟]|, (?=and|or|but|then)/u);
const plain = (text: string) => text.replace(/[\u064B-\u0652\u0670]/gu, '');

/** Whether a text says something outright: not denied, and for a fact neither asked nor made a condition. */
const tells = (text: string, words: Words, locale: Locale, but: Words[]): boolean =>
  clauses(plain(text)).some(
    (clause) => words[locale].test(clause) && but.every((one) => !one[locale].test(clause)),
  );
const bids = (text: string, words: Words, locale: Locale) => tells(text, words, locale, [denied]);
const states = (text: string, words: Words, locale: Locale) => tells(text, words, locale, [denied, open]);
/** Arabic says that nothing was taken with a word of denial. */
const statesNothing = (text: string, locale: Locale) => tells(text, nothingTaken, locale, [open, check]);

const placeOf = (text: string, words: Words, locale: Locale): number => plain(text).search(words[locale]);

type Rule = {
  of: Advice[];
  for: (code: Code, money: Money) => boolean;
  wrong: (text: string, locale: Locale, code: Code) => boolean;
  message: Text;
};

const everyone: Advice[] = ['customerFix', 'fix', 'note'];

const rules: Rule[] = [
  {
    of: everyone,
    for: ({ retry }) => retry === 'no',
    wrong: (text, locale) => bids(text, again, locale),
    message: says('never to be tried again, but says to', 'لا تُعاد المحاولة، والنص يطلبها'),
  },
  {
    of: ['customerFix'],
    for: ({ retry }) => retry === 'none',
    wrong: (text, locale) => bids(text, again, locale) || bids(text, anotherCard, locale),
    message: says('no refusal, but says to pay anew or otherwise', 'ليس رفضًا، والنص يطلب دفعًا آخر'),
  },
  {
    of: ['customerFix'],
    for: ({ retry }) => retry === 'later',
    wrong: (text, locale) => {
      const looked = placeOf(text, check, locale);
      const waited = placeOf(text, wait, locale);
      return looked < 0 || waited < 0 || looked > waited;
    },
    message: says('to be tried later: first check, then wait', 'تُعاد لاحقًا: التأكد أولًا ثم الانتظار'),
  },
  {
    of: ['customerFix'],
    for: ({ retry }) => retry === 'check-first',
    wrong: (text, locale) => placeOf(text, check, locale) < 0,
    message: says('to be checked first, but does not say so', 'يلزم التأكد أولًا، والنص لا يذكره'),
  },
  {
    of: everyone,
    for: (_, money) => money !== 'yes' && money !== 'earlier',
    wrong: (text, locale) => states(text, approved, locale),
    message: says(
      'says the payment was approved, but no money is known to be taken',
      'يقول إن الدفع قُبل، ولا خصم معروف',
    ),
  },
  {
    of: everyone,
    for: (_, money) => money !== 'no',
    wrong: (text, locale) => statesNothing(text, locale),
    message: says('says nothing was taken, but money may be', 'يقول إنه لم يُخصم شيء، وقد يكون خُصم'),
  },
  {
    of: everyone,
    for: (_, money) => money === 'no',
    wrong: (text, locale) => states(text, taken, locale),
    message: says('says money was taken, but none was', 'يقول إن المبلغ خُصم، ولم يُخصم'),
  },
  {
    of: ['customerFix'],
    for: (_, money) => money === 'earlier',
    wrong: (text, locale) => bids(text, again, locale),
    message: says('about a payment already made, but says to pay', 'عن دفعة سابقة، والنص يطلب الدفع'),
  },
  {
    of: everyone,
    for: ({ meaning }) => noTriesLeft.en.test(meaning.en) || noTriesLeft.ar.test(plain(meaning.ar)),
    wrong: (text, locale) => bids(text, rightPin, locale) || bids(text, again, locale),
    message: says('no try is left, but says to enter the PIN', 'لم تبق محاولة، والنص يطلب إدخال الرقم'),
  },
  {
    of: ['customerFix'],
    for: ({ revealToCustomer }) => !revealToCustomer,
    wrong: (text, locale) => secret[locale].test(text),
    message: says('tells the customer what is kept from them', 'يخبر العميل بما يُخفى عنه'),
  },
];

/** Where what is told to do with a code does not go with what is known of it. */
export function contradictions(code: Code): Wrong[] {
  const money = moneyTaken(code);
  const found = rules
    .filter((rule) => rule.for(code, money))
    .flatMap(({ of, wrong, message }) =>
      of.flatMap((key) =>
        locales
          .filter((locale) => wrong(code[key][locale], locale, code))
          .map((locale): Wrong => ({ keys: [key, locale], message })),
      ),
    );
  return [...found, ...fieldsApart(code, money)];
}

function fieldsApart({ retry, actor, meaning }: Code, money: Money): Wrong[] {
  const wrong: Wrong[] = [];
  if (retry === 'none' && money === 'no' && /^approved\b/iu.test(meaning.en))
    wrong.push({ keys: ['money'], message: says('approved, but no money taken', 'قُبلت العملية ولا خصم') });
  if (actor === 'none' && retry !== 'none')
    wrong.push({
      keys: ['actor'],
      message: says('nobody acts, but it is a refusal', 'لا أحد يتصرف، وهو رفض'),
    });
  return wrong;
}
