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

const iban = 'SA03 8000 0000 6080 1016 7519';

test('nothing is taken out of an answer before its writer was told; sent again, it goes without', async () => {
  const { ask, link, write } = await atTheDesk();
  const message = {
    kind: 'reply',
    body: `Pay to ${iban} with 4242 4242 4242 4242.`,
    draftKey: crypto.randomUUID(),
  };
  const refused = await write(message);
  expect(refused.status).toBe(422);
  const problem = await refused.json();
  expect(problem.type).toBe('/api/docs#problem-secrets');
  expect(problem.errors.body).toContain('IBAN and card number');
  expect((await (await ask('GET', `/tickets/${link}`)).json()).messages).toHaveLength(1);
  const [first, again] = [
    await write({ ...message, masked: 'true' }),
    await write({ ...message, masked: 'true' }),
  ];
  expect((await again.json()).id).toBe((await first.json()).id);
  const { messages } = await (await ask('GET', `/tickets/${link}`)).json();
  expect(messages.map(({ body }: { body: string }) => body).slice(1)).toEqual([
    'Pay to \u2068[IBAN]\u2069 with \u2068•••• 4242\u2069.',
  ]);
});

test('our own IBAN goes out as it is written, at once and later, and waits as it is in a draft', async () => {
  const { ask, as, number, link, signedIn, write } = await atTheDesk();
  const admin = await signedIn('admin');
  await ask('POST', '/own-numbers', { as: admin, body: { value: iban, label: 'Riyad' } });
  const body = `Pay to ${iban}.`;
  const draft = await ask('PUT', `/desk/tickets/${number}/draft`, { as, body: { kind: 'reply', body } });
  expect((await draft.json()).body).toBe(body);
  expect((await write({ kind: 'reply', body })).status).toBe(201);
  expect((await write({ kind: 'reply', body, undo: 'true' })).status).toBe(201);
  const ticket = await (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  expect(ticket.outgoing[0].body).toBe(body);
  const { messages } = await (await ask('GET', `/tickets/${link}`)).json();
  expect(messages.at(-1).body).toBe(body);
});

test('a writer says of a number that it is no code, but never of a card', async () => {
  const { ask, link, write } = await atTheDesk();
  const body = 'Your verification code: 482913.';
  expect((await write({ kind: 'reply', body })).status).toBe(422);
  expect((await write({ kind: 'reply', body, keeps: '482913' })).status).toBe(201);
  expect((await (await ask('GET', `/tickets/${link}`)).json()).messages.at(-1).body).toBe(body);
  const card = '4242424242424242';
  expect((await write({ kind: 'note', body: `Order ${card}`, keeps: card })).status).toBe(422);
});
