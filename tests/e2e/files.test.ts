import { describe, expect, test } from 'vitest';
import { noise } from '../noise.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

/** The files as the form would send them. */
const held = () =>
  [...(document.querySelector<HTMLInputElement>('#files')?.files ?? [])].map(({ name, size }) => ({
    name,
    size,
  }));

/** The colour in the middle of the first one. */
async function middle() {
  const [file] = document.querySelector<HTMLInputElement>('#files')?.files ?? [];
  if (!file) return undefined;
  const image = await createImageBitmap(file);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context?.drawImage(image, 0, 0);
  return [...(context?.getImageData(image.width / 2, image.height / 2, 1, 1).data ?? [])];
}

describe.for(locales)('a customer with files, in %s', (locale) => {
  test('is told before sending what cannot be taken, covers a part by keyboard and by pointer, and what is large is made smaller', async () => {
    const one = await portal.visitor();
    const { page } = one;
    await page.goto(`/${locale}/tickets/new`);
    await page.waitForLoadState('networkidle');
    await page.setInputFiles('#files', [
      { name: 'card.png', mimeType: 'image/png', buffer: await noise(300, 200).png().toBuffer() },
      { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from('x') },
      {
        name: 'large.jpg',
        mimeType: 'image/jpeg',
        buffer: await noise(4000, 3000).jpeg({ quality: 92 }).toBuffer(),
      },
    ]);
    const rows = page.locator('[data-files] li');
    await expect.poll(() => page.evaluate(held), { timeout: 30_000 }).toHaveLength(2);
    expect(await rows.nth(1).textContent()).toContain('HEIC');
    expect(await rows.nth(1).locator('[data-cover]').count()).toBe(0);
    expect((await page.evaluate(held))[1]?.size).toBeLessThan(5 * 1024 * 1024);
    await check(one, locale);
    await rows.nth(1).locator('[data-remove]').click();
    expect(await rows.count()).toBe(2);

    await rows.first().locator('[data-cover]').press('Enter');
    await page.locator('dialog[open]').waitFor();
    await check(one, locale);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog [role=status]').textContent()).toMatch(/43/);
    await page.locator('dialog button[value=done]').click();
    await expect.poll(async () => (await page.evaluate(held))[0]?.name, { timeout: 30_000 }).toBe('card.jpg');
    // Black, as far as a JPEG has it.
    expect(Math.max(...((await page.evaluate(middle)) ?? [255]).slice(0, 3))).toBeLessThan(16);
  });

  test('sends the words and the good file, and finds on the ticket which one was not taken and why, without JavaScript', async () => {
    const one = await portal.visitor({ javaScriptEnabled: false });
    const { page } = one;
    await page.goto(`/${locale}/tickets/new`);
    await page.fill('#subject', locale === 'ar' ? 'بطاقتي مرفوضة عند الدفع' : 'My card was declined');
    await page.fill(
      '#message',
      locale === 'ar' ? 'حاولت الدفع أمس ورفض البنك البطاقة.' : 'I tried to pay yesterday.',
    );
    await page.fill('#email', `files-${locale}@example.com`);
    await page.setInputFiles('#files', [
      { name: 'good.png', mimeType: 'image/png', buffer: await noise(30, 20).png().toBuffer() },
      { name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
    ]);
    await page.locator('main form button:not([type=button])').click();
    await page.waitForURL(/filed/);
    expect(await page.locator('.thread a bdi').allTextContents()).toEqual(['good.png']);
    expect(await page.locator('.thread .warn').textContent()).toContain('empty.png');
  });
});
