import { expect, test } from 'vitest';
import { vote } from '../../../../api/models/articles/feedback.ts';
import { helpOf } from '../../../../api/models/articles/helped.ts';
import { studio } from '../../articles.ts';

test('one voice moves an article a little, many move it far, and silence not at all', async () => {
  const { db, published } = await studio();
  for (const slug of ['one', 'many', 'silent']) await published(slug, ['en']);
  const no = (slug: string, from: string) =>
    vote(db, slug, { helpful: false, locale: 'en', reason: null, from });
  await no('one', '203.0.113.1');
  for (let host = 1; host <= 20; host++) await no('many', `203.0.113.${host}`);
  const help = await helpOf(db);
  expect(help.get('one')).toBeGreaterThan(0.4);
  expect(help.get('many')).toBeLessThan(0.2);
  expect(help.has('silent')).toBe(false);
});
