import { identityCues } from './cues/identity.ts';
import type { Detector, Span } from './kinds.ts';
import type { Place } from './matching.ts';
import { anyOf, places } from './matching.ts';

const gap = String.raw`(?:[\s:=#().\p{Pd}]|numbers?|num|no|nr|is|was|my|the|card|it|id|رقم(?:ها|ه|ي|و)?|هو|هي|كان|الخاص|بي|تبعي|بتاعي|حقي|raqam|raqm|rakam|raqamo|الوطني|الشخصي|(?:ال)?(?:سعودي|اماراتي|كويتي|قطري|عماني|بحريني|اردني|مصري|مغربي|عراقي|سوري|يمني|ليبي|تونسي)ه?|saudi|jordan(?:ian)?|omani?|qatari?|bahraini?|moroccan|est){0,12}?`;
const end = String.raw`(?![\p{L}\d]|[.,\/:]\d)`;
// 7 to 9 digits in Oman, 8 in Tunisia, 9 in Bahrain and Palestine, 10 in Saudi Arabia and Jordan, 11 in Qatar, Syria and Lebanon, 12 in
// Kuwait, Iraq and Libya, 14 in Egypt, 15 in the Emirates, 18 in Algeria. What begins with 0 is a telephone number.
const digits = String.raw`(?!0)\d(?:[\s\p{Pd}.]?\d){6,17}`;
// One or two letters and five to seven digits in Morocco; passports as ICAO 9303 has them, nine characters at most.
const lettered = String.raw`[a-z]{1,2}[\s\p{Pd}]?\d{5,7}`;
const travel = String.raw`[a-z]{1,2}[\s\p{Pd}]?\d{6,8}|\d{2}[a-z]{2}\d{5}|(?!0)\d{7,9}`;

type Form = { cue: RegExp; after: RegExp; before: RegExp };

const form = (list: Record<string, string>, value: string): Form => ({
  cue: anyOf(list),
  after: new RegExp(String.raw`^${gap}(?:^|[^\p{L}\d])(${value})${end}`, 'iu'),
  before: new RegExp(
    String.raw`(?:^|[^\p{L}\d+])(${value})\s{1,3}(?:(?:is|are|هو|هي|da|howa)\s{1,3})?(?:(?:my|the)\s{1,3})?$`,
    'iu',
  ),
});

const forms = [
  form(identityCues.passport, travel),
  form(identityCues.nationalCard, `${lettered}|${digits}`),
  form(identityCues.nationalId, digits),
];

/** Numbers that follow the word for a passport or an identity card at once, whatever their check digit: countries differ, people mistype. */
export const findStatedIds: Detector = (text) => {
  const found: Span[] = [];
  for (const { cue, after, before } of forms)
    for (const place of places(text, cue)) {
      // An "id" alone may be of anything, and so may a number beside it.
      if (/^(?:my[\s_]?)?id(?:[\s_]?is)?$/i.test(text.slice(place.start, place.end))) continue;
      const value = following(text, place, after) ?? leading(text, place, before);
      if (value) found.push({ kind: 'national-id', ...value });
    }
  return found;
};

function following(text: string, cue: Place, after: RegExp): Place | undefined {
  const match = after.exec(text.slice(cue.end, cue.end + 90));
  if (!match?.[1]) return undefined;
  const until = cue.end + match[0].length;
  return { start: until - match[1].length, end: until };
}

function leading(text: string, cue: Place, before: RegExp): Place | undefined {
  const match = before.exec(text.slice(Math.max(0, cue.start - 50), cue.start));
  if (!match?.[1]) return undefined;
  const start = cue.start - (match[0].length - match[0].indexOf(match[1]));
  return { start, end: start + match[1].length };
}
