import { expect, test } from 'vitest';
import { pagesInZendesk } from '../../../../api/models/imports/zendesk.ts';

/** As the Help Center API answers (developer.zendesk.com, Articles, read 2026-12-01). */
const article = {
  id: 360001,
  url: 'https://x.zendesk.com/api/v2/help_center/en-us/articles/360001.json',
  html_url: 'https://x.zendesk.com/hc/en-us/articles/360001-Card-refused',
  draft: false,
  section_id: 7,
  name: 'Card refused',
  title: 'Card refused',
  source_locale: 'en-us',
  locale: 'en-us',
  label_names: ['card'],
  body: '<p>Call your bank.</p>',
};
const files = (answer: unknown) => [{ path: 'articles.json', text: JSON.stringify(answer) }];

test('an article has its translations, those that came apart among them', () => {
  const arabic = {
    id: 1,
    source_id: 360001,
    source_type: 'Article',
    locale: 'ar',
    title: 'رُفضت البطاقة',
    body: '<p>اتصل.</p>',
  };
  const french = { ...arabic, id: 2, locale: 'fr', title: 'Refusée' };
  const { pages } = pagesInZendesk([
    ...files({ articles: [article], count: 1, next_page: null }),
    { path: 't.json', text: JSON.stringify({ translations: [arabic, french] }) },
  ]);
  expect(pages).toMatchObject([
    {
      from: 'zendesk:360001',
      addresses: ['360001'],
      labels: ['card'],
      pages: { en: { title: 'Card refused', html: article.body }, ar: { title: 'رُفضت البطاقة' } },
      notes: [{ file: 't.json #360001 (fr)', left: true }],
    },
  ]);
  expect(
    pagesInZendesk(files({ articles: [{ ...article, translations: [arabic] }] })).pages[0]?.pages.ar,
  ).toBeDefined();
});

test('attached files are known by their numbers', () => {
  const answer = {
    articles: [article],
    article_attachments: [{ id: 42, file_name: 'app.png', article_id: 360001 }],
  };
  expect(pagesInZendesk(files(answer)).attachments).toEqual(new Map([['42', 'app.png']]));
});

test.each(['{', '[]', '{"articles": "x"}', '{"articles": [{"id": 1}]}', 'null'])(
  '%s holds no article',
  (text) => {
    expect(pagesInZendesk([{ path: 'a.json', text }]).pages).toEqual([]);
  },
);
