import { expect, test } from 'vitest';
import { checkContent } from '../../content/check.ts';
import { countContent } from '../../content/count.ts';
import { loadContent, readContent } from '../../content/load.ts';
import { countWords } from '../../content/page.ts';
import { changed, filler, ours, page, problemsOf, sections, today, told } from './folder.ts';

test('our own content has no problem', () => {
  expect(checkContent(ours, readContent(ours), today)).toEqual([]);
});

test('nor have the folders that the tests put something wrong into', () => {
  expect(told({})).toEqual([]);
});

test('every problem is told in both languages', () => {
  const problems = problemsOf({
    ...changed('articles/one/article.yaml', 'first', 'x'),
    'articles/one/ar.md': undefined,
  });
  expect(problems.length).toBeGreaterThan(1);
  for (const { message } of problems)
    expect(message).toEqual({
      en: expect.stringMatching(/[a-z]/),
      ar: expect.stringMatching(/\p{Script=Arabic}/u),
    });
});

test.each([
  ['problemType: problems', 'problemType: nothing', '1 unknown problem type nothing'],
  ['[first]', '[first, nothing]', '2 unknown intent nothing'],
  ['audience', 'codes: [bank:nothing]\naudience', '3 unknown code bank:nothing'],
  ['four]', 'four, nothing]', '4 unknown related article nothing'],
  ['audience', 'formerly: [two]\naudience', '3 an article has the address two'],
])('an article names only what there is: %s → %s', (from, to, message) => {
  expect(told(changed('articles/one/article.yaml', from, to))).toEqual([
    `articles/one/article.yaml:${message}`,
  ]);
});

test('an article without its twin is told, by the file that is missing', () => {
  expect(told({ 'articles/one/ar.md': undefined })).toEqual(['articles/one/ar.md this language is missing']);
});

test.each([
  [293, ['articles/one/en.md:7 299 words, not 300 to 900']],
  [294, []],
  [894, []],
  [895, ['articles/one/en.md:7 901 words, not 300 to 900']],
])('a text of %i words and a few more', (words, problems) => {
  // The sections have six words: Steps, 1., Do, it., More and End.
  const body = `${sections.en}\n\n${'Word. '.repeat(words)}\n\nEnd.`;
  expect(told({ 'articles/one/en.md': page('en', body) })).toEqual(problems);
});

test('words are counted as a reader would, in either script', () => {
  expect(countWords('## Two words\n\n- [a link](article:one) — **bold**')).toBe(5);
  expect(countWords('رُفِضَت البطاقة، 51')).toBe(3);
});

test.each([
  ['x'.repeat(70), []],
  ['x'.repeat(71), ['articles/one/en.md:2 the title is longer than 70']],
  ['😀'.repeat(70), []],
])('a title has at most seventy characters: %s', (title, problems) => {
  expect(told({ 'articles/one/en.md': page('en', `${sections.en}\n\n${filler('en')}`, { title }) })).toEqual(
    problems,
  );
});

test('what there is is counted; an intent is answered when it is so in both languages', () => {
  const content = loadContent(ours);
  const { articles, intents, codes } = countContent({ ...content, articles: content.articles.slice(0, 2) });
  expect({ articles, intents, codes }).toEqual({
    articles: 2,
    intents: { covered: expect.any(Number), all: 164 },
    codes: content.codes.length,
  });
  const half = content.articles.map((article) => ({
    ...article,
    translations: { en: article.translations.en },
  }));
  expect(countContent({ ...content, articles: half }).intents.covered).toBe(0);
});
