import sharp from 'sharp';
import { expect, test } from 'vitest';
import { form, openTestDesk, ticketForm } from '../app.ts';
import { fileTicket, picture, takes } from './filing.ts';

test('a database that holds as much as is set takes words and no files', async () => {
  const desk = await openTestDesk({ STORAGE_MB: '0.5' });
  expect(await takes(desk)).toEqual(['words', false]);
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
