import { and, desc, eq, ne, notInArray } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { devices } from '../../db/schema/devices.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Staff } from '../../who/viewer.ts';

/** What a browser's push service gave it: an address, and two keys as base64url. */
export type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };
type Device = typeof devices.$inferSelect;
type Agent = Pick<Staff, 'id'>;

/** So many of one person's are told; who turns on more has the oldest forgotten. */
const most = 20;

/**
 * Has the browser in which this session is be told what is urgent. A browser that is turned on again, or by somebody else who has signed in
 * there, is told only as it was asked last.
 */
export const turnOn = (
  db: Database,
  { endpoint, keys }: Subscription,
  { session, name, locale }: Pick<Device, 'session' | 'name' | 'locale'>,
  { id: agent }: Agent,
): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.delete(devices).where(and(eq(devices.endpoint, endpoint), ne(devices.session, session)));
    const row = { agent, name, locale, endpoint, ...keys };
    await tx
      .insert(devices)
      .values({ session, ...row })
      .onConflictDoUpdate({ target: devices.session, set: row });
    const newest = tx
      .select({ id: devices.id })
      .from(devices)
      .where(eq(devices.agent, agent))
      .orderBy(desc(devices.id))
      .limit(most);
    await tx.delete(devices).where(and(eq(devices.agent, agent), notInArray(devices.id, newest)));
  });

/** Where an agent is told, the newest first. */
export const devicesOf = (db: Queries, { id }: Agent) =>
  db.select().from(devices).where(eq(devices.agent, id)).orderBy(desc(devices.id));

const theirs = (id: number, agent: Agent) => and(eq(devices.id, id), eq(devices.agent, agent.id));

/** It is told no more, also of what waits to be told. @throws NotFound for what is no device of theirs */
export async function forget(db: Queries, id: number, agent: Agent): Promise<void> {
  const gone = await db.delete(devices).where(theirs(id, agent)).returning({ id: devices.id });
  if (gone.length === 0) throw new NotFound();
}

/** Whether it is told also while its agent is away and outside of working hours. @throws NotFound for what is no device of theirs */
export async function tellAlways(db: Queries, id: number, always: boolean, agent: Agent): Promise<void> {
  const set = await db.update(devices).set({ always }).where(theirs(id, agent)).returning({ id: devices.id });
  if (set.length === 0) throw new NotFound();
}
