import { DidYouMean } from '../../search/did-you-mean.ts';
import { expect, test } from 'vitest';
import { namesOf, readNames } from '../../content/brands.ts';
import { readCommonWords } from '../../content/common-words.ts';
import { openFamiliar } from '../../search/familiar.ts';
import { Shelf } from '../../search/shelf.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { said, words } from '../../search/text/tokens.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import { ask, documents } from './our-articles.ts';

/** What a reader types into the search of our own articles, on which keyboard and how spelled, and what is made of it. */

const names = readNames('content').names.flatMap(namesOf);
const shelf = new Shelf(openSynonyms([]));
for (const document of documents) shelf.put(document);
const vocabulary = new Vocabulary(
  openFamiliar(readCommonWords('content').words, names, readNames('content').companies),
  () => shelf,
);

test('no beginning of a known word, name or company is taken for the other keyboard', () => {
  const texts = [
    ...documents.flatMap(({ title, searchTerms }) => [title, ...searchTerms]),
    ...names,
    ...readCommonWords('content').words,
  ];
  const known = new Set(texts.flatMap((text) => words(text).map(({ start, end }) => text.slice(start, end))));
  const starts = new Set<string>();
  for (const word of known)
    for (let length = 2; length <= word.length; length++) starts.add(word.slice(0, length));
  expect([...starts].filter((start) => vocabulary.otherKeyboard(said(start)) !== undefined)).toEqual([]);
});

test.each(['فو', 'فودا', 'فودافون', 'شكرا', 'نتفلكس', 'الراجحي', 'في', 'td', 'netfl', 'card', 'ok'])(
  '%s stays on its keyboard',
  async (q) => expect((await ask(q)).typed).toBeUndefined(),
);

test.each([
  ['hsjv]h]', 'استرداد'],
  [']tu', 'دفع'],
  ["hgf'hrm", 'البطاقة'],
  ['ؤشقي', 'card'],
  ['قثبعىي', 'refund'],
  ['خفح', 'otp'],
])('%s was typed on the other keyboard: %s', async (q, meant) => {
  expect((await ask(q)).typed).toBe(meant);
});

test.each([
  'السلام عليكم',
  'bake bread',
  'قسيمة',
  'بطاقتي وقعت مني في المول؟',
  'good morning',
  'my brother and sister',
  'شكرا جزيلا',
  'كيف أتتبع البطاقة التي أرسلتها إلي؟',
  'سعر الصرف في دفعتي لا يبدو صحيحا',
  'withdraw money',
  'thinking about change',
  'refunds',
  'refun',
  'الحصول على بطاقة',
  'hotel booking',
])('%s is right as it is', async (q) => expect((await ask(q)).meant).toBeUndefined());

test.each([
  ['refnud not arrived', 'refund not arrived'],
  ['certifcate', 'certificate'],
  ['التحققق', 'التحقق'],
  ['passocde', 'passcode'],
  ['تمرا', 'تمارا'],
  ['tamra', 'tamara'],
  ['نتفلس', 'نتفلكس'],
])('%s may mean %s', async (q, meant) => {
  const answer = await ask(q);
  expect(answer.meant?.toLowerCase()).toBe(meant);
  expect(answer.total).toBeGreaterThan(0);
});

test('no ordinary word and no name is put right', () => {
  const all = [...readCommonWords('content').words, ...readNames('content').companies];
  expect(all.filter((text) => new DidYouMean(vocabulary).correct(said(text)) !== undefined)).toEqual([]);
});
