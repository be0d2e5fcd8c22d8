import { expect, test } from 'vitest';
import { mails } from '../../../../api/db/schema/mails.ts';
import { noteAtDesk } from '../../../../api/models/notifications/at-desk.ts';
import { form, openTestDesk, ticketForm } from '../../app.ts';

/** A ticket, and two agents: Yara, who asks, and Omar, who is told. */
async function twoAgents() {
  const desk = await openTestDesk();
  const { ask, signedIn, lanes, db } = desk;
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const [as, omar] = [await signedIn('agent', 'Yara'), await signedIn('agent', 'Omar')];
  const { agents } = await (await ask('GET', '/desk/agents', { as })).json();
  const { id } = agents.find((one: { name: string }) => one.name === 'Omar');
  const note = async (body: string) => {
    await ask('POST', `/desk/tickets/${number}/messages`, { as, body: form({ kind: 'note', body }) });
    await lanes.idle();
  };
  const read = async (path: string) => (await ask('GET', path, { as: omar })).json();
  const unread = async () => (await read('/desk')).unread;
  const mailed = async () => (await db.select().from(mails)).filter(({ kind }) => kind === 'notified').length;
  return { ...desk, number, as, omar, id, note, read, unread, mailed };
}

test('who is named in a note or given a ticket is told at the desk, and by mail when they are away', async () => {
  const { ask, db, lanes, number, as, omar, id, note, read, unread, mailed } = await twoAgents();
  await note('يا @omar شوف هذه');
  expect(await mailed()).toBe(1);
  // At the desk nobody needs a mail.
  await noteAtDesk(db, { id });
  const assignment = { as, body: { assignee: id } };
  expect((await ask('PUT', `/desk/tickets/${number}/assignment`, assignment)).status).toBe(204);
  await lanes.idle();
  expect(await mailed()).toBe(1);
  expect(await unread()).toBe(2);
  const list = async () => (await read('/desk/notifications')).notifications;
  expect((await read('/desk')).mentions).toBe(1);
  const { notifications: mentions } = await read('/desk/notifications?reason=mentioned');
  expect(mentions).toMatchObject([{ reason: 'mentioned' }]);
  expect(await list()).toMatchObject([
    { ticket: number, reason: 'assigned', actor: 'Yara', read: false },
    { ticket: number, reason: 'mentioned', actor: 'Yara', read: false },
  ]);
  expect((await ask('PUT', '/desk/notifications/reading', { as: omar })).status).toBe(204);
  expect([await unread(), (await list())[0].read]).toEqual([0, true]);
});

test('a ticket that is read tells nothing more; whoever follows it is shown, and may stop', async () => {
  const { ask, number, as, omar, note, read, unread } = await twoAgents();
  await note('once more @Omar');
  const followers = async () => (await read(`/desk/tickets/${number}`)).followers;
  expect([await unread(), await followers()]).toMatchObject([1, [{ name: 'Omar' }]]);
  await ask('PUT', `/desk/tickets/${number}/reading`, { as: omar, body: {} });
  expect(await unread()).toBe(0);
  expect((await ask('DELETE', `/desk/tickets/${number}/following`, { as: omar })).status).toBe(204);
  expect((await ask('PUT', `/desk/tickets/${number}/following`, { as })).status).toBe(204);
  expect(await followers()).toMatchObject([{ name: 'Yara' }]);
});
