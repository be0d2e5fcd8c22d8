import { expect, test } from 'vitest';
import { form, openTestDesk, ticketForm } from '../../app.ts';

const message =
  'السلام عليكم، دفعت أمس بمدى 349 ريال وانخصم المبلغ والطلب ما تأكد، وطلع لي رمز ٩١. الرقم المرجعي 633221087745';

async function atTheDesk() {
  const desk = await openTestDesk();
  const about = { name: 'خالد المطيري', subject: 'انخصم المبلغ والطلب ما تأكد', locale: 'ar' };
  const filed = ticketForm({ ...about, message });
  const { number } = await (await desk.ask('POST', '/tickets', { body: filed })).json();
  const as = await desk.signedIn('agent', 'yara');
  const at = `/desk/tickets/${number}`;
  const ask = (method: string, path: string, body?: unknown) =>
    desk.ask(method, `${at}${path}`, { as, ...(body !== undefined && { body }) });
  const answer = async (query = '') => (await ask('GET', `/answer${query}`)).json();
  const write = (fields: Record<string, string>) =>
    ask('POST', '/messages', form({ kind: 'reply', ...fields }));
  return { ask, number, answer, write };
}

test('an answer is ready in the customer’s language or the other, and what becomes of it is kept', async () => {
  const { ask, number, answer, write } = await atTheDesk();
  const ready = await answer();
  expect(ready).toMatchObject({ locale: 'ar', state: 'ready', article: expect.any(String) });
  expect(ready.text).toMatch(/^وعليكم السلام خالد،/);
  for (const known of ['349', '633221087745', '91', 'مدى', `التذكرة ${number}`])
    expect(ready.text).toContain(known);
  const other = await answer('?in=en');
  expect(other.text).toMatch(/^Hello/);

  expect((await ask('PUT', '/answer/insertion', { in: 'ar' })).status).toBe(204);
  expect((await answer()).state).toBe('inserted');

  const held = await write({ body: other.text, composed: 'true' });
  expect(held.status).toBe(409);
  expect((await held.json()).type).toContain('language');
  expect((await answer()).state).toBe('inserted');
  expect((await write({ body: 'OK, 05.' })).status).toBe(201);
  expect((await write({ body: other.text, composed: 'true', language: 'any' })).status).toBe(201);
  expect((await answer()).state).toBe('sent');
  await ask('PATCH', '', { status: 'solved' });
  expect((await answer()).state).toBe('solved');

  for (const method of ['PUT', 'PUT', 'DELETE']) {
    expect((await ask(method, '/gap')).status).toBe(204);
    const { gap } = await (await ask('GET', '')).json();
    expect(gap === null).toBe(method === 'DELETE');
  }
});
