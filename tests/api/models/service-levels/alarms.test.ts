import { asc, eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { events } from '../../../../api/db/schema/events.ts';
import { levelRevisions, serviceLevels } from '../../../../api/db/schema/service-levels.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { applyLevels, outdated, ringing, soundAlarms } from '../../../../api/models/service-levels/alarms.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { connect } from '../../database.ts';
import { freshDesk } from '../../desk.ts';

async function opened() {
  const desk = await freshDesk();
  const { db } = desk;
  const now = async (number: number) => {
    const [ticket] = await db.select().from(tickets).where(eq(tickets.number, number));
    if (!ticket) throw new Error('gone');
    return ticket;
  };
  const told = () =>
    db
      .select({ kind: events.kind, data: events.data })
      .from(events)
      .where(inArray(events.kind, ['sla.warned', 'sla.breached', 'ticket.priority']))
      .orderBy(asc(events.id));
  return { ...desk, now, told };
}

test('before its time is over a ticket is raised and somebody is named; what it was promised stays', async () => {
  const { db, ticket, now, told, person } = await opened();
  const { id } = await person('lead', 'admin');
  await db.update(serviceLevels).set({ notifies: id });
  const { number } = await ticket();
  const before = await now(number);
  expect(await soundAlarms(db, (before.alarmAt ?? 0) - 1)).toBe(0);
  expect(await soundAlarms(db, before.alarmAt ?? 0)).toBe(1);
  expect(await told()).toMatchObject([
    { kind: 'sla.warned', data: { clock: 'first', notifies: id } },
    { kind: 'ticket.priority', data: { from: 'normal', to: 'high' } },
  ]);
  const after = await now(number);
  expect(after).toMatchObject({
    priority: 'high',
    promisedAs: 'normal',
    dueAt: before.dueAt,
    warned: ['first'],
  });
  expect(await soundAlarms(db, before.alarmAt ?? 0)).toBe(0);
});

test('what is over is told once, whichever process looks', async () => {
  const { db, url, ticket, now, told } = await opened();
  const { number } = await ticket({ priority: 'urgent' });
  const { dueAt } = await now(number);
  const other = await connect(url);
  await Promise.all([soundAlarms(db, dueAt ?? 0), soundAlarms(other, dueAt ?? 0)]);
  expect(await told()).toMatchObject([{ kind: 'sla.breached', data: { clock: 'first' } }]);
  expect(await now(number)).toMatchObject({ breached: ['first'], late: ['first'] });
});

test('an agent’s own word is promised anew', async () => {
  const { db, ticket, now, person } = await opened();
  const agent = await person('yara');
  const { number } = await ticket();
  const { alarmAt, dueAt } = await now(number);
  await soundAlarms(db, alarmAt ?? 0);
  await changeTicket(db, number, { priority: 'urgent' }, agent);
  const after = await now(number);
  expect(after.promisedAs).toBeNull();
  expect(after.dueAt).toBeLessThan(dueAt ?? 0);
});

test('levels that changed are applied to what is open, and to nothing else', async () => {
  const { db, ticket, now } = await opened();
  const { number } = await ticket();
  const { dueAt } = await now(number);
  await db.update(serviceLevels).set({ first: 30 });
  await db.insert(levelRevisions).values({});
  expect(await applyLevels(db)).toBe(1);
  expect((await now(number)).dueAt).toBeLessThan(dueAt ?? 0);
  expect(await applyLevels(db)).toBe(0);
});

test('what is due, what rings and what is outdated is found along an index', async () => {
  const { db } = await opened();
  const plan = async (query: { toSQL: () => { sql: string; params: unknown[] } }) => {
    const { sql, params } = query.toSQL();
    const filled = params.reduce<string>((text, value) => text.replace('?', `'${String(value)}'`), sql);
    const rows = await db.all<{ detail: string }>(`explain query plan ${filled}`);
    return rows.map(({ detail }) => detail).join('; ');
  };
  expect(await plan(ringing(db, 1))).toMatch(/^SEARCH tickets USING (?:COVERING )?INDEX tickets_alarm/);
  expect(await plan(outdated(db, 1))).toMatch(/^SEARCH tickets USING (?:COVERING )?INDEX tickets_timed/);
});
