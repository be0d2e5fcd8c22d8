import sharp from 'sharp';
import { expect, test } from 'vitest';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { form, openTestDesk, ticketForm } from '../../app.ts';

const picture = async () => {
  const red = { width: 40, height: 30, channels: 3, background: 'red' } as const;
  return new File([new Uint8Array(await sharp({ create: red }).png().toBuffer())], 'صورة الشاشة.png');
};

async function ownTicket() {
  const desk = await openTestDesk();
  const { link, number } = await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json();
  return { ...desk, link, number };
}

test('a customer writes into their ticket, and what cannot be taken is named', async () => {
  const { ask, link } = await ownTicket();
  const files = [await picture(), new File([''], 'empty.png')];
  const answer = await ask('POST', `/tickets/${link}/messages`, {
    body: form({ body: 'Here it is.', files }),
  });
  expect(answer.status).toBe(201);
  expect((await answer.json()).refused).toMatchObject([{ name: 'empty.png', reason: 'empty' }]);
  const { messages } = await (await ask('GET', `/tickets/${link}`)).json();
  expect(messages.at(-1)).toMatchObject({ body: 'Here it is.', attachments: [{ name: 'صورة الشاشة.png' }] });
});

test('a customer who writes later that a thief has the code comes first', async () => {
  const { ask, link, db, number } = await ownTicket();
  const body = form({ body: 'اتصل بي شخص وعطيته الرمز' });
  expect((await ask('POST', `/tickets/${link}/messages`, { body })).status).toBe(201);
  expect((await ticketNumbered(db, number)).priority).toBe('high');
});

test('a file is served as what it is, under its name, and can do nothing where it is shown', async () => {
  const { ask, link } = await ownTicket();
  await ask('POST', `/tickets/${link}/messages`, { body: form({ body: 'Here.', files: [await picture()] }) });
  const { messages } = await (await ask('GET', `/tickets/${link}`)).json();
  const file = await ask('GET', `/tickets/${link}/attachments/${messages.at(-1).attachments[0].id}`);
  expect(file.headers.get('content-type')).toBe('image/png');
  expect(file.headers.get('content-disposition')).toMatch(/^inline; filename="[^"]*"; filename\*=UTF-8''/);
  expect(file.headers.get('content-security-policy')).toContain('sandbox');
  expect(file.headers.get('cache-control')).toBe('private, no-store');
});

test('staff read a customer’s page, and never write on it', async () => {
  const { ask, number, signedIn } = await ownTicket();
  const as = await signedIn('agent');
  expect((await ask('GET', `/tickets/${number}`, { as })).status).toBe(200);
  const body = form({ body: 'As if I were them.' });
  expect((await ask('POST', `/tickets/${number}/messages`, { as, body })).status).toBe(404);
});

test('a reply of nothing is refused', async () => {
  const { ask, link } = await ownTicket();
  for (const body of ['', '   ', '\u200b\u2060'])
    expect((await ask('POST', `/tickets/${link}/messages`, { body: form({ body }) })).status).toBe(422);
});

test('what is written to a closed ticket opens another that is bound to it, once, and opens no old one', async () => {
  const desk = await openTestDesk();
  const { ask, db, signedIn } = desk;
  const filed = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent');
  await ask('PATCH', `/desk/tickets/${filed.number}`, { as, body: { status: 'solved' } });
  await db.update(tickets).set({ solvedAt: new Date(Date.now() - 8 * 24 * 60 * 60_000) });
  expect((await (await ask('GET', `/tickets/${filed.link}`)).json()).closed).toBe(true);
  const reply = { body: 'The money was taken once more.', draftKey: crypto.randomUUID() };
  const send = async () =>
    (await (await ask('POST', `/tickets/${filed.link}/messages`, { body: form(reply) })).json()).opened;
  const opened = await send();
  expect((await send()).number).toBe(opened.number);
  const [old, made] = [
    await (await ask('GET', `/desk/tickets/${filed.number}`, { as })).json(),
    await (await ask('GET', `/desk/tickets/${opened.number}`, { as })).json(),
  ];
  expect(old).toMatchObject({ status: 'solved', ties: { cameOut: [{ number: opened.number }] } });
  expect(old.messages).toHaveLength(1);
  expect(made).toMatchObject({ cameFrom: filed.number, status: 'new', email: 'customer@example.com' });
  expect((await (await ask('GET', `/tickets/${opened.link}`)).json()).closed).toBe(false);
  expect((await ask('DELETE', `/tickets/${filed.link}/solution`)).status).toBe(409);
});
