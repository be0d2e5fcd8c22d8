import { expect, test } from 'vitest';
import { changed, filler, page, pageWith, sections, told } from '../folder.ts';

const toldOf = (body: string) => told({ 'articles/one/ar.md': pageWith('ar', body) });

test.each(['نعم, لا', 'نعم,لا', 'هل نعم?', 'سطر\nنعم; لا', '**نعم**, لا'])(
  'Arabic has its own punctuation: %j',
  (body) => {
    const line = 7 + (body.startsWith('سطر') ? 1 : 0);
    expect(toldOf(body)).toEqual([`articles/one/ar.md:${line} Latin , ; or ? in Arabic`]);
  },
);

test.each(['قل "نعم" الآن', 'قل “نعم” الآن', 'زر "OK نعم"'])('and its own quotes: %j', (body) => {
  expect(toldOf(body)).toEqual(['articles/one/ar.md:7 Latin quotes around Arabic, not « »']);
});

test('two full stops are one too many', () => {
  expect(toldOf('سطر\nنعم.. لا')).toEqual(['articles/one/ar.md:8 two full stops']);
});

test.each([
  'نعم، لا؛ هل نعم؟',
  'Apple Pay, Visa',
  'الرقم 1,000',
  'تقول الصفحة "Do not honor"، ثم "Declined".',
  'زر «OK»',
  'انتظر...',
])('and Latin keeps its own: %j', (body) => {
  expect(toldOf(body)).toEqual([]);
});

test.each(['هل خُصم المبلغ', 'متى يعود المال'])('a heading that asks ends as a question: %s', (heading) => {
  expect(toldOf(`نعم.\n\n## ${heading}\n\nنعم.`)).toEqual([
    'articles/one/ar.md:9 a question without its mark',
  ]);
  expect(toldOf(`نعم.\n\n## ${heading}؟\n\nنعم.`)).toEqual([]);
});

test('a heading that asks nothing is left as it is', () => {
  expect(toldOf('نعم.\n\n## من بلد آخر\n\nهل نعم')).toEqual([]);
});

test('a summary is told on its line', () => {
  const body = `${sections.ar}\n\n${filler('ar')}`;
  expect(told({ 'articles/one/ar.md': page('ar', body, { summary: 'نعم, لا' }) })).toEqual([
    'articles/one/ar.md:3 Latin , ; or ? in Arabic',
  ]);
});

test('codes are written as Arabic too', () => {
  expect(told(changed('codes.yaml', 'مرفوض', '"مرفوض; اسأل"'))).toEqual([
    'codes.yaml:7 bank:1: Latin , ; or ? in Arabic',
  ]);
});
