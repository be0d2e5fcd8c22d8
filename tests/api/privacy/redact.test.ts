import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { redact } from '../../../api/privacy/redact.ts';
import { lines, unmark } from './table.ts';
import { workOf } from '../../work.ts';

type Example = { id: string; text: string; detects?: string[] };
const examples: { positive: Example[]; negative: Example[] } = JSON.parse(
  readFileSync(new URL('examples.json', import.meta.url), 'utf8'),
);

describe('the examples of the payments note', () => {
  test.each(examples.positive)('$id: $text', ({ text, detects = [] }) => {
    const redacted = redact(text);
    expect(redacted.found.map(({ kind }) => kind).sort()).toEqual([...detects].sort());
    expect(redact(redacted.text)).toEqual({ text: redacted.text, found: [] });
  });
  test.each(examples.negative)('$id: $text survives', ({ text }) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });
});

describe('our own examples', () => {
  test.each(lines('secrets.txt'))('%s', (line) => {
    const { text, redacted, kinds } = unmark(line);
    const { text: seen, found } = redact(text);
    expect(seen).toBe(redacted);
    expect(found.flatMap(({ kind, count }) => Array<string>(count).fill(kind)).sort()).toEqual(kinds);
    expect(redact(seen)).toEqual({ text: seen, found: [] });
  });
  test.each(lines('harmless.txt'))('%s survives', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });
});

/** Pieces of every rule, so that random texts come close to secrets. */
const pieces = fc.constantFrom(
  ...'otp|cvv|pin|password|exp|card|code|iban|order|is|not received|minutes|الكود|رمز التحقق|الرقم السري|هو|كلمة المرور|رقم الطلب|ريال|بطاقة|رقم قومي|مفتاح خاص|token'.split(
    '|',
  ),
  ...'4242424242424242|4242|482913|123|05/29|SA0380000000608010167519|30001011234567|5555 5555 5555 4444|Ahmed@2024|sk_live_0123456789abcdef|4|8'.split(
    '|',
  ),
  ...[
    ':',
    '=',
    '(',
    ')',
    '[',
    ']',
    '/',
    '-',
    '.',
    ',',
    '"',
    '\n',
    '⁨',
    '⁩',
    '‏',
    '•••• 4242',
    '[OTP]',
    '*',
    '٤٢',
    '️⃣',
    '\u0301',
  ],
);
const anyText = fc.oneof(
  fc
    .array(fc.tuple(pieces, fc.constantFrom(' ', '', ' ', '\n')), { maxLength: 25 })
    .map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'0123456789٤٢ .-/:ab'), maxLength: 120 }),
);

it('leaves a redacted text as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = redact(text).text;
      expect(redact(once)).toEqual({ text: once, found: [] });
    }),
    { numRuns: 3000 },
  );
});

it('changes nothing but the secrets', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const kept = redact(text).text.split(/\u2068(?:•{4} \d{4}|\[[A-Z/ ]+\])\u2069/);
      let at = 0;
      for (const part of kept) {
        const found = text.indexOf(part, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + part.length;
      }
    }),
    { numRuns: 1000 },
  );
});

describe('a long hostile text costs linear time', () => {
  const hostile = {
    'digits only': '4',
    'single digits': '4 ',
    'separators only': ' -.',
    'a cue repeated': 'otp ',
    'an Arabic cue repeated': 'الكود ',
    'numbers before cues': '482913 otp ',
    'unmatched brackets': '([{"',
    'almost a card': '4242 4242 4242 424 ',
    cards: '4242 4242 4242 4242 ',
    'almost an IBAN': 'S A 0 3 8 0 ',
    'key beginnings': '-----BEGIN PRIVATE KEY-----eyJ ',
    'seed words': 'abandon ',
    'password cues': 'password: "',
    'vowel marks': '\u064b',
  };
  test.each(Object.entries(hostile))('%s', (_, piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return workOf(() => redact(text));
    };
    time(50_000);
    const half = Math.min(time(250_000), time(250_000));
    const whole = Math.min(time(500_000), time(500_000));
    // Twice the text, about twice the work; a quadratic rule would need four times, and far more than the floor.
    expect(whole).toBeLessThan(3.3 * half + 40);
  });
});
