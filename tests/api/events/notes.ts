import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Database } from '../../../api/db/client.ts';
import { deliveries, subscribers } from '../../../api/db/schema/events.ts';
import type { Event } from '../../../api/events/kinds.ts';
import { startLanes } from '../../../api/events/lanes.ts';
import { record } from '../../../api/events/log.ts';
import type { Subscriber } from '../../../api/events/subscriber.ts';
import { subscriber } from '../../../api/events/subscriber.ts';

/** Notes on tickets, and a subscriber that follows them. */

export async function start(db: Database, ...all: Subscriber[]) {
  const lanes = await startLanes(db, all, pino({ level: 'silent' }));
  onTestFinished(() => lanes.stop());
  return lanes;
}

/** Follows notes, and keeps which it was told of; `trouble` may throw. */
export function notes(trouble: (event: Event) => void | Promise<void> = () => {}, name = 'notes') {
  const done: number[] = [];
  const one = subscriber(name, ['ticket.noted'], async (event) => {
    await trouble(event);
    done.push(event.data.message);
  });
  return { done, one };
}

export const note = (db: Database, ticket: number, message: number) =>
  record(db, { kind: 'ticket.noted', ticket, data: { message } });
export const other = (db: Database) => record(db, { kind: 'model.changed', data: { restored: true } });
export const makeDue = (db: Database) => db.update(deliveries).set({ dueAt: new Date(0) });
export const cursor = async (db: Database) => (await db.select().from(subscribers))[0]?.cursor;
