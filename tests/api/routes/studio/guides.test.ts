import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('editors see how far readers get in each guide; the staff’s own walks are not counted', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('editor');
  const walk = (from?: string) =>
    ask('GET', '/guides/otp-missing?locale=en&keep=reached', from ? { from } : { as });
  await walk();
  for (const from of ['203.0.113.1', '203.0.113.2', '203.0.113.2']) await walk(from);
  const { guides } = await (await ask('GET', '/studio/guides', { as })).json();
  const counted = guides.find(({ slug }: { slug: string }) => slug === 'otp-missing');
  expect(counted.steps[0].reached).toBe(2);
});
