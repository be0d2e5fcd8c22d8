import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { searches } from '../../../../api/db/schema/searches.ts';
import { clean } from '../../clean.ts';
import { searching } from './searching.ts';

/** What is offered to whoever types, of what others have searched. */

/** Takes the openings of these words back to yesterday, as far as they came from there. */
async function yesterday(db: Awaited<ReturnType<typeof searching>>['db'], q: string): Promise<void> {
  const at = new Date(Date.now() - 24 * 60 * 60_000);
  const [first] = await db
    .select()
    .from(searches)
    .where(eq(searches.q, clean(q)))
    .limit(1);
  if (first) await db.update(searches).set({ at }).where(eq(searches.id, first.id));
}

test('words with which three people found something on two days are offered to the next, and titles', async () => {
  const { search, ask, db } = await searching();
  const q = 'money back from a shop';
  const offered = async () => (await search({ q: 'money ba', locale: 'en', typing: 'true' })).completions;
  const body = { q, locale: 'en', opened: 'asking-for-a-refund' };
  for (const host of [1, 1, 1, 1, 2]) await ask('POST', '/searches', { body, from: `203.0.113.${host}` });
  await yesterday(db, q);
  expect(await offered()).not.toContain(q);
  await ask('POST', '/searches', { body, from: '203.0.113.3' });
  expect(await offered()).toContain(q);
  await db.update(searches).set({ at: new Date() });
  expect(await offered()).not.toContain(q);
  const { completions } = await search({ q: 'charged tw', locale: 'en', typing: 'true' });
  expect(completions[0]).toMatch(/charged twice/i);
});

test('nobody writes what is offered to others, however many addresses they have', async () => {
  const { search, ask, db } = await searching();
  const texts = [
    'otp call 01012345678',
    'otp call ٠١٠١٢٣٤٥٦٧٨',
    'otp 0 1 0 1 2 3 4 5 6 7 8',
    'otp zero one zero one two three four five',
    'otp evil.example',
    'otp https://evil.example/pay',
    'otp help@evil.example',
    'otp @otphelper',
    'otp t me otphelper',
    'otp Mahmoud Zanaty',
    'otp اتصل بمحمود الزناتي',
    'otp \u202Emoc.live',
    'otp оtр',
  ];
  for (const q of texts) {
    const { hits } = await search({ q, locale: 'en' });
    const opened = hits[0]?.slug ?? 'otp-not-received';
    for (let host = 1; host <= 5; host++)
      await ask('POST', '/searches', { body: { q, locale: 'en', opened }, from: `203.0.113.${host}` });
  }
  for (const { q } of await db.select().from(searches)) await yesterday(db, q);
  expect(await db.$count(searches)).toBeGreaterThan(texts.length);
  const { completions } = await search({ q: 'otp', locale: 'en', typing: 'true' });
  for (const q of texts) expect(completions).not.toContain(q);
});
