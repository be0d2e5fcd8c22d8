import { expect, test } from 'vitest';
import { writtenMails } from '../../mails.ts';
import { english } from './editing.ts';
import { reviewDay } from './review-day.ts';

test('whoever is asked is told in the studio and by mail, without the words of the text, until they have read it', async () => {
  const { db, send, read, status, lanes } = await reviewDay();
  await send('writer', 'PUT', `${english}/review`, { version: 1 });
  await lanes.idle();
  const told = async () => (await read('reviewer', '/studio/home')).told;
  expect(await told()).toMatchObject([{ reason: 'review', title: 'Zubrowka' }]);
  const mails = (await writtenMails(db)).map(({ text }) => text ?? '');
  expect(mails.filter((text) => text.includes('/studio/zubrowka-refused'))).toHaveLength(2);
  expect(mails.join('')).not.toContain('About Zubrowka');
  expect(await status('reviewer', 'PUT', '/studio/notifications/reading')).toBe(204);
  expect(await told()).toEqual([]);
});
