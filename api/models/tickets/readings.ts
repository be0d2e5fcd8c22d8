import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { readings } from '../../db/schema/desk.ts';
import { messages } from '../../db/schema/tickets.ts';
import type { Staff } from '../../who/viewer.ts';

/** An agent has had a ticket before them up to this message, or all of it; what they read before stays read. */
export const readTo = (db: Queries, ticket: number, { id }: Pick<Staff, 'id'>, message?: number) =>
  db
    .insert(readings)
    .values({ agent: id, ticket, message: lastOf(ticket, message) })
    .onConflictDoUpdate({
      target: [readings.agent, readings.ticket],
      set: { message: sql`max(${readings.message}, excluded.message)` },
    });

const lastOf = (ticket: number, message: number | undefined) =>
  sql<number>`(select coalesce(max(${messages.id}), 0) from ${messages}
    where ${messages.ticket} = ${ticket} and ${messages.id} <= ${message ?? Number.MAX_SAFE_INTEGER})`;

/** As if this agent had never opened it. */
export const markUnread = (db: Queries, ticket: number, { id }: Pick<Staff, 'id'>) =>
  db.delete(readings).where(and(eq(readings.agent, id), eq(readings.ticket, ticket)));
