import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { record } from '../../../../api/events/log.ts';
import { openTestDesk, ticketForm } from '../../app.ts';
import { writtenMails } from '../../mails.ts';

test('what is late is mailed by subject alone, until an agent switches it off', async () => {
  const { ask, signedIn, db, lanes } = await openTestDesk();
  const as = await signedIn('agent');
  const wanted = async () => (await (await ask('GET', '/desk/notifications', { as })).json()).digest;
  expect(await wanted()).toBe(true);
  expect((await ask('DELETE', '/desk/digest', { as })).status).toBe(204);
  expect(await wanted()).toBe(false);
  expect((await ask('PUT', '/desk/digest', { as })).status).toBe(204);
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const [{ id }] = (await (await ask('GET', '/desk/agents', { as })).json()).agents;
  await ask('PUT', `/desk/tickets/${number}/assignment`, { as, body: { assignee: id } });
  await db.update(tickets).set({ dueAt: 1 }).where(eq(tickets.number, number));
  await record(db, { kind: 'agent.digest', data: { agent: id, until: new Date().toISOString() } });
  await lanes.idle();
  const mail = (await writtenMails(db)).find(({ text }) => text?.includes('late since'));
  expect(mail?.text).toContain(`${number}`);
  expect(mail?.text).toContain('Card declined at checkout');
  expect(mail?.text).not.toContain('tried to pay online');
});
