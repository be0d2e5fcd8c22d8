import { expect, test } from 'vitest';
import { feedback } from '../../../../api/db/schema/articles.ts';
import { openTestDesk } from '../../app.ts';

test('one address has one voice on an article: the last word counts, and no secret in its reason is kept', async () => {
  const { ask, db } = await openTestDesk();
  const say = (helpful: boolean, reason?: string) =>
    ask('POST', '/articles/otp-missing/feedback', { body: { helpful, reason, locale: 'en' } });
  expect((await say(true)).status).toBe(204);
  expect((await say(false, 'I gave 4111 1111 1111 1111 and nothing came')).status).toBe(204);
  const kept = await db.select().from(feedback);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({ helpful: false, slug: 'otp-missing' });
  expect(kept[0]?.reason).toContain('1111');
  expect(kept[0]?.reason).not.toContain('4111');
});

test('nobody has a say on an article that is not there', async () => {
  const { ask } = await openTestDesk();
  for (const slug of ['no-such-article', 'constructor'])
    expect(
      (await ask('POST', `/articles/${slug}/feedback`, { body: { helpful: true, locale: 'en' } })).status,
    ).toBe(404);
});
