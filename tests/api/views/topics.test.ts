import { expect, test } from 'vitest';
import { vote } from '../../../api/models/articles/feedback.ts';
import { topicShown } from '../../../api/views/topics.ts';
import { studio, unnamed } from '../articles.ts';

test('a problem type shows all of its articles, more than a page of a list holds', async () => {
  const { db, published } = await studio();
  for (let number = 0; number < 30; number++) await published(`article-${number}`, ['en']);
  await published('another', ['en'], { problemType: 'refunds-and-disputes' });
  const topic = { id: 'authentication-3ds-otp', locale: 'ar' } as const;
  const [first] = (await topicShown(db, unnamed, topic)).articles;
  await vote(db, 'article-7', { helpful: true, locale: 'en', reason: null, from: '203.0.113.7' });
  const { articles } = await topicShown(db, unnamed, topic);
  expect(articles).toHaveLength(30);
  expect(first?.slug).toBe('article-0');
  expect(articles[0]?.slug).toBe('article-7');
});
