import { expect, test } from 'vitest';
import { checkStaffOnly } from '../../../content/checks/staff-only.ts';
import { loadContent } from '../../../content/load.ts';
import { changed, ours, pageWith, told } from '../folder.ts';

/** The second article is for the staff, had another address, and is related to none of the others. */
const inside = {
  ...changed('articles/two/article.yaml', 'consumer', 'staff\nformerly: [once]'),
  ...changed('articles/one/article.yaml', 'two, ', ''),
  ...changed('articles/three/article.yaml', 'two, ', ''),
  ...changed('articles/four/article.yaml', 'two, ', ''),
};
const toldWith = (files: Record<string, string>): string[] =>
  told({ ...inside, ...files }).filter((line) => line.includes('for the staff alone'));
const leads = (slug: string) => `leads to ${slug}, which is for the staff alone`;

test('what is for the staff may lead anywhere, and nothing leads to it', () => {
  expect(toldWith({ 'articles/two/en.md': pageWith('en', '[x](article:one)', 'two') })).toEqual([]);
});

test.each([
  ['[x](article:two#h-steps)', leads('two')],
  ['[x](article:once)', leads('once')],
  ['[x][y]\n\n[y]: article:two', leads('two')],
  ['<https://help.example/en/articles/two>', leads('two')],
  ['See help.example/ar/desk/articles/two', leads('two')],
  ['two, and [x](article:three)', undefined],
])('a page does not lead readers there: %j', (body, problem) => {
  const line = body.includes('\n') ? 9 : 7;
  expect(toldWith({ 'articles/one/en.md': pageWith('en', body) })).toEqual(
    problem ? [`articles/one/en.md:${line} ${problem}`] : [],
  );
});

test('nor is an article related to it, also by an address that it left', () => {
  expect(toldWith(changed('articles/one/article.yaml', 'two', 'once'))).toEqual([
    `articles/one/article.yaml:4 ${leads('once')}`,
  ]);
});

test('nor does a code say its address', () => {
  const code = changed('codes.yaml', 'fix: { en: Ask the bank.', 'fix: { en: Read /en/articles/two.');
  expect(toldWith(code)).toEqual([`codes.yaml:4 ${leads('two')}`]);
});

test('nor does a guide end there, or a letter stand beside it', () => {
  const content = loadContent(ours);
  const named = [...content.guides.slice(0, 1), ...content.letters.slice(0, 1)].map(({ article }) => article);
  const articles = content.articles.map((article) =>
    named.includes(article.slug) ? { ...article, audience: 'staff' as const } : article,
  );
  const files = checkStaffOnly({ ...content, articles }, []).map(({ file }) => file);
  expect(files).toContain(`guides/${content.guides[0]?.slug}.yaml`);
  expect(files).toContain('letters.yaml');
});
