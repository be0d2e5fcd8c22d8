import { valueBefore } from './before-cue.ts';
import type { Value } from './code-value.ts';
import { codeAt } from './code-value.ts';
import { cardCues } from './cues/card.ts';
import { signInCues } from './cues/sign-in.ts';
import type { Detector, ShortNumber, Span } from './kinds.ts';
import type { Place } from './matching.ts';
import { anyOf, places } from './matching.ts';
import type { Between } from './sentence.ts';
import { Sentence } from './sentence.ts';
import { tokensAfter } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';
import { certain, neverArrived } from './weak-cue.ts';
import { owners, paysThere, references } from './words.ts';

export const codes: readonly ShortNumber[] = [
  { kind: 'cvv', cue: anyOf(cardCues.cvv), min: 3, max: 4, weak: false },
  { kind: 'otp', cue: anyOf(signInCues.otp), min: 4, max: 8, weak: false },
  { kind: 'pin', cue: anyOf(signInCues.pin), min: 4, max: 6, weak: false },
  { kind: 'otp', cue: anyOf(signInCues.code), min: 4, max: 8, weak: true },
];

const isReference = vocabulary(references);
const isOwner = vocabulary(owners);
const copula =
  /(?:^|[\s\p{P}])(?:is|was|are|هو|هي|هوا|هوه|هيا|كان|howa|hwa|huwa|heya|est)[\s"'«“]*$|[:=＝][\s"'«“(\[]*$/iu;

/** Numbers that are secret because of the word beside them: security codes, one-time codes, PINs. */
export const findCodes =
  ({ kind, cue, min, max, weak }: ShortNumber): Detector =>
  (text) => {
    const found: Span[] = [];
    for (const at of places(text, cue)) {
      if (ofKiosk(text, at, weak)) continue;
      if (qualified(text, at.start, weak)) continue;
      const values = valuesAfter(text, at, { kind, cue, min, max, weak });
      const before = values.length === 0 ? valueBefore(text, at, { kind, cue, min, max, weak }) : undefined;
      for (const { start, end } of before ? [before] : values) found.push({ kind, start, end });
    }
    return found;
  };

/**
 * "error code", "promo code", "last 3 digits": the word before says that it is another kind of code. In Arabic that word
 * comes after, so before it only says so of "code" alone: «حاولت الدفع ورمز التحقق 482913» is a one-time code.
 */
export function qualified(text: string, start: number, weak: boolean): boolean {
  const word = /(\p{L}+)[\s\p{Pd}_]{1,3}$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  // "gift card code"
  const further = /(\p{L}+) \p{L}+[\s\p{Pd}_]{1,3}$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  if (weak && word && further && isOwner(word) && isReference(further)) return true;
  return (
    word !== undefined &&
    ((isReference(word) && (weak || !/\p{Script=Arabic}/u.test(word))) ||
      /^(?:first|اول|last|اخر)$/i.test(word)) &&
    !(weak ? /^(?:sms|على)$/i : /^(?:sms|pay|على)$/i).test(word)
  );
}

/** What stands after the cue, at most a few words away; then its companions ("482913 and 583920"). */
function valuesAfter(text: string, cue: Place, code: ShortNumber): Value[] {
  const sentence = new Sentence(code);
  for (const token of tokensAfter(text, cue.end, 90)) {
    if (sentence.endsAt(token)) return [];
    if (token.type !== 'number' || sentence.passes()) continue;
    const value = codeAt(text, token.start, code.min, code.max);
    const gap = text.slice(cue.end, token.start);
    if (
      value &&
      (!sentence.passedOne || copula.test(gap)) &&
      believable(text, cue, code, value, gap, sentence.between())
    )
      return [value, ...companions(text, value, code)];
    if (token.text.length > 3) return [];
  }
  return [];
}

const forgotten = /forg[eo]t|chang|reset|unblock|نسي|تغيير|اغير|استعاد/iu;
const around = (text: string, from: number, to: number) => text.slice(Math.max(0, from - 30), to + 20);

/** «كود أمان» is a number to pay with; «كود الأمان» is a secret. */
const ofKiosk = (text: string, { start, end }: Place, weak: boolean): boolean =>
  weak
    ? paysThere.test(text.slice(Math.max(0, start - 40), end + 20))
    : /^كود امان$/.test(text.slice(start, end)) && !/^\s*ال/.test(text.slice(end));

function believable(
  text: string,
  cue: Place,
  code: ShortNumber,
  { digits, end }: Value,
  gap: string,
  { words, strange, owner }: Between,
): boolean {
  const stated = copula.test(gap);
  if (!stated && neverArrived(text, cue.start, end - digits.length)) return false;
  if (code.weak) return strange === 0 && certain(text, cue, digits, stated);
  const short = digits.length < 5;
  if (!stated && owner && code.kind === 'pin' && forgotten.test(around(text, cue.start, end))) return false;
  if (!stated && short && owner && code.kind !== 'pin' && digits.length > 3) return false;
  if (strange > 0 && !stated && (short || strange > 5)) return false;
  return stated || words === 0 || !/^(?:19|20)\d\d$/.test(digits);
}

const joined = /^\s*(?:[,،/&]|and|or|then|to|الي|ل|و|او|ثم|بعدين|وبعدها|w)\s*(?=\d)/iu;

function companions(text: string, first: Value, { min, max }: ShortNumber): Value[] {
  const more: Value[] = [];
  let at = first.end;
  for (
    let gap = joined.exec(text.slice(at, at + 12));
    gap && more.length < 5;
    gap = joined.exec(text.slice(at, at + 12))
  ) {
    const next = codeAt(text, at + gap[0].length, min, max);
    if (next?.digits.length !== first.digits.length) break;
    more.push(next);
    at = next.end;
  }
  return more;
}
