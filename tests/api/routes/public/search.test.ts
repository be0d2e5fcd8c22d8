import { expect, test } from 'vitest';
import { searches } from '../../../../api/db/schema/searches.ts';
import { searching } from './searching.ts';

test('a code leads to its answer, however it is written', async () => {
  const { search } = await searching();
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
  const { search, ask, signedIn } = await searching();
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
  const { search } = await searching();
  const { typed, hits } = await search({ q: 'hsjv]h]', locale: 'ar' });
  expect(typed).toBe('استرداد');
  expect(hits[0].slug).toBe('refund-not-arrived');
  expect((await search({ q: 'refund', locale: 'en' })).typed).toBeNull();
});

test('a misspelt word is found all the same, and put right', async () => {
  const { search } = await searching();
  const { meant, hits } = await search({ q: 'refnud not arrived', locale: 'en' });
  expect(hits[0].slug).toBe('refund-not-arrived');
  expect((await search({ q: 'certifcate', locale: 'en' })).meant?.toLowerCase()).toBe('certificate');
  expect(meant === null || /refund/i.test(meant)).toBe(true);
});

test('why a hit stands where it does is told to the staff alone', async () => {
  const { search, signedIn } = await searching();
  const query = { q: 'otp', locale: 'en', explain: 'true' };
  expect((await search(query)).hits[0].why).toBeUndefined();
  const [hit] = (await search(query, await signedIn('agent'))).hits;
  expect(Object.keys(hit.why)).toEqual(['words', 'about', 'helped']);
});

test('what is typed comes in the body, is answered like the rest, and is not kept', async () => {
  const { db, ask, search } = await searching();
  const q = 'otp 482913 card 4111 1111 1111 1111';
  const answer = await ask('POST', '/search', { body: { q, locale: 'en' } });
  expect(answer.status).toBe(200);
  const typed = await answer.json();
  const got = await search({ q, locale: 'en', typing: 'true' });
  expect(typed).toEqual(got);
  expect(typed.q.replaceAll(/[\u2068\u2069]/g, '')).toBe('otp [OTP] card •••• 1111');
  expect(await db.select().from(searches)).toEqual([]);
});
