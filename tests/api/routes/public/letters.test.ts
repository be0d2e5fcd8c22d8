import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('letters are listed and shown in the reader’s language, with the article that says more', async () => {
  const { ask } = await openTestDesk();
  const get = async (path: string) => {
    const answer = await ask('GET', path);
    return { status: answer.status, body: await answer.json() };
  };
  const { body } = await get('/letters?locale=ar');
  expect(body.letters[0]).toMatchObject({
    id: 'unauthorised-payment',
    to: 'bank',
    title: 'عملية لم أقم بها',
  });
  const letter = await get('/letters/atm-no-cash?locale=en');
  expect(letter.status).toBe(200);
  expect(letter.body.article).toMatchObject({ slug: 'atm-problems', locale: 'en' });
  expect(letter.body.texts[1]).toMatchObject({ locale: 'ar', paragraphs: expect.any(Array) });
  expect((await get('/letters/nothing')).status).toBe(404);
  expect((await get('/letters/constructor')).status).toBe(404);
});
