import { expect, test } from 'vitest';
import { deliveries } from '../../../../api/db/schema/events.ts';
import { openTestDesk, ticketForm } from '../../app.ts';
import { signatureOf } from '../../../../api/channels/webhooks/send.ts';
import { program } from '../../channels/webhooks/program.ts';

/** A desk whose rule tells a program on this machine of whatever is filed. */
async function desk(settings: Record<string, string>) {
  const { url, ...other } = await program();
  const opened = await openTestDesk(settings);
  const { ask, lanes } = opened;
  const as = await opened.signedIn('admin');
  const added = await ask('POST', '/webhooks', { as, body: { name: 'Chat', url } });
  const { id, secret } = await added.json();
  const rule = {
    ...{ name: 'Tell', occasion: 'created', conditions: [] },
    actions: [{ do: 'webhook', webhook: id }],
  };
  const { id: ruled } = await (await ask('POST', '/rules', { as, body: rule })).json();
  await ask('PUT', `/rules/${ruled}/activity`, { as });
  const filed = async () => {
    await ask('POST', '/tickets', { body: ticketForm({ name: 'Huda', reference: 'ORDER-7' }) });
    await lanes.idle();
  };
  const failures = async () => (await ask('GET', '/failures', { as })).json();
  return { ...opened, ...other, url, as, id, secret, filed, failures };
}

test('a program is told of a ticket, and nothing that its customer wrote or is', async () => {
  const { heard, secret, filed, ask, as, url, id } = await desk({ WEBHOOKS_INSIDE: 'true' });
  await filed();
  expect(heard).toHaveLength(1);
  const [{ headers, body } = { headers: {}, body: '' }] = heard;
  const told = JSON.parse(body);
  expect(told).toEqual({
    id: Number(headers['hulool-delivery']),
    at: expect.any(String),
    rule: 'Tell',
    ticket: {
      ...{ number: 10001, status: 'new', priority: 'normal', problemType: told.ticket.problemType },
      links: {
        ar: expect.stringMatching(/\/ar\/desk\/10001$/),
        en: expect.stringMatching(/\/en\/desk\/10001$/),
      },
    },
  });
  for (const word of ['Huda', 'ORDER-7', 'customer@example.com', 'Card declined', 'My bank card'])
    expect(body).not.toContain(word);
  const [, t, v1] = /^t=(\d+),v1=(\w+)$/.exec(String(headers['hulool-signature'])) ?? [];
  expect(v1).toBe(signatureOf(secret, Number(t), body));
  expect((await (await ask('GET', '/webhooks', { as })).json()).webhooks).toEqual([
    { id, name: 'Chat', url },
  ]);
});

test('what is not taken is tried again, given up in the end, and listed', async () => {
  const { heard, answers, filed, failures, db, lanes, ask, as, id } = await desk({ WEBHOOKS_INSIDE: 'true' });
  answers.status = 503;
  await filed();
  expect(heard).toHaveLength(1);
  expect((await failures()).standing).toMatchObject([
    { subscriber: 'webhooks', error: expect.stringContaining('it answered 503') },
  ]);
  await db.update(deliveries).set({ attempts: 31, dueAt: new Date() });
  await lanes.idle();
  const [failure] = (await failures()).failures;
  expect(failure).toMatchObject({ subscriber: 'webhooks', kind: 'ticket.webhook', ticket: 10001 });
  answers.status = 200;
  await ask('PUT', `/failures/${failure.id}/retry`, { as });
  await lanes.idle();
  expect(new Set(heard.map(({ headers }) => headers['hulool-delivery'])).size).toBe(1);
  expect((await failures()).failures).toEqual([]);
  expect((await ask('DELETE', `/webhooks/${id}`, { as })).status).toBe(204);
  await filed();
  expect(heard).toHaveLength(3);
});

test('nothing inside is told anything unless a setting allows it', async () => {
  const { heard, filed, failures } = await desk({});
  await filed();
  expect(heard).toEqual([]);
  expect((await failures()).standing).toMatchObject([{ error: expect.stringContaining('it leads inside') }]);
});

test('only whole addresses of the web are taken', async () => {
  const { ask, as } = await desk({});
  for (const url of ['', 'chat.example', 'file:///etc/passwd', 'https://me:word@chat.example/']) {
    const refused = await ask('POST', '/webhooks', { as, body: { name: 'Chat', url } });
    expect((await refused.json()).errors).toHaveProperty('url');
  }
});
