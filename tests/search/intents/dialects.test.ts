import { expect, test } from 'vitest';
import { loadDialects } from '../../../content/dialects.ts';
import { inDialects, sayIn, sayingsOf } from '../../../search/intents/dialects.ts';
import { randomFrom } from '../../../search/intents/random.ts';

const sayings = sayingsOf(loadDialects('content'));
/** Takes every saying, and of its forms the first. */
const first = () => 0;

test.each([
  ['moroccan', 'كيف يمكنني تفعيل بطاقتي', 'كيفاش نقدر نفعل لاكارط ديالي'],
  ['tunisian', 'لماذا تم رفض التحويل', 'علاش ترفضت الفيرمون'],
  ['gulf', 'متى تصل بطاقتي', 'متى وصلت بطاقتي'],
] as const)('a %s puts «%s» so', (dialect, text, put) => {
  expect(sayIn(dialect, text, sayings, first).text).toBe(put);
});

test('words of one meaning are found with what is written as one with them', () => {
  expect(sayIn('moroccan', 'والحساب', sayings, first).text).toBe('والكونط');
  expect(sayIn('tunisian', 'للبنك', sayings, first).text).toBe('ل البانكة');
});

test('what says nothing of these words is left as it is', () => {
  expect(sayIn('moroccan', 'Zubrowka ١٢', sayings, first)).toEqual({ text: 'Zubrowka ١٢', replaced: 0 });
});

test('only messages that others would put otherwise are turned, and each says in which dialect', () => {
  const examples = [
    { text: 'كيف يمكنني تفعيل بطاقتي', intent: 'activate-card', variety: 'msa' },
    { text: 'كيف يمكنني تفعيل بطاقتي', intent: null, variety: 'msa' },
    { text: 'how do I activate my card', intent: 'activate-card', variety: 'en' },
  ];
  const turned = inDialects(examples, sayings, randomFrom(1));
  expect(turned.map(({ variety, intent }) => [variety, intent])).toEqual([
    ['moroccan', 'activate-card'],
    ['tunisian', 'activate-card'],
    ['gulf', 'activate-card'],
  ]);
});
