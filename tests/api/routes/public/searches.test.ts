import { expect, test } from 'vitest';
import { searches } from '../../../../api/db/schema/searches.ts';
import { openTestDesk } from '../../app.ts';
import { searching } from './searching.ts';

const asked = { q: 'verification code does not arrive', locale: 'en' };

test('what was opened while typing is kept, if it was among the answers', async () => {
  const { ask, db } = await openTestDesk();
  for (const opened of ['constructor', 'settlement-delayed'])
    expect((await ask('POST', '/searches', { body: { ...asked, opened } })).status).toBe(204);
  expect(await db.select().from(searches)).toEqual([]);
  await ask('POST', '/searches', { body: { ...asked, opened: 'otp-missing' } });
  expect(await db.select().from(searches)).toMatchObject([{ q: asked.q, opened: 'otp-missing' }]);
});

test('what was opened from a page of results is kept under the key of its search', async () => {
  const { ask, db } = await openTestDesk();
  const { key } = await (
    await ask('GET', '/search?q=verification+code+does+not+arrive&locale=en&keep=true')
  ).json();
  const open = (name: string) => ask('PUT', `/searches/${name}/opening`, { body: { slug: 'otp-missing' } });
  expect((await open('toString')).status).toBe(204);
  expect((await db.select().from(searches))[0]?.opened).toBeNull();
  expect((await open(key)).status).toBe(204);
  expect((await db.select().from(searches))[0]?.opened).toBe('otp-missing');
});

test('what was searched on a page of results is kept without secrets, with what followed', async () => {
  const { search, ask, db } = await searching();
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

test('an opening is kept only of an article that was among the answers', async () => {
  const { search, ask, db } = await searching();
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
  const { search, db } = await searching();
  let kept = 0;
  for (let times = 0; times < 310; times++)
    if ((await search({ q: 'refund', locale: 'en', keep: 'true' })).key !== null) kept++;
  expect(kept).toBe(300);
  expect(await db.$count(searches)).toBe(300);
});
