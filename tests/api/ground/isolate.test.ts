import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, isolate, isolateLines } from '../../../api/ground/isolate.ts';

const bidi = bidiFactory();
const invisible = /[\u200e\u200f\u2066-\u2069]/;

/** A line as the eye meets it from left to right (Unicode's algorithm), without what cannot be seen. */
function seen(line: string, direction?: 'rtl' | 'ltr'): string {
  const levels = bidi.getEmbeddingLevels(line, direction);
  const order: number[] = bidi.getReorderedIndices(line, levels);
  return order
    .map((at) => line[at] ?? '')
    .filter((sign) => !invisible.test(sign))
    .join('');
}

const units = [
  '+966 55 123 4567',
  '055 123 4567',
  '800 4567',
  '9200 12345',
  'sanadak.gov.ae/ar?id=7',
  'help.example.com/#pay',
  'Z-51',
  'insufficient_funds',
  'help@example.com',
  'https://example.com/a?b=1',
  '•••• 1234',
  '*868*1#',
  '1,234.50 SAR',
  'SAR 150',
  '$20',
  '5%',
  '2026-11-29',
  '29/11/2026',
  '12:30',
  '05',
  '3-D Secure',
];
const arabic = fc.constantFrom('البطاقة', 'رُفضت', 'مرحبًا', 'في', 'دفعت', 'ولم');
const english = fc.constantFrom('declined', 'the', 'Payment', 'card', 'at');
const unit = fc.constantFrom(...units);

const lineOf = (own: fc.Arbitrary<string>, other: fc.Arbitrary<string>) =>
  fc
    .tuple(
      own,
      fc.array(fc.tuple(fc.oneof(unit, other), own), { maxLength: 4 }),
      own,
      unit,
      fc.constantFrom('.', '!', ':', ''),
    )
    .map(([first, middle, before, last, stop]) => ({
      words: [first, ...middle.flat(), before, last],
      last,
      stop,
    }));

test.each(['ar', 'en'] as const)(
  'in %s every unit stands whole, and the stop on the side where the line ends',
  (locale) => {
    const [own, other] = locale === 'ar' ? [arabic, english] : [english, arabic];
    fc.assert(
      fc.property(lineOf(own, other), ({ words, last, stop }) => {
        const text = `${words.join(' ')}${stop}`;
        const drawn = seen(isolateLines(text, locale));
        expect(drawn).toBe(seen(isolate(text, locale), locale === 'ar' ? 'rtl' : 'ltr'));
        for (const one of words.filter((word) => units.includes(word))) expect(drawn, text).toContain(one);
        expect(drawn, text).toContain(last);
        if (stop !== '')
          expect(locale === 'ar' ? drawn.startsWith(stop) : drawn.endsWith(stop), text).toBe(true);
      }),
      { numRuns: 1000 },
    );
  },
);

test('each line of a message runs as its own words do', () => {
  const message =
    'ظهرت لي هذه الرسالة:\nError: Payment declined (05).\n\nVisa لا تعمل.\nرقمي +966 55 123 4567';
  const lines = isolateLines(message, 'ar')
    .split('\n')
    .map((line) => seen(line));
  expect(lines[1]).toBe('Error: Payment declined (05).');
  expect(lines[3]?.startsWith('.')).toBe(true);
  expect(lines[4]).toContain('+966 55 123 4567');
  expect(isolateLines(message, 'en').split('\n')[1]).toMatch(/^\u200eError/);
  expect([
    directionOf('05', 'ar'),
    directionOf('05', 'en'),
    directionOf('https://x.com الرابط', 'en'),
  ]).toEqual(['rtl', 'ltr', 'rtl']);
});

test.each([
  ['ظهرت لي Error: Payment declined (05)، ورقمي +966 55 123 4567.', 'Error: Payment declined (05)'],
  ['كتب البنك Do not honour (05). Contact your bank ثم أغلق الصفحة', 'Do not honour (05). Contact your bank'],
  ['الرقم RRN: 633221087745 وهو معي', 'RRN: 633221087745'],
  ['دفعت عبر Visa (المنتهية 4417) أمس', 'Visa'],
])('in Arabic what a machine said stands as it was said: %s', (text, said) => {
  expect(seen(isolateLines(text, 'ar'))).toContain(said);
  expect(seen(isolate(text, 'en'), 'ltr')).toContain(said);
});

/** What is repeated to make reading slow. */
const repeated = [
  'x',
  'X•',
  '•',
  '*',
  '#',
  '*1',
  '1',
  '1.',
  '1 ',
  '1-',
  '(',
  'a',
  'a.',
  'a@',
  '@',
  'a-',
  '_',
  'http://',
  'www.(',
  '\u2068',
  '\u2069',
  'A ',
  '+',
  'SAR ',
  '$',
  'ا1',
  'x ',
  'x (',
  'x (1',
  'x:',
  'x (1) ',
];

test('a long message is read in no time, whatever is repeated in it', () => {
  const hostile = repeated.map((part) => `ا ${part.repeat(20_000 / part.length)}`);
  const costOf = (text: string) => {
    const before = process.cpuUsage().user;
    for (const locale of ['ar', 'en'] as const) isolateLines(text, locale);
    return (process.cpuUsage().user - before) / 1000;
  };
  for (const text of hostile) expect(costOf(text), text.slice(0, 12)).toBeLessThan(1000);
});

test('nothing is added that can be seen, and what is set apart stays so', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'اب 12a.:+@*#\n•()') }),
      fc.constantFrom('ar' as const, 'en' as const),
      (text, locale) => {
        expect(isolateLines(text, locale).replaceAll(new RegExp(invisible, 'g'), '')).toBe(text);
        expect(isolate(isolate(text, locale), locale)).toBe(isolate(text, locale));
      },
    ),
  );
  expect(isolate('بطاقتي \u2068•••• 1234\u2069', 'ar')).toBe('بطاقتي \u2068•••• 1234\u2069');
});
