import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { searches } from '../../../../api/db/schema/searches.ts';
import { openTestDesk } from '../../app.ts';
import { clean } from '../../clean.ts';

async function desk() {
  const opened = await openTestDesk();
  const search = async (query: Record<string, string>, as?: string) =>
    (await opened.ask('GET', `/search?${new URLSearchParams(query)}`, { ...(as && { as }) })).json();
  return { ...opened, search };
}

test('a code leads to its answer, however it is written', async () => {
  const { search } = await desk();
  const asked = [
    ['51', 'iso8583:51'],
    ['كود ٥١', 'iso8583:51'],
    ['do_not_honor', 'stripe-decline-code:do_not_honor'],
    ['error 10486', 'paypal-issue:10486'],
    ['900.100.300', 'hyperpay:900.100.300'],
  ];
  for (const [q = '', id] of asked) {
    const { codes } = await search({ q, locale: 'ar' });
    expect(
      codes.map((code: { id: string }) => code.id),
      q,
    ).toContain(id);
  }
});

test('a code of a stolen card says what to do and not why', async () => {
  const { search, ask, signedIn } = await desk();
  const { codes } = await search({ q: 'code 43', locale: 'en' });
  const [stolen] = codes.filter(({ id }: { id: string }) => id === 'iso8583:43');
  expect(stolen.meaning).toBeNull();
  const page = await (await ask('GET', '/codes/iso8583:43?locale=en')).json();
  expect(page).toMatchObject({ meaning: null, staff: null, problemType: null });
  const seen = await (
    await ask('GET', '/codes/iso8583:43?locale=en', { as: await signedIn('agent') })
  ).json();
  expect(seen.meaning).not.toBeNull();
  expect(seen.staff).not.toBeNull();
});

test('what was typed on the wrong keyboard is looked for on the other', async () => {
  const { search } = await desk();
  const { typed, hits } = await search({ q: 'hsjv]h]', locale: 'ar' });
  expect(typed).toBe('استرداد');
  expect(hits[0].slug).toBe('refund-not-arrived');
  expect((await search({ q: 'refund', locale: 'en' })).typed).toBeNull();
});

test('a misspelt word is found all the same, and put right', async () => {
  const { search } = await desk();
  const { meant, hits } = await search({ q: 'refnud not arrived', locale: 'en' });
  expect(hits[0].slug).toBe('refund-not-arrived');
  expect((await search({ q: 'certifcate', locale: 'en' })).meant?.toLowerCase()).toBe('certificate');
  expect(meant === null || /refund/i.test(meant)).toBe(true);
});

test('why a hit stands where it does is told to the staff alone', async () => {
  const { search, signedIn } = await desk();
  const query = { q: 'otp', locale: 'en', explain: 'true' };
  expect((await search(query)).hits[0].why).toBeUndefined();
  const [hit] = (await search(query, await signedIn('agent'))).hits;
  expect(Object.keys(hit.why)).toEqual(['words', 'about', 'helped']);
});

test('what was searched on a page of results is kept without secrets, with what followed', async () => {
  const { search, ask, db } = await desk();
  const { key } = await search({ q: 'refund for card 4111 1111 1111 1111', locale: 'en', keep: 'true' });
  expect((await search({ q: 'refund', locale: 'en' })).key).toBeNull();
  await ask('PUT', `/searches/${key}/opening`, { body: { slug: 'refund-not-arrived' } });
  await ask('PUT', `/searches/${key}/opening`, { body: { slug: 'charged-twice' } });
  const form = new FormData();
  const fields = {
    subject: 'My refund',
    message: 'It did not come',
    email: 'c@example.com',
    locale: 'en',
    search: key,
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  expect((await ask('POST', '/tickets', { body: form })).status).toBe(201);
  const rows = await db.select().from(searches);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ locale: 'en', opened: 'refund-not-arrived', filedTicket: true });
  expect(rows[0]?.q).not.toContain('4111 1111');
});

/** Takes the openings of these words back to yesterday, as far as they came from there. */
async function yesterday(db: Awaited<ReturnType<typeof desk>>['db'], q: string): Promise<void> {
  const at = new Date(Date.now() - 24 * 60 * 60_000);
  const [first] = await db
    .select()
    .from(searches)
    .where(eq(searches.q, clean(q)))
    .limit(1);
  if (first) await db.update(searches).set({ at }).where(eq(searches.id, first.id));
}

test('words with which three people found something on two days are offered to the next, and titles', async () => {
  const { search, ask, db } = await desk();
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
  const { search, ask, db } = await desk();
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

test('an opening is kept only of an article that was among the answers', async () => {
  const { search, ask, db } = await desk();
  const { key, hits } = await search({ q: 'refund not arrived', locale: 'en', keep: 'true' });
  const answers = hits.map(({ slug }: { slug: string }) => slug);
  const all = await (await ask('GET', '/articles?locale=en')).json();
  const other = all.articles
    .map(({ slug }: { slug: string }) => slug)
    .find((slug: string) => !answers.includes(slug));
  expect(other).toBeDefined();
  for (const slug of [other, 'no-such-article']) {
    expect((await ask('PUT', `/searches/${key}/opening`, { body: { slug } })).status).toBe(204);
    const body = { q: 'refund not arrived', locale: 'en', opened: slug };
    expect((await ask('POST', '/searches', { body })).status).toBe(204);
  }
  expect(await db.select().from(searches)).toMatchObject([{ opened: null, answers }]);
  await ask('PUT', `/searches/${key}/opening`, { body: { slug: answers[0] } });
  expect(await db.select().from(searches)).toMatchObject([{ opened: answers[0] }]);
});

test('an address that searches without end is answered, and no longer kept', async () => {
  const { search, db } = await desk();
  let kept = 0;
  for (let times = 0; times < 310; times++)
    if ((await search({ q: 'refund', locale: 'en', keep: 'true' })).key !== null) kept++;
  expect(kept).toBe(300);
  expect(await db.$count(searches)).toBe(300);
});

test('what is typed comes in the body, is answered like the rest, and is not kept', async () => {
  const { db, ask, search } = await desk();
  const q = 'otp 482913 card 4111 1111 1111 1111';
  const answer = await ask('POST', '/search', { body: { q, locale: 'en' } });
  expect(answer.status).toBe(200);
  const typed = await answer.json();
  const got = await search({ q, locale: 'en', typing: 'true' });
  expect(typed).toEqual(got);
  expect(typed.q.replaceAll(/[\u2068\u2069]/g, '')).toBe('otp [OTP] card •••• 1111');
  expect(await db.select().from(searches)).toEqual([]);
});
