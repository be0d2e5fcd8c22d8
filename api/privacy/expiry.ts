import { cardCues } from './cues/card.ts';
import type { Detector, Span } from './kinds.ts';
import { placeholder } from './kinds.ts';
import { anyOf, places } from './matching.ts';
import { vocabulary } from './vocabulary.ts';
import { copulas, fillers } from './words.ts';

const cue = anyOf(cardCues.expiry);
const isFiller = vocabulary(fillers);
const isCopula = vocabulary(copulas);

const month = '(?:0?[1-9]|1[0-2])';
const year = String.raw`(?:20)?[2-4]\d`;
const between = String.raw`[^\S\n]{0,2}[\/\\\p{Pd}.|][^\S\n]{0,2}`;
// Month and year in either order: a right-to-left writer may put the year first.
const date = String.raw`(?:${month}${between}${year}|${year}${between}(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])[^\S\n]?${year})`;
const after = new RegExp(String.raw`^([^\d]{0,45}?)(${date})(?![\d\/]|[.\p{Pd}]\d)`, 'u');
const before = new RegExp(String.raw`(?:^|[^\d\/.\p{Pd}])(${date})([^\d]{0,20})$`, 'u');

// Not only cards expire.
const otherThings =
  /subscri|offer|coupon|trial|licen|voucher|promo|contract|visa stay|passport|domain|اشتراك|عرض|كوبون|قسيمه|رخصه|عقد|جواز|فاتوره|كود|رمز|ضمان|باقه/iu;

/** The card's month and year beside a word for it. */
export const findExpiry: Detector = (text) => {
  const found: Span[] = [];
  for (const { start, end } of places(text, cue)) {
    const context =
      text
        .slice(Math.max(0, start - 30), start)
        .split(/[.!?؟\n]\s/)
        .at(-1) ?? '';
    if (otherThings.test(context)) continue;
    const [, gap = '', value] = after.exec(text.slice(end, end + 60)) ?? [];
    if (
      value &&
      wordsOf(gap).every((word) => isFiller(word) || /^(?:cvv|cvc)$/i.test(word)) &&
      !/[\u{e000}-\u{e00f}*•]/u.test(gap.replaceAll(placeholder('pan'), ''))
    ) {
      found.push({ kind: 'expiry', start: end + gap.length, end: end + gap.length + value.length });
      continue;
    }
    const [, earlier, rest = ''] = before.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
    if (earlier && wordsOf(rest).every(isCopula)) {
      const until = start - rest.length;
      found.push({ kind: 'expiry', start: until - earlier.length, end: until });
    }
  }
  return found;
};

const wordsOf = (gap: string) => gap.match(/\p{L}+/gu) ?? [];

const gap = String.raw`[\s\p{Pd}.,،;:\/\\|]{1,3}`;
const short = String.raw`${month}[\s\p{Pd}.\/\\|]{1,3}${year}|(?:0[1-9]|1[0-2])${year}`;
const dump = new RegExp(
  String.raw`${placeholder('pan')}${gap}(?:(${short})${gap}(\d{3,4})|(\d{3,4})${gap}(${short}))(?!\d)`,
  'gdu',
);

// "… تاريخها 08/27 ورمزها 321": after a card's number or date, "its code" is the security code.
const itsCode = new RegExp(
  String.raw`[${placeholder('pan')}${placeholder('expiry')}][^\d\p{Co}\n]{0,16}?(?:رمز|كود|code)\p{L}{0,3}(?:\s{1,2}(?:is|was|هو))?[\s:=]{0,3}(\d{3,4})(?!\d|[.,\/]\d)`,
  'gdiu',
);
// "4111 … exp 05/29 123": no word at all, but its place.
const afterDate = new RegExp(
  String.raw`${placeholder('pan')}[^\d\p{Co}\n]{0,16}${placeholder('expiry')}[\s\p{Pd},،;:\/|]{1,3}(\d{3,4})(?![\d\p{L}]|[.,\/]\d)`,
  'gdu',
);

/** A security code that only its place after the card's number or date gives away. */
export const findItsCode: Detector = (text) =>
  [...text.matchAll(itsCode), ...text.matchAll(afterDate)].flatMap(({ indices }): Span[] =>
    indices?.[1] ? [{ kind: 'cvv', start: indices[1][0], end: indices[1][1] }] : [],
  );

/** A card's number, date and security code one after another, as they are copied from a form: no word is needed. */
export const findDumps: Detector = (text) =>
  [...text.matchAll(dump)].flatMap(({ indices }): Span[] => {
    const [expiry, cvv] = [indices?.[1] ?? indices?.[4], indices?.[2] ?? indices?.[3]];
    return expiry && cvv
      ? [
          { kind: 'expiry', start: expiry[0], end: expiry[1] },
          { kind: 'cvv', start: cvv[0], end: cvv[1] },
        ]
      : [];
  });
