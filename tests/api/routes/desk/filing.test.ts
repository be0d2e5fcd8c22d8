import { expect, test } from 'vitest';
import { mails } from '../../../../api/db/schema/mails.ts';
import { openTestDesk } from '../../app.ts';

const told = {
  subject: 'Charged twice at a shop',
  message: 'He paid 200 riyals twice with the card 4111 1111 1111 1111 and the shop gave one receipt.',
  locale: 'en',
  masked: true,
  name: 'Khalid',
  phone: '+966 55 123 4567',
};

test('a ticket for somebody on the phone is understood, cleaned and marked as any other, is whose who wrote it down, and mails nobody', async () => {
  const { ask, db, lanes, signedIn } = await openTestDesk();
  const as = await signedIn('agent', 'Yara');
  const filed = await ask('POST', '/desk/tickets', { as, body: { ...told, draftKey: crypto.randomUUID() } });
  expect(filed.status).toBe(201);
  const { number } = await filed.json();
  const shown = await (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  expect(shown).toMatchObject({
    channel: 'agent',
    email: '',
    phone: '+966 55 123 4567',
    status: 'open',
    assigneeName: 'Yara',
    others: [],
  });
  expect(shown.tags.length).toBeGreaterThan(0);
  expect(JSON.stringify(shown)).not.toContain('4111 1111 1111 1111');
  expect(shown.history[0]).toMatchObject({ kind: 'ticket.filed', actor: 'Yara' });
  await ask('PATCH', `/desk/tickets/${number}`, { as, body: { status: 'solved' } });
  await lanes.idle();
  expect(await db.select().from(mails)).toEqual([]);
});

test('two who left no address are not taken for one', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('agent');
  const file = async () => (await (await ask('POST', '/desk/tickets', { as, body: told })).json()).number;
  const [one, other] = [await file(), await file()];
  expect((await ask('PUT', `/desk/tickets/${one}/merge`, { as, body: { into: other } })).status).toBe(422);
  const shown = await (await ask('GET', `/desk/tickets/${one}`, { as })).json();
  expect(shown.others).toEqual([]);
});

test('whoever leaves an address gets the link', async () => {
  const { ask, db, lanes, signedIn } = await openTestDesk();
  const as = await signedIn('agent');
  await ask('POST', '/desk/tickets', { as, body: { ...told, email: 'khalid@example.com' } });
  await lanes.idle();
  expect(await db.select().from(mails)).toMatchObject([{ kind: 'received', to: 'khalid@example.com' }]);
});
