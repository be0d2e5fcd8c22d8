import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { form, openTestDesk } from '../app.ts';
import { canMount, smallDisk } from '../disk.ts';
import type { Desk } from './filing.ts';
import { fileTicket, takes } from './filing.ts';

const megabyte = 1024 * 1024;

/** A desk with a ticket, on a small disk of which a third is kept back. */
async function onSmallDisk() {
  const disk = smallDisk(96);
  const desk = await openTestDesk({
    DATABASE_URL: `file:${join(disk.folder, 'hulool.db')}`,
    DATA_DIR: disk.folder,
    DISK_RESERVE_MB: '32',
  });
  const as = await desk.signedIn('agent');
  expect(await takes(desk)).toEqual(['everything', true]);
  const { number, link, refused } = await (await fileTicket(desk)).json();
  expect(refused).toEqual([]);
  const write = (body: FormData) => desk.ask('POST', `/desk/tickets/${number}/messages`, { as, body });
  const answer = () => write(form({ kind: 'reply', body: 'We look into it.' }));
  return { disk, desk, answer, write, reads: () => reads(desk, number, link, as) };
}

/** What people read goes on. */
async function reads(desk: Desk, number: number, link: string, as: string): Promise<void> {
  for (const path of [
    '/search?q=otp&keep=true&locale=en',
    '/articles/otp-missing?locale=ar',
    `/tickets/${link}`,
    '/ready',
  ])
    expect((await desk.ask('GET', path)).status, path).toBe(200);
  for (const path of ['/desk/tickets', `/desk/tickets/${number}`])
    expect((await desk.ask('GET', path, { as })).status, path).toBe(200);
}

describe.runIf(canMount)('as a disk fills up', () => {
  test('files are refused first, by name and in the language of whoever sends them', async () => {
    const { disk, desk } = await onSmallDisk();
    disk.fill();
    disk.leave(24 * megabyte);
    expect(await takes(desk)).toEqual(['words', false]);
    const words = await fileTicket(desk, { 'accept-language': 'ar' });
    expect(words.status).toBe(201);
    expect((await words.json()).refused).toMatchObject([
      { name: 'receipt.png', reason: 'room', why: expect.stringContaining('لا نستطيع أخذ الملفات الآن') },
    ]);
  });

  test('then the words of customers, while the staff goes on answering', async () => {
    const { disk, desk, answer } = await onSmallDisk();
    disk.fill();
    disk.leave(3 * megabyte);
    expect(await takes(desk)).toEqual(['answers', false]);
    const none = await fileTicket(desk);
    expect([none.status, (await none.json()).title]).toEqual([503, expect.stringContaining('cannot save')]);
    expect(none.headers.get('retry-after')).not.toBeNull();
    expect((await answer()).status).toBe(201);
  });

  test('then everything; reading goes on, and all comes back', async () => {
    const { disk, desk, answer, write, reads } = await onSmallDisk();
    disk.fill();
    expect(await takes(desk)).toEqual(['nothing', false]);
    await reads();
    expect((await fileTicket(desk)).status).toBe(503);
    const long = form({ kind: 'note', body: 'x'.repeat(19_000) });
    const statuses: number[] = [];
    while (statuses.at(-1) !== 503 && statuses.length < 300) statuses.push((await write(long)).status);
    expect(statuses.slice(0, -1).filter((status) => status !== 201)).toEqual([]);
    expect(statuses.at(-1)).toBe(503);
    await reads();
    disk.free();
    expect(await takes(desk)).toEqual(['everything', true]);
    const again = await fileTicket(desk);
    expect([again.status, (await again.json()).refused]).toEqual([201, []]);
    expect((await answer()).status).toBe(201);
    await reads();
  });
});
