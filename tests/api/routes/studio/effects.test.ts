import { expect, test } from 'vitest';
import { keepReads } from '../../../../api/models/articles/reads.ts';
import { dayAt } from '../../../../api/models/reports/measures.ts';
import { editing } from './editing.ts';

test('editors see what an article did: who read it, whom it helped and how sure that is', async () => {
  const { db, ask, send, read } = await editing();
  await keepReads(db, [{ slug: 'otp-missing', locale: 'ar', day: dayAt(Date.now()), count: 5 }]);
  const body = { helpful: true, locale: 'ar' };
  await ask('POST', '/articles/otp-missing/feedback', { body });
  const effect = await read('/studio/articles/otp-missing/effect?days=7');
  expect(effect.days).toHaveLength(7);
  expect(effect.days.at(-1)).toMatchObject({ ar: 5, en: 0 });
  expect(effect.votes).toMatchObject([{ locale: 'ar', helped: { yes: 1, all: 1, share: 1, high: 1 } }]);
  expect(effect.votes[0].helped.low).toBeLessThan(0.3);
  expect((await send('GET', '/studio/articles/constructor/effect')).status).toBe(404);
});

test('the list of articles tells the same in short', async () => {
  const { db, ask, read } = await editing();
  const today = dayAt(Date.now());
  await keepReads(db, [
    { slug: 'otp-missing', locale: 'ar', day: today, count: 5 },
    { slug: 'otp-missing', locale: 'en', day: today, count: 1 },
    { slug: 'otp-missing', locale: 'en', day: today - 13, count: 2 },
  ]);
  for (const [helpful, from] of [
    [true, '203.0.113.1'],
    [false, '203.0.113.2'],
  ])
    await ask('POST', '/articles/otp-missing/feedback', { body: { helpful, locale: 'en' }, from: `${from}` });
  const { articles } = await read('/studio/articles?q=otp-missing');
  expect(articles[0].reads).toEqual([2, ...Array.from({ length: 12 }, () => 0), 6]);
  expect(articles[0].helped).toBe(0.5);
});
