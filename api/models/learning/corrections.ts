import { and, asc, count, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';
import { messages, suggestions, tags, tickets } from '../../db/schema/tickets.ts';

/** A ticket whose problem type was changed: what it says, what the model took it for, and what it is; null for none of the problems. */
export type Correction = { ticket: number; text: string; taken: string | null; is: string | null };

/** Said by an agent and not by a rule, or by the customer of a ticket that an agent has answered since: what nobody of ours has seen teaches nothing. */
const isSeen = or(
  isNotNull(events.actor),
  and(
    isNotNull(tickets.problemType),
    sql`exists (select 1 from ${messages} where ${messages.ticket} = ${tickets.number} and ${messages.author} = 'agent' and ${messages.authorId} is not null)`,
  ),
);

/** Every correction, as the tickets are filed now; the same ticket corrected twice counts once. */
export async function correctionsOf(db: Queries): Promise<Correction[]> {
  const rows = await db
    .selectDistinct({
      ticket: tickets.number,
      subject: tickets.subject,
      is: tickets.problemType,
      body: sql<string>`(select body from ${messages} where ${messages.ticket} = ${tickets.number} order by ${messages.id} limit 1)`,
      taken: sql<
        string | null
      >`(select problem_type from ${tags} where ${tags.ticket} = ${tickets.number} order by ${tags.id} limit 1)`,
    })
    .from(events)
    .innerJoin(tickets, eq(events.ticket, tickets.number))
    .where(and(eq(events.kind, 'ticket.problem-type'), isNull(events.run), isSeen))
    .orderBy(asc(tickets.number));
  return rows.flatMap(({ ticket, subject, body, taken, is }) =>
    is === taken ? [] : [{ ticket, text: `${subject}\n${body}`, taken, is }],
  );
}

const week = 7 * 24 * 60 * 60_000;
const weeks = 12;
/** The first Sunday of the clock: a week of the region begins on one. */
const sunday = 3 * 24 * 60 * 60_000;

/** How many corrections each of the last twelve weeks had, oldest first, by the day the week began. */
export async function correctionsByWeek(db: Queries): Promise<{ from: string; count: number }[]> {
  const start = Math.floor((Date.now() - sunday) / week) * week + sunday - (weeks - 1) * week;
  const rows = await db
    .select({ at: events.at })
    .from(events)
    .where(and(eq(events.kind, 'ticket.problem-type'), isNull(events.run), gt(events.at, new Date(start))));
  return Array.from({ length: weeks }, (_, index) => {
    const from = start + index * week;
    const inside = rows.filter(({ at }) => at.getTime() >= from && at.getTime() < from + week);
    return { from: new Date(from).toISOString().slice(0, 10), count: inside.length };
  });
}

/** Of each problem type: tickets with suggestions, and those that one of them solved. */
export const suggestionsByType = (db: Queries) =>
  db
    .select({
      problemType: tickets.problemType,
      shown: sql<number>`count(distinct ${tickets.number})`,
      solved: sql<number>`count(distinct case when ${suggestions.solvedAt} is not null then ${tickets.number} end)`,
      sent: sql<number>`count(distinct case when ${suggestions.insertedAt} is not null then ${tickets.number} end)`,
    })
    .from(suggestions)
    .innerJoin(tickets, eq(suggestions.ticket, tickets.number))
    .where(isNotNull(tickets.problemType))
    .groupBy(tickets.problemType);

/** How many tickets were filed under each type by themselves, to compare corrections with. */
export const filedByType = (db: Queries) =>
  db
    .select({ problemType: tags.problemType, count: count() })
    .from(tags)
    .where(sql`${tags.id} in (select min(id) from ${tags} group by ticket)`)
    .groupBy(tags.problemType);
