import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { incidents, tickets } from '../../db/schema.ts';
import { record } from '../../events/log.ts';
import { Invalid } from '../../ground/failures.ts';
import type { Text } from '../../ground/texts.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Staff } from '../../who/viewer.ts';
import { ticketNumbered } from '../tickets/customers.ts';
import { writeEnd } from '../tickets/messages.ts';
import type { Ticket } from '../tickets/tickets.ts';

/** Lets a ticket wait for an incident that goes on, or with null for none. @throws Invalid when there is no such incident. */
export const attachTo = (db: Database, ticket: Ticket, incident: number | null, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const { incident: from } = await ticketNumbered(tx, ticket.number);
    if (from === incident) return;
    if (incident !== null && !(await goesOn(tx, incident)))
      throw new Invalid({ incident: fieldTexts.choice });
    await tx
      .update(tickets)
      .set({ incident, updatedAt: new Date() })
      .where(eq(tickets.number, ticket.number));
    const data = { from, to: incident };
    await record(tx, { kind: 'ticket.incident', ticket: ticket.number, actor: by.id, data });
  });

async function goesOn(tx: Queries, id: number): Promise<boolean> {
  const [open] = await tx
    .select({ id: incidents.id })
    .from(incidents)
    .where(and(eq(incidents.id, id), isNull(incidents.endedAt)));
  return open !== undefined;
}

/** Tells everyone whose ticket waited for an incident that it is over, each in their language. */
export async function tellAttached(tx: Queries, incident: number, text: Text, by: Staff): Promise<void> {
  const attached = await tx
    .select()
    .from(tickets)
    .where(eq(tickets.incident, incident))
    .orderBy(asc(tickets.number));
  for (const ticket of attached) await writeEnd(tx, ticket, incident, text[ticket.locale], by);
}

/** How many tickets wait, or waited, for each of these incidents. */
export async function attachedCounts(db: Queries, ids: number[]): Promise<Map<number, number>> {
  const rows = await db
    .select({ incident: tickets.incident, count: count() })
    .from(tickets)
    .where(inArray(tickets.incident, ids))
    .groupBy(tickets.incident);
  return new Map(rows.flatMap(({ incident, count }) => (incident === null ? [] : [[incident, count]])));
}
