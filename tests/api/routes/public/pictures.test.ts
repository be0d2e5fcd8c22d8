import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('an article is shown in its language under an address that changes with its revision', async () => {
  const desk = await openTestDesk();
  const article = await (await desk.ask('GET', '/articles/otp-missing?locale=ar')).json();
  const path = `/pictures/ar/otp-missing/${article.revision}`;
  const answer = await desk.ask('GET', path);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  const { format, width, height } = await sharp(await answer.bytes()).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });

  const older = await desk.ask('GET', '/pictures/ar/otp-missing/0');
  expect([older.status, older.headers.get('location')]).toEqual([302, `/api${path}`]);
  expect((await desk.ask('GET', '/pictures/ar/nothing/1')).status).toBe(404);
});

test('Arabic is drawn from right to left, English from left to right', async () => {
  const desk = await openTestDesk();
  /** How much is drawn in a half of the line that our name stands in. */
  const inkOf = async (locale: string, left: number) => {
    const png = await (await desk.ask('GET', `/pictures/${locale}`)).bytes();
    const part = await sharp(png).extract({ left, top: 80, width: 560, height: 80 }).toBuffer();
    const { channels } = await sharp(part).greyscale().stats();
    return channels[0]?.stdev ?? 0;
  };
  expect(await inkOf('ar', 600)).toBeGreaterThan(5);
  expect(await inkOf('ar', 30)).toBeLessThan(1);
  expect(await inkOf('en', 30)).toBeGreaterThan(5);
  expect(await inkOf('en', 600)).toBeLessThan(1);
});
