import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';
import { incidents, incidentUpdates } from '../../db/schema/incidents.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { Invalid } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Clean } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import { ticketNumbered } from '../tickets/customers.ts';
import { writeEnd } from '../tickets/messages.ts';

/** Lets a ticket wait for an incident that goes on, or with null for none. @throws Invalid when there is no such incident. */
export const attachTo = (db: Database, number: number, incident: number | null, by: Staff): Promise<void> =>
  db.transaction((tx) => attach(tx, number, incident, by));

/** The same in the transaction of something larger. */
export async function attach(tx: Queries, number: number, incident: number | null, by: Staff): Promise<void> {
  const { incident: from } = await ticketNumbered(tx, number);
  if (from === incident) return;
  if (incident !== null && !(await goesOn(tx, incident))) throw new Invalid({ incident: fieldTexts.choice });
  await tx.update(tickets).set({ incident, updatedAt: new Date() }).where(eq(tickets.number, number));
  const data = { from, to: incident };
  await record(tx, { kind: 'ticket.incident', ticket: number, actor: by.id, data });
}

async function goesOn(tx: Queries, id: number): Promise<boolean> {
  const [open] = await tx
    .select({ id: incidents.id })
    .from(incidents)
    .where(and(eq(incidents.id, id), isNull(incidents.endedAt)));
  return open !== undefined;
}

/** So many are told at once, that others may write between. */
const atOnce = 20;

/**
 * Tells everyone whose ticket waited for an incident that it is over, each in their language and nobody twice: whoever was told
 * before is left out, so that it can be begun again wherever it stopped.
 */
export async function tellWaiting(db: Database, incident: number): Promise<void> {
  const end = await endOf(db, incident);
  for (let told: number | undefined = 0; end && told !== undefined;)
    told = await db.transaction((tx) => tellSome(tx, incident, end, told ?? 0));
}

/** @returns the last that was told; nothing when there are no more after it. */
async function tellSome(tx: Queries, incident: number, end: End, after: number): Promise<number | undefined> {
  const some = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.incident, incident), gt(tickets.number, after), notTold(incident)))
    .orderBy(asc(tickets.number))
    .limit(atOnce);
  for (const ticket of some)
    await writeEnd(tx, ticket, incident, { text: end.text[ticket.locale], author: end.author });
  return some.at(-1)?.number;
}

const notTold = (incident: number) =>
  sql`not exists (select 1 from ${events} where ${events.ticket} = ${tickets.number}
    and ${events.kind} = 'ticket.replied' and json_extract(${events.data}, '$.incident') = ${incident})`;

type End = { text: Record<Locale, Clean>; author: string };

/** What was said at the end, and by whom; what is said afterwards is about what is over. */
async function endOf(db: Queries, incident: number): Promise<End | undefined> {
  const [end] = await db
    .select({ text: incidentUpdates.text, author: incidentUpdates.author })
    .from(incidentUpdates)
    .where(and(eq(incidentUpdates.incident, incident), eq(incidentUpdates.status, 'resolved')))
    .orderBy(asc(incidentUpdates.id))
    .limit(1);
  return end;
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
