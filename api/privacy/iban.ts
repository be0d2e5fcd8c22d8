import type { Detector, Span } from './kinds.ts';

/** Length by country: the SWIFT IBAN registry, and BI, DJ, DZ, FK, HN, KM and MA, whose banks use them (compared with ibantools 4.5, November 2026). */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 DZ26 EE20 ' +
    'EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KM27 ' +
    'KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MA28 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 ' +
    'PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 ' +
    'VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

const start = /[A-Z][\s\p{Pd}._/]{0,3}[A-Z](?=[\s\p{Pd}._/]{0,3}\d[\s\p{Pd}._/]{0,3}\d)/giu;
const separator = /[\s\p{Pd}._/]/u;
const digitOrLetter = /[A-Z0-9]/i;

/** ISO 13616: country, exact length and the remainder modulo 97. */
export const findIbans: Detector = (text) => {
  const found: Span[] = [];
  let after = 0;
  for (const { 0: country, index } of text.matchAll(start)) {
    if (index < after || (gluedBefore(text, index) && !/iban$/i.test(text.slice(index - 4, index)))) continue;
    const length = lengths.get(country.replace(/[^A-Z]/gi, '').toUpperCase());
    const end = length && endOf(text, index, length);
    if (!end) continue;
    found.push({ kind: 'iban', start: index, end });
    after = end;
  }
  return [...found, ...withoutCountry(text)];
};

const gluedBefore = (text: string, at: number) => at > 0 && digitOrLetter.test(text[at - 1] ?? '');

/** Where the account number of so many characters ends, or nothing when it is none. */
function endOf(text: string, from: number, length: number): number | undefined {
  let iban = '';
  let gap = 0;
  for (let at = from; at < text.length && gap <= 3; at++) {
    const char = text[at] ?? '';
    if (digitOrLetter.test(char)) {
      iban += char;
      gap = 0;
      if (iban.length === length)
        return !digitOrLetter.test(text[at + 1] ?? '') && valid(iban) ? at + 1 : undefined;
    } else if (separator.test(char)) gap++;
    else return undefined;
  }
  return undefined;
}

function valid(iban: string): boolean {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** "آيبان 0380…": people leave the country out, and then the word says what the digits are. */
function withoutCountry(text: string): Span[] {
  const found: Span[] = [];
  const cued = /(?:iban|ا?يبان)\p{L}{0,3}[\s:=#-]{0,5}(?=\d)/giu;
  for (const { 0: cue, index } of text.matchAll(cued)) {
    const from = index + cue.length;
    for (const country of ['SA', 'AE', 'EG', 'IQ']) {
      const end = endOf(`${country}${text.slice(from, from + 80)}`, 0, lengths.get(country) ?? 0);
      if (end) found.push({ kind: 'iban', start: from, end: from + end - country.length });
    }
  }
  return found;
}
