import type { Value } from './code-value.ts';
import { codeAt } from './code-value.ts';
import { codes, qualified } from './codes.ts';
import type { Detector, SecretKind, Span } from './kinds.ts';
import { places, standing } from './matching.ts';
import { vocabulary } from './vocabulary.ts';
import { neverArrived } from './weak-cue.ts';
import { paysThere, references } from './words.ts';

const isReference = vocabulary(references);

const typing =
  'put|enter|entered|entering|typ(?:e|ed|ing)|tr(?:y|ied|ying)|us(?:e|ed|ing)|wrote|writ(?:e|ing)|submitted|keyed(?: in)?|pasted|insert(?:ed)?|input|got|received|' +
  '[وف]?(?:وصل|جا|اجا|جت)(?:ني|لي|تني|نا|لنا)|[وف]?استلمت|[وف]?ا?(?:كتب|دخل|حط|جرب|ستخدم|ستعمل)\\p{L}{0,4}|[وف]?(?:كاتب|حاط|مدخل|بكتب|بدخل|اكتب|ادخل|احط)\\p{L}{0,3}|' +
  'katab\\p{L}{0,3}|da?[k5]h?al\\p{L}{0,3}|7a?[td]\\p{L}{0,3}|[gj]ar+[ae]b\\p{L}{0,3}';
const giving =
  '(?:told|gave|sent|texted|read|send|give|tell)(?: (?:him|her|them|me|it|you|the man|the caller))?|' +
  '[وف]?ا?(?:عطي|دي|بعت|بعث|رسل|ملي)\\p{L}{0,5}|[وف]?(?:قلت|قرات|حكيت)(?:ل\\p{L}{1,3}| ل\\p{L}{1,3})|' +
  'ba3at\\p{L}{0,4}|3a?[td]e?t\\p{L}{0,4}|[2o]olt[ie]?l\\p{L}{0,3}';
const gap = '(?:[\\s:"“«(]|in |it |the |this |that |number |رقم |الرقم |هذا |ده ){1,4}';

const typed = standing('\\p{L}', `(?:${typing})${gap}(?=\\d)`, 'giu');
const given = standing('\\p{L}', `(?:${giving})${gap}(?=\\d)`, 'giu');
const purpose =
  /^["”»)]{0,2}\s{1,2}(?:to|for) (?:verify|confirm|complete|log|sign|authenticate|activate|authori[sz]e|approve)|^["”»)]{0,2}\s{1,2}ل(?:تاكيد|تفعيل|لتحقق|تسجيل الدخول|اتمام|لدخول)/iu;

/**
 * Numbers that somebody typed or handed over, with the word for what they are further away or missing: "I put 482913 but it said
 * wrong code", «عطيته 482913 وسحب فلوسي».
 */
export const findHanded: Detector = (text) => {
  const found: Span[] = [];
  for (const [verb, toPerson] of [
    [typed, false],
    [given, true],
  ] as const)
    for (const { end: start } of places(text, verb)) {
      const value = codeAt(text, start, 3, 8);
      if (!value || isElse(text, value)) continue;
      const kind = kindOf(text, value, toPerson);
      if (kind) found.push({ kind, start, end: value.end });
    }
  return found;
};

const clause = /[.!?؟\n,،]|\s(?:and|but|then|so|w|we|bas|بس|لكن|و\p{L}*)(?!\p{L})/iu;

/** A year, a round sum, or a number whose own name follows: "as the order number". */
function isElse(text: string, { digits, start, end }: Value): boolean {
  const next = text.slice(end, end + 40).split(clause)[0] ?? '';
  const words = next.match(/\p{L}+/gu)?.slice(0, 4) ?? [];
  return (
    /^(?:19|20)\d\d$|00$/.test(digits) ||
    words.some(isReference) ||
    paysThere.test(text.slice(Math.max(0, start - 60), end + 30))
  );
}

/** What the nearest word for a code within the paragraph says it is. Six digits that a person was given need none. */
function kindOf(text: string, { start, end, digits }: Value, toPerson: boolean): SecretKind | undefined {
  const after = text.slice(end, end + 90).split(/\n\s*\n/)[0] ?? '';
  const before =
    text
      .slice(Math.max(0, start - 90), start)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  if (digits.length === 6 && purpose.test(after)) return 'otp';
  if (/\p{Co}/u.test(after.slice(0, 4)) || neverArrived(text, start - before.length, end + after.length))
    return undefined;
  for (const { kind, cue, min, max, weak } of codes) {
    if (digits.length < min || digits.length > max) continue;
    for (const part of [after, before])
      for (const place of places(part, cue)) if (!qualified(part, place.start, weak)) return kind;
  }
  return toPerson && digits.length === 6 ? 'otp' : undefined;
}
