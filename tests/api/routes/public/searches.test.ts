import { expect, test } from 'vitest';
import { searches } from '../../../../api/db/schema/searches.ts';
import { openTestDesk } from '../../app.ts';

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
