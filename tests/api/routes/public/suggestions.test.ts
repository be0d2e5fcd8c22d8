import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('a message is understood in its own language, and answered in the reader’s', async () => {
  const { ask } = await openTestDesk();
  const body = { text: 'كود التحقق مش بيوصل من البنك وأنا بدفع', locale: 'en' };
  const answer = await (await ask('POST', '/suggestions', { body })).json();
  expect(answer).toMatchObject({
    locale: 'ar',
    problemType: { id: 'authentication-3ds-otp' },
    urgent: false,
  });
  expect(answer.articles[0]).toMatchObject({ slug: 'otp-missing', locale: 'en' });
});

test('money that may be leaving at this moment is urgent', async () => {
  const { ask } = await openTestDesk();
  const body = { text: 'I gave the code to a man on the phone ten minutes ago', locale: 'en' };
  expect(await (await ask('POST', '/suggestions', { body })).json()).toMatchObject({ urgent: true });
});

test('secrets are named by kind and count, and not answered with', async () => {
  const { ask } = await openTestDesk();
  const body = { text: 'My card 4111 1111 1111 1111 was declined', locale: 'en' };
  const answer = await (await ask('POST', '/suggestions', { body })).text();
  expect(JSON.parse(answer).removed).toEqual([{ kind: 'pan', count: 1 }]);
  expect(answer).not.toContain('4111 1111');
});
