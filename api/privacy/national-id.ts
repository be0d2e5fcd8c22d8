import { cardCues } from './cues/card.ts';
import { identityCues } from './cues/identity.ts';
import type { Chain, Reading } from './digits.ts';
import { chains, luhn, readings } from './digits.ts';
import type { Detector, Span } from './kinds.ts';
import { anyOf } from './matching.ts';
import { vocabulary } from './vocabulary.ts';
import { references } from './words.ts';

const idCue = anyOf(identityCues.nationalId);
const cardCue = anyOf(cardCues.card);
const isReference = vocabulary(references);

/** `printed`: in the groups that the Emirates' card shows, which nothing else has. */
type Context = { cued: boolean; card: boolean; reference: boolean; printed: boolean };

/** Which numbers each country gives out (payments note, section 3), and which of them need a word nearby to be one. */
const countries: { length: number; is: (digits: string, context: Context) => boolean }[] = [
  // Saudi Arabia: citizens begin with 1, residents with 2. One reference number in fifty looks the same.
  { length: 10, is: (digits, { cued }) => cued && /^[12]/.test(digits) && luhn(digits) },
  // United Arab Emirates
  {
    length: 15,
    is: (digits, { printed }) => /^784(?:19|20)/.test(digits) && (printed || luhn(digits)),
  },
  // Kuwait
  {
    length: 12,
    is: (digits, { cued, reference }) => (cued || !reference) && bornOn(digits) && kuwaitiCheck(digits),
  },
  // Egypt: its check digit is not documented well enough to rely on. From 2000 on the number is shaped like Diners Club.
  {
    length: 14,
    is: (digits, { cued, card, reference }) =>
      bornOn(digits) &&
      /^.{7}(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)/.test(digits) &&
      (cued || !(reference || (card && luhn(digits)))),
  },
];

export const findNationalIds: Detector = (text) => {
  const found: Span[] = [];
  for (const chain of chains(text)) {
    for (let from = 0; from < chain.length; from++) {
      const id = idAt(text, chain, from);
      if (!id) continue;
      found.push({ kind: 'national-id', start: id.start, end: id.end });
      from += id.sizes.length - 1;
    }
  }
  return found;
};

function idAt(text: string, chain: Chain, from: number): Reading | undefined {
  for (const reading of readings(chain, from)) {
    const country = countries.find(({ length }) => length === reading.digits.length);
    const printed = reading.sizes.join('-') === '3-4-7-1';
    const plain = !reading.wide && (reading.whole || reading.sizes.length === 1);
    if (!country || !(plain || printed)) continue;
    if (country.is(reading.digits, { ...contextOf(text, reading), printed })) return reading;
  }
  return undefined;
}

function contextOf(text: string, { start, end }: Reading): Omit<Context, 'printed'> {
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[.!?؟\n]\s/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 25);
  const words = before.match(/\p{L}+/gu)?.slice(-3) ?? [];
  const reference = words.some(isReference) || /\+\s?$/.test(before);
  return {
    cued: !reference && (before.search(idCue) >= 0 || after.search(idCue) >= 0),
    card: before.search(cardCue) >= 0,
    reference,
  };
}

/** Century (2 for 19.., 3 for 20..) and a day that exists. */
function bornOn(digits: string): boolean {
  const [, century = '', yy = '', mm = '', dd = ''] = /^([23])(\d\d)(\d\d)(\d\d)/.exec(digits) ?? [];
  if (!century) return false;
  const [year, month, day] = [(century === '2' ? 1900 : 2000) + Number(yy), Number(mm), Number(dd)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
}

function kuwaitiCheck(digits: string): boolean {
  const weights = [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return 11 - (sum % 11) === Number(digits[11]);
}
