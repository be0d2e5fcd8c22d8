import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('anybody may ask within how long they are answered, and when somebody works', async () => {
  const { ask } = await openTestDesk();
  const { promise } = await (await ask('GET', '/promise')).json();
  expect(promise.minutes).toBe(480);
  expect(promise.hours.en).toBe('Sunday to Thursday from 09:00 to 17:00');
  expect(promise.hours.ar).toBe('من الأحد إلى الخميس من 09:00 إلى 17:00');
  expect(Date.parse(promise.by.at)).toBeGreaterThan(Date.now());
});
