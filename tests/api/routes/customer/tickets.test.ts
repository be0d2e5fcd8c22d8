import { describe, expect, test } from 'vitest';
import { messages, tickets } from '../../../../api/db/schema/tickets.ts';
import { openTestDesk, ticketForm } from '../../app.ts';

describe('a ticket that is filed', () => {
  test('has a number, a link, a type and articles, in the language it was written in', async () => {
    const { ask } = await openTestDesk();
    const message = 'البنك رفض بطاقتي وأنا أدفع في المتجر وطلع لي رمز 51';
    const body = ticketForm({ subject: 'بطاقتي مرفوضة', message, locale: 'en' });
    const filed = await (await ask('POST', '/tickets', { body })).json();
    expect(filed.number).toBe(10001);
    expect(filed.problemType.name.ar).toMatch(/\p{Script=Arabic}/u);
    const seen = await (await ask('GET', `/tickets/${filed.link}`)).json();
    expect(seen).toMatchObject({ locale: 'ar', status: 'new' });
    expect(seen.suggestions.length).toBeGreaterThan(0);
  });

  test('holds no secret, in none of its fields', async () => {
    const { ask, db } = await openTestDesk();
    const body = ticketForm({
      subject: 'Card 4111 1111 1111 1111 declined',
      message: 'My PIN is 4827 and the code is 482913, it says wrong.',
      name: '5555 5555 5555 4444',
      reference: 'SA03 8000 0000 6080 1016 7519',
    });
    const { removed } = await (await ask('POST', '/tickets', { body })).json();
    const kept = JSON.stringify([await db.select().from(tickets), await db.select().from(messages)]);
    for (const secret of ['4111 1111', '4827', '482913', '5555 5555', '6080 1016'])
      expect(kept).not.toContain(secret);
    expect(removed.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['pan', 'pin', 'otp', 'iban']),
    );
  });

  test('is refused field by field, and nothing of it is kept', async () => {
    const { ask, db } = await openTestDesk();
    const body = ticketForm({ subject: 'x', message: 'short', email: 'not an address' });
    const refused = await ask('POST', '/tickets', { body, headers: { 'accept-language': 'ar' } });
    expect(refused.status).toBe(422);
    const { errors } = await refused.json();
    expect(Object.keys(errors).sort()).toEqual(['email', 'message', 'subject']);
    for (const said of Object.values(errors)) expect(said).toMatch(/\p{Script=Arabic}/u);
    expect(await db.select().from(tickets)).toEqual([]);
  });
});

test('notes and who wrote them stay among the staff', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { link, number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent');
  const note = new FormData();
  note.append('kind', 'note');
  note.append('body', 'MARKER: he called twice');
  await ask('POST', `/desk/tickets/${number}/messages`, { as, body: note });
  for (const asked of [ask('GET', `/tickets/${link}`), ask('GET', `/tickets/${number}`, { as })])
    expect(await (await asked).text()).not.toContain('MARKER');
});

test('a page that asks again is sent nothing while nothing has changed, and a new reply when there is one', async () => {
  const { ask } = await openTestDesk();
  const { link } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const tag = (await ask('GET', `/tickets/${link}`)).headers.get('etag') ?? '';
  const headers = { 'if-none-match': tag };
  expect((await ask('GET', `/tickets/${link}`, { headers })).status).toBe(304);
  const body = new FormData();
  body.append('body', 'The bank answered me today.');
  await ask('POST', `/tickets/${link}/messages`, { body });
  const { messages } = await (await ask('GET', `/tickets/${link}`, { headers })).json();
  expect(messages).toHaveLength(2);
});
