import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('every public page of a language is named once, and only what is published', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('editor');
  const gone = '/articles/otp-missing/translations/ar/publication';
  expect((await ask('DELETE', gone, { as, body: { reason: 'Wrong' } })).status).toBeLessThan(300);
  const paths = async (locale: string): Promise<string[]> => {
    const { addresses } = await (await ask('GET', `/addresses?locale=${locale}`)).json();
    return addresses.map(({ path }: { path: string }) => path);
  };
  const arabic = await paths('ar');
  expect(new Set(arabic).size).toBe(arabic.length);
  expect(await paths('en')).toContain('/articles/otp-missing');
  expect(arabic).toEqual(expect.arrayContaining(['/codes/iso8583%3A51', '/topics/bank-declines']));
});
