import { expect, test } from 'vitest';
import { countContent } from '../../../content/count.ts';
import { loadContent } from '../../../content/load.ts';
import { ours, pageWith, told } from '../folder.ts';

const mark = { en: 'Press here.', ar: 'اضغط هنا.' };
const line = { row: { en: 'Card', ar: 'البطاقة' }, value: '1234', mark };
const picture = {
  reviewedOn: '2026-11-25',
  shows: { en: 'A screen', ar: 'شاشة' },
  screens: [{ frame: 'phone', lines: [line] }],
};
const names = Array.from({ length: 12 }, (_, index) => `p${index}`);
const article = (locale: 'ar' | 'en', shown = names) => ({
  [`articles/one/${locale}.md`]: pageWith(locale, shown.map((name) => `![x](picture:${name})`).join('\n\n')),
});
/** What is told of twelve pictures, the first of which is changed. */
const toldOf = (change: object, files: Record<string, string | undefined> = {}) =>
  told({
    ...Object.fromEntries(
      names.map((name) => [
        `pictures/${name}.yaml`,
        JSON.stringify(name === 'p0' ? { ...picture, ...change } : picture),
      ]),
    ),
    ...article('ar'),
    ...article('en'),
    ...files,
  });
const lines = (...all: object[]) => ({ screens: [{ frame: 'phone', lines: all }] });

test('twelve sound pictures have nothing to tell', () => {
  expect(toldOf({})).toEqual([]);
});

test.each([
  [{ reviewedOn: '2025-11-28' }, ':1 not checked for a year: 2025-11-28'],
  [{ reviewedOn: '2026-12-02' }, ':1 checked in the future: 2026-12-02'],
  [lines({ row: 'x' }), ' nothing is marked'],
  [lines({ ...line, mark: { en: 'Press here.', ar: 'Press here.' } }), ' no Arabic'],
  [lines({ ...line, mark: { en: 'اضغط هنا.', ar: 'اضغط هنا.' } }), ' no English'],
  [lines({ ...line, row: { en: 'Card', ar: 'Card' } }), ' no Arabic'],
  [{ shows: { en: 'A screen', ar: 'شاشة, ثانية' } }, ' Latin , ; or ? in Arabic'],
  [
    lines({ ...line, mark: { en: 'word '.repeat(31), ar: 'اضغط هنا.' } }),
    ' a sentence of 31 words, not at most 30: word word word word word word word word …',
  ],
])('what readers would stumble over is told: %j', (change, problem) => {
  expect(toldOf(change)).toEqual([`pictures/p0.yaml${problem}`]);
});

test('words that we do not use are told of pictures, too', () => {
  const terms = '- { id: pin, use: { en: locked, ar: مقفل }, not: [barred] }';
  const barred = lines({ ...line, mark: { en: 'It is barred.', ar: 'إنه مقفل.' } });
  expect(toldOf(barred, { 'terms.yaml': terms })).toEqual([
    'pictures/p0.yaml “locked” is written, not “barred”',
  ]);
});

test('every picture stands in an article, in both of its languages', () => {
  const without = names.slice(1);
  expect(toldOf({}, { ...article('ar', without), ...article('en', without) })).toEqual([
    'pictures/p0.yaml no article shows it',
  ]);
  expect(toldOf({}, article('ar', without))).toEqual([
    'articles/one/en.md the other language does not show p0',
  ]);
});

test('there are at least twelve', () => {
  const eleven = names.slice(1);
  expect(
    toldOf({}, { 'pictures/p0.yaml': undefined, ...article('ar', eleven), ...article('en', eleven) }),
  ).toEqual(['pictures 11 screens, not at least 12']);
});

test('ours are counted with their marks', () => {
  const { pictures } = countContent(loadContent(ours));
  expect(pictures.screens).toBeGreaterThanOrEqual(14);
  expect(pictures.marks).toBeGreaterThan(2 * pictures.screens);
});
