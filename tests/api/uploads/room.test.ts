import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { openTestDesk, form, ticketForm } from '../app.ts';
import { canMount, smallDisk } from '../disk.ts';

vi.setConfig({ testTimeout: 120_000 });
const megabyte = 1024 * 1024;
const picture = async (name: string) =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
          .png()
          .toBuffer(),
      ),
    ],
    name,
  );

type Desk = Awaited<ReturnType<typeof openTestDesk>>;

const takes = async (desk: Desk) => (await (await desk.ask('GET', '/ready')).json()).takes;
const takesFiles = async (desk: Desk) => (await (await desk.ask('GET', '/files')).json()).taken;
const fileTicket = async (desk: Desk, headers = {}) =>
  desk.ask('POST', '/tickets', { body: ticketForm({ files: await picture('receipt.png') }), headers });
const answer = (desk: Desk, number: number, as: string) =>
  desk.ask('POST', `/desk/tickets/${number}/messages`, {
    as,
    body: form({ kind: 'reply', body: 'We look into it.' }),
  });

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

test.runIf(canMount)(
  'as a disk fills up files are refused first, then words of customers, then everything; reading goes on, and all comes back',
  async () => {
    const disk = smallDisk(96);
    const desk = await openTestDesk({
      DATABASE_URL: `file:${join(disk.folder, 'hulool.db')}`,
      DATA_DIR: disk.folder,
      DISK_RESERVE_MB: '32',
    });
    const as = await desk.signedIn('agent');
    const { number, link, refused } = await (await fileTicket(desk)).json();
    expect([await takes(desk), await takesFiles(desk), refused]).toEqual(['everything', true, []]);

    disk.fill();
    disk.leave(24 * megabyte);
    expect([await takes(desk), await takesFiles(desk)]).toEqual(['words', false]);
    const words = await fileTicket(desk, { 'accept-language': 'ar' });
    expect(words.status).toBe(201);
    expect((await words.json()).refused).toMatchObject([
      { name: 'receipt.png', reason: 'room', why: expect.stringContaining('لا نستطيع أخذ الملفات الآن') },
    ]);

    disk.fill();
    disk.leave(3 * megabyte);
    expect([await takes(desk), await takesFiles(desk)]).toEqual(['answers', false]);
    const none = await fileTicket(desk);
    expect([none.status, (await none.json()).title]).toEqual([503, expect.stringContaining('cannot save')]);
    expect(none.headers.get('retry-after')).not.toBeNull();
    expect((await answer(desk, number, as)).status).toBe(201);

    disk.fill();
    expect(await takes(desk)).toBe('nothing');
    await reads(desk, number, link, as);
    expect((await fileTicket(desk)).status).toBe(503);
    const long = form({ kind: 'note', body: 'x'.repeat(19_000) });
    for (let each = 0; each < 300; each++) {
      const { status } = await desk.ask('POST', `/desk/tickets/${number}/messages`, { as, body: long });
      if (status === 503) break;
      expect(status).toBe(201);
      expect(each).toBeLessThan(299);
    }
    await reads(desk, number, link, as);

    disk.free();
    expect(await takes(desk)).toBe('everything');
    const again = await fileTicket(desk);
    expect([again.status, (await again.json()).refused]).toEqual([201, []]);
    expect((await answer(desk, number, as)).status).toBe(201);
    await reads(desk, number, link, as);
  },
);

test('a database that holds as much as is set takes words and no files', async () => {
  const desk = await openTestDesk({ STORAGE_MB: '0.5' });
  expect([await takes(desk), await takesFiles(desk)]).toEqual(['words', false]);
  const filed = await fileTicket(desk);
  expect(filed.status).toBe(201);
  const { link, refused } = await filed.json();
  expect(refused).toMatchObject([{ name: 'receipt.png', reason: 'room' }]);
  const { messages } = await (await desk.ask('GET', `/tickets/${link}`)).json();
  expect(messages).toMatchObject([
    { attachments: [], refused: [{ name: 'receipt.png', why: refused[0].why }] },
  ]);
});

test('what one address may have kept in a day is bounded, and its words go on', async () => {
  const desk = await openTestDesk({ FILES_PER_ADDRESS_MB: '0.0002' });
  const reasons: string[] = [];
  for (let each = 0; each < 4; each++) {
    const filed = await fileTicket(desk);
    expect(filed.status).toBe(201);
    reasons.push((await filed.json()).refused[0]?.reason ?? 'taken');
  }
  expect(reasons[0]).toBe('taken');
  expect(reasons.at(-1)).toBe('often');
});

test('files by name: one that is refused keeps the staff’s answer back, one that is taken comes back as what it is', async () => {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const filed = ticketForm({ files: await picture("إيصال (١)'.jpg") });
  const { number, link } = await (await desk.ask('POST', '/tickets', { body: filed })).json();
  const body = form({ kind: 'reply', body: 'Here it is.', files: [new File([], 'بيان.pdf')] });
  const headers = { 'accept-language': 'ar' };
  const refused = await desk.ask('POST', `/desk/tickets/${number}/messages`, { as, body, headers });
  expect(refused.status).toBe(422);
  expect((await refused.json()).errors.files).toContain('بيان.pdf');

  const { messages } = await (await desk.ask('GET', `/tickets/${link}`)).json();
  const file = await desk.ask('GET', `/tickets/${link}/attachments/${messages[0].attachments[0].id}`);
  expect(file.headers.get('content-type')).toBe('image/png');
  const disposition = file.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^inline; filename="[ -~]+\.png"; filename\*=UTF-8''[\w%.-]+$/);
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe("إيصال (١)'.png");
  expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).format).toBe('png');
});
