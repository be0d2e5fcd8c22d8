import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article, Locale } from '../../content/articles.ts';
import { loadArticles } from '../../content/articles.ts';
import type { Content, Problem } from '../../content/check.ts';
import { checkContent, countContent, countWords } from '../../content/check.ts';
import { loadCodes } from '../../content/codes.ts';
import { loadGuides } from '../../content/guides.ts';
import { loadSynonyms } from '../../content/synonyms.ts';
import { loadTaxonomy } from '../../content/taxonomy.ts';

const folder = join(import.meta.dirname, '../../content');
const content: Content = {
  articles: loadArticles(folder),
  guides: loadGuides(folder),
  taxonomy: loadTaxonomy(folder),
  codes: loadCodes(folder),
  synonyms: loadSynonyms(folder),
};

/** Enough words for an article that says nothing. */
const filler = { en: 'word '.repeat(300), ar: 'كلمة '.repeat(300) };
const text = (locale: Locale, body = '') => ({
  title: 'Title',
  summary: 'Summary',
  quickFix: 'Fix',
  searchTerms: [],
  body: `${body}\n\n${filler[locale]}`,
  bodyLine: 9,
});
const sound: Article = {
  slug: 'one',
  formerly: [],
  problemType: 'authentication-3ds-otp',
  intents: ['otp-not-received'],
  audience: 'consumer',
  codes: ['paytabs:310'],
  related: [],
  checkedOn: '2026-11-23',
  facts: [],
  translations: { ar: text('ar'), en: text('en') },
};

const check = (article: Partial<Article>): Problem[] =>
  checkContent({ ...content, guides: [], articles: [{ ...sound, ...article }] });
const checkBody = (locale: Locale, body: string, facts: Article['facts'] = []) =>
  check({ facts, translations: { ...sound.translations, [locale]: text(locale, body) } }).map(
    ({ file, line, message }) => `${file}:${line} ${message.en}`,
  );

test('our own articles and guides have no problem', () => {
  expect(checkContent(content)).toEqual([]);
  expect(check({})).toEqual([]);
});

test('every problem is told in both languages', () => {
  for (const { message } of check({ problemType: 'x', intents: ['x'], translations: {} }))
    expect(message).toEqual({ en: expect.stringMatching(/[a-z]/), ar: expect.stringMatching(/\p{L}/u) });
});

test.each([
  [{ problemType: 'nothing' }, 'unknown problem type nothing'],
  [{ intents: ['nothing'] }, 'unknown intent nothing'],
  [{ codes: ['paytabs:nothing'] }, 'unknown code paytabs:nothing'],
  [{ related: ['nothing'] }, 'unknown related article nothing'],
])('an article names only what there is: %j', (details, message) => {
  expect(check(details)).toMatchObject([{ file: 'articles/one/article.yaml', message: { en: message } }]);
});

test('a link to an address that an article left leads to it; the address of another was not left', () => {
  expect(
    check({
      formerly: ['once'],
      translations: { ...sound.translations, en: text('en', '[x](article:once)') },
    }),
  ).toEqual([]);
  expect(check({ formerly: ['one'] })).toMatchObject([{ message: { en: 'an article has the address one' } }]);
});

test('an article without its twin is told, by the file that is missing', () => {
  expect(check({ translations: { en: text('en') } })).toMatchObject([{ file: 'articles/one/ar.md' }]);
});

test.each([
  [299, 1],
  [300, 0],
  [900, 0],
  [901, 1],
])('a text of %i words has %i problems', (words, problems) => {
  const en = { ...text('en'), body: 'word '.repeat(words) };
  expect(check({ translations: { ...sound.translations, en } })).toHaveLength(problems);
});

test('words are counted as a reader would, in either script', () => {
  expect(countWords('## Two words\n\n- [a link](article:one) — **bold**')).toBe(5);
  expect(countWords('رُفِضَت البطاقة، 51')).toBe(3);
});

test.each([
  ['x'.repeat(70), 0],
  ['x'.repeat(71), 1],
  ['😀'.repeat(70), 0],
])('a title has at most seventy characters: %s', (title, problems) => {
  const en = { ...text('en'), title };
  expect(check({ translations: { ...sound.translations, en } })).toHaveLength(problems);
});

test('a quick fix says something, and has the punctuation of its language', () => {
  const withFix = (quickFix: string) =>
    check({ translations: { ...sound.translations, ar: { ...text('ar'), quickFix } } });
  expect(withFix('اسأل البنك')).toEqual([]);
  expect(withFix('  ')).toMatchObject([{ message: { en: 'the quick fix is empty' } }]);
  expect(withFix('نعم, اسأل')).toMatchObject([{ line: 1, message: { en: 'Latin , ; or ? in Arabic' } }]);
});

describe('what a text is made of', () => {
  test.each([
    ['# One', 'headings begin at ## and skip no level'],
    ['One\n===', 'headings begin at ## and skip no level'],
    ['### One', 'headings begin at ## and skip no level'],
    ['a <b', undefined],
    ['<div>x</div>', 'raw HTML'],
    ['<!-- x -->', 'raw HTML'],
    ['![x](https://example.com/x.png)', 'no picture https://example.com/x.png'],
    ['![x](picture:nothing)', 'no picture picture:nothing'],
    ['![](picture:receipt)', 'a picture without a title'],
    ['See ![x](picture:receipt)', 'a picture stands on a line by itself'],
    ['[x](article:nothing)', 'no article nothing'],
    ['[x](article:one)', undefined],
    ['[x](/ar/articles/one)', 'a link that leads nowhere: /ar/articles/one'],
    ['<https://example.com>', undefined],
    ['```\n# a comment\n<b>\n```', undefined],
    ['Send `<b>` as it is.', undefined],
  ])('%j', (body, problem) => {
    expect(checkBody('en', body)).toEqual(problem ? [`articles/one/en.md:9 ${problem}`] : []);
  });

  test('a level is not skipped further down either, and one goes back up freely', () => {
    expect(checkBody('en', '## One\n\n#### Two')).toEqual([
      'articles/one/en.md:11 headings begin at ## and skip no level',
    ]);
    expect(checkBody('en', '## One\n\n### Two\n\n## Three')).toEqual([]);
  });

  test('a link is found where it is defined', () => {
    expect(checkBody('en', '[x][y]\n\n[y]: article:nothing')).toEqual([
      'articles/one/en.md:11 no article nothing',
    ]);
  });

  test.each(['نعم, لا', 'نعم,لا', 'هل نعم?', 'سطر\nنعم; لا', '**نعم**, لا'])(
    'Arabic has its own punctuation: %j',
    (body) => {
      const line = 9 + (body.startsWith('سطر') ? 1 : 0);
      expect(checkBody('ar', body)).toEqual([`articles/one/ar.md:${line} Latin , ; or ? in Arabic`]);
    },
  );

  test.each(['نعم، لا؛ هل نعم؟', 'Apple Pay, Visa', 'الرقم 1,000'])('and Latin keeps its own: %j', (body) => {
    expect(checkBody('ar', body)).toEqual([]);
  });
});

describe('a figure about a named system needs a checked fact', () => {
  test.each([
    'PayTabs settles in 3 days.',
    'PayTabs takes 2.5% of it.',
    'PayTabs settles within 5–10 business days.',
    'PayTabs pays from $50 on.',
    'PayTabs pays\nfrom SAR 50 on.',
    'By then 3 days have passed at PayTabs.',
    'PayTabs settles in three banking days.',
    'PayTabs allows 5 attempts.',
  ])('%j', (body) => {
    const facts = [
      { about: { en: 'PayTabs payouts', ar: 'تحويلات بيتابس' }, checkedOn: '2026-11-23', source: 'x' },
    ];
    expect(checkBody('en', body)).toEqual([
      'articles/one/en.md:9 a figure about PayTabs without a checked fact in article.yaml',
    ]);
    expect(checkBody('en', body, facts)).toEqual([]);
  });

  test.each([
    'تحوّل بَيتابس المال خلال ٣ ايام.',
    'تحوّل PayTabs المال خلال ثلاثة أيام.',
    'تأخذ PayTabs 5 جنيهات.',
    'تحوّل PayTabs المال خلال ٣ أيام.',
    'تحوّل PayTabs المال خلال يومين.',
    'عمولة PayTabs ٢٫٥٪.',
  ])('%j', (body) => {
    expect(checkBody('ar', body)).toEqual([
      'articles/one/ar.md:9 a figure about PayTabs without a checked fact in article.yaml',
    ]);
  });

  test.each(['title', 'summary', 'quickFix'])('in the %s as well', (field) => {
    const en = { ...text('en'), [field]: 'PayTabs settles in 3 days.' };
    expect(check({ translations: { ...sound.translations, en } })).toMatchObject([
      { file: 'articles/one/en.md', line: 1, message: { en: expect.stringContaining('PayTabs') } },
    ]);
  });

  test('the longest name counts: a fact about Fawri+ is none about Fawry', () => {
    const about = (en: string, ar: string) => [{ about: { en, ar }, checkedOn: '2026-11-23', source: 'x' }];
    const fawriPlus = about('Fawri+ limits', 'حدود فوري بلس');
    expect(checkBody('en', 'Fawri+ takes 3 days.', fawriPlus)).toEqual([]);
    expect(checkBody('en', 'Fawry takes 3 days.', fawriPlus)).toHaveLength(1);
    expect(checkBody('en', 'CMI takes 3 days.', about('CMI', 'سي إم آي'))).toEqual([]);
    expect(checkBody('en', 'CMI takes 3 days.')).toHaveLength(1);
  });

  test('a row of a table is one sentence', () => {
    expect(checkBody('en', '| Who | When |\n|---|---|\n| PayTabs | 3 days |')).toEqual([
      'articles/one/en.md:11 a figure about PayTabs without a checked fact in article.yaml',
    ]);
  });

  test.each([
    'PayTabs is a gateway. Wait 3 days.',
    'Wait 3 days.',
    'PayTabs code 310.',
    'Ask PayTabsy in 3 days.',
  ])('none is told where none is: %j', (body) => {
    expect(checkBody('en', body)).toEqual([]);
  });
});

test('a problem is told on the line where an editor finds it', () => {
  const copy = mkdtempSync(join(tmpdir(), 'hulool-'));
  cpSync(join(folder, 'articles/otp-missing'), join(copy, 'articles/otp-missing'), { recursive: true });
  const file = join(copy, 'articles/otp-missing/en.md');
  const lines = `${readFileSync(file, 'utf8')}\n[x](article:nothing)\n`;
  writeFileSync(file, lines);
  const told = checkContent({ ...content, articles: loadArticles(copy) }).find(
    ({ message }) => message.en === 'no article nothing',
  );
  expect(lines.split('\n')[(told?.line ?? 0) - 1]).toBe('[x](article:nothing)');
});

test('what there is is counted', () => {
  const { articles, intents, codes } = countContent({ ...content, articles: [sound, sound] });
  expect({ articles, intents, codes }).toEqual({
    articles: 2,
    intents: { covered: 1, all: 141 },
    codes: content.codes.length,
  });
});
