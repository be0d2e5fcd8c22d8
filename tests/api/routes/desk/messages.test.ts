import { expect, test } from 'vitest';
import { form, openTestDesk, ticketForm } from '../../app.ts';

async function atTheDesk() {
  const desk = await openTestDesk();
  const { number, link } = await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await desk.signedIn('agent');
  const write = (fields: Record<string, string | File>) =>
    desk.ask('POST', `/desk/tickets/${number}/messages`, { as, body: form(fields) });
  return { ...desk, number, link, as, write };
}

test('an answer reaches the customer, a note does not', async () => {
  const { ask, link, write } = await atTheDesk();
  expect((await write({ kind: 'reply', body: 'Try another card.' })).status).toBe(201);
  expect((await write({ kind: 'note', body: 'Looks like fraud.' })).status).toBe(201);
  const { messages, status } = await (await ask('GET', `/tickets/${link}`)).json();
  expect(messages.map(({ body }: { body: string }) => body)).toEqual([
    expect.stringContaining('declined'),
    'Try another card.',
  ]);
  expect(status).toBe('waiting');
});

test('an answer with a file that cannot be taken is not sent without it', async () => {
  const { ask, as, number, write } = await atTheDesk();
  const files = new File(['not a picture'], 'photo.heic');
  const refused = await write({ kind: 'reply', body: 'See the picture.', files });
  expect(refused.status).toBe(422);
  expect((await refused.json()).errors.files).toContain('photo.heic');
  expect((await (await ask('GET', `/desk/tickets/${number}`, { as })).json()).messages).toHaveLength(1);
});

test('neither an answer nor a note is refused, with the field that is missing', async () => {
  const { write } = await atTheDesk();
  for (const kind of ['', 'constructor']) {
    const refused = await write({ kind, body: 'Hello.' });
    expect(refused.status).toBe(422);
    expect(Object.keys((await refused.json()).errors)).toEqual(['kind']);
  }
});
