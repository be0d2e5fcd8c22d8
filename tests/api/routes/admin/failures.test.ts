import { expect, test } from 'vitest';
import { deliveries } from '../../../../api/db/schema/events.ts';
import { openTestDesk, ticketForm } from '../../app.ts';
import { mailServer } from '../../mails.ts';

const timeout = 300_000;

/** A desk whose mails were given up while their server was away, and which is back now. */
async function desk(tickets: number) {
  const { url, mails } = await mailServer();
  const lost = await openTestDesk({ SMTP_URL: 'smtp://127.0.0.1:1' });
  for (let count = 1; count <= tickets; count++)
    await lost.ask('POST', '/tickets', { body: ticketForm({ email: `c${count}@example.com` }) });
  await lost.lanes.idle();
  await lost.lanes.stop();
  await lost.db.update(deliveries).set({ failedAt: new Date(), attempts: 32 });
  const opened = await openTestDesk({ SMTP_URL: url, DATABASE_URL: lost.config.DATABASE_URL });
  const as = await opened.signedIn('admin');
  const failures = async () => (await (await opened.ask('GET', '/failures', { as })).json()).failures;
  return { ...opened, as, mails, failures };
}

test('an administrator sees what was given up, and has it tried again', { timeout }, async () => {
  const { ask, as, mails, lanes, failures } = await desk(2);
  await lanes.idle();
  expect(mails).toEqual([]);
  const [last, first] = await failures();
  expect(first).toMatchObject({ subscriber: 'mails', kind: 'ticket.filed', attempts: 32 });
  expect(first.error).toContain('ECONNREFUSED');
  expect([first.ticket, last.ticket]).toEqual([10001, 10002]);
  expect((await ask('PUT', `/failures/${first.id}/retry`, { as })).status).toBe(204);
  await lanes.idle();
  expect(mails.map(({ to }) => [to ?? []].flat()[0]?.text)).toEqual(['c1@example.com']);
  expect((await failures()).map(({ id }: { id: number }) => id)).toEqual([last.id]);
  expect((await ask('PUT', `/failures/${first.id}/retry`, { as })).status).toBe(404);
});

test('all of it is tried again at once', { timeout }, async () => {
  const { ask, as, mails, lanes, failures } = await desk(3);
  expect((await ask('PUT', '/failures/retry', { as })).status).toBe(204);
  await lanes.idle();
  expect(mails).toHaveLength(3);
  expect(await failures()).toEqual([]);
});

test('what is let go is done no more', { timeout }, async () => {
  const { ask, as, mails, lanes, failures } = await desk(1);
  const [{ id }] = await failures();
  expect((await ask('DELETE', `/failures/${id}`, { as })).status).toBe(204);
  expect((await ask('DELETE', `/failures/${id}`, { as })).status).toBe(404);
  await lanes.idle();
  expect([await failures(), mails]).toEqual([[], []]);
});

test('they come in pages', { timeout }, async () => {
  const { ask, as, db, failures } = await desk(1);
  const rows = Array.from({ length: 60 }, (_, at) => ({
    subscriber: `other-${at}`,
    event: 1,
    failedAt: new Date(),
  }));
  const [{ event } = { event: 1 }] = await db.select({ event: deliveries.event }).from(deliveries);
  await db.insert(deliveries).values(rows.map((row) => ({ ...row, event })));
  const { next } = await (await ask('GET', '/failures', { as })).json();
  expect(await failures()).toHaveLength(50);
  const rest = await (await ask('GET', `/failures?cursor=${next}`, { as })).json();
  expect([rest.failures.length, rest.next]).toEqual([11, null]);
});
