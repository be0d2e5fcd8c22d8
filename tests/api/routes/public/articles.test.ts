import { expect, test } from 'vitest';
import { feedback } from '../../../../api/db/schema/articles.ts';
import { openTestDesk } from '../../app.ts';

type Desk = Awaited<ReturnType<typeof openTestDesk>>;
const read = async (desk: Desk, path: string) => (await desk.ask('GET', path)).json();

test('the sixteen problem types say how many articles each has, and list them', async () => {
  const desk = await openTestDesk();
  const { topics } = await read(desk, '/topics');
  expect(topics).toHaveLength(16);
  for (const { id, name, articles } of topics) {
    const topic = await read(desk, `/topics/${id}?locale=ar`);
    expect(topic).toMatchObject({ id, name });
    expect(topic.articles).toHaveLength(articles);
    for (const card of topic.articles) expect(card).toMatchObject({ problemType: id, locale: 'ar' });
  }
  expect((await desk.ask('GET', '/topics/no-such-topic')).status).toBe(404);
});

test('an article comes in the language of its address, every link in it leading somewhere', async () => {
  const desk = await openTestDesk();
  const { articles } = await read(desk, '/articles?locale=ar');
  expect(articles.length).toBeGreaterThan(0);
  for (const { slug } of articles)
    for (const locale of ['ar', 'en']) {
      const article = await read(desk, `/articles/${slug}?locale=${locale}`);
      expect(article).toMatchObject({
        slug,
        locale,
        otherLocale: true,
        problemType: { id: expect.any(String) },
      });
      expect(article.html).not.toContain('article:');
      for (const [, linked] of article.html.matchAll(new RegExp(`href="/${locale}/articles/([^"]+)"`, 'g')))
        expect((await desk.ask('GET', `/articles/${linked}`)).status).toBe(200);
    }
});

test('an article that is not there is missing, in the reader’s language', async () => {
  const desk = await openTestDesk();
  const response = await desk.ask('GET', '/articles/not-there?locale=ar');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-language')).toBe('ar');
});

test('a reason is kept without the secrets in it', async () => {
  const desk = await openTestDesk();
  const body = { helpful: false, locale: 'en', reason: 'My card 4242 4242 4242 4242 still fails' };
  expect((await desk.ask('POST', '/articles/otp-missing/feedback', { body })).status).toBe(204);
  const [kept] = await desk.db.select().from(feedback);
  expect(kept?.reason).toContain('still fails');
  expect(kept?.reason).not.toContain('4242 4242');
});

test('what cannot be a question is refused field by field', async () => {
  const desk = await openTestDesk();
  expect((await desk.ask('GET', '/articles?audience=robots')).status).toBe(422);
  expect((await desk.ask('GET', '/articles?cursor=-1')).status).toBe(422);
  const response = await desk.ask('POST', '/articles/otp-missing/feedback', { body: { locale: 'en' } });
  expect(response.status).toBe(422);
  expect((await response.json()).errors).toHaveProperty('helpful');
});
