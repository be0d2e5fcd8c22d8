import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { teamMembers, teams } from '../../db/schema/teams.ts';
import { any, ticketCounts, tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import type { Staff } from '../../who/viewer.ts';
import { agents, giveTo } from '../tickets/assignments.ts';
import { ticketNumbered } from '../tickets/customers.ts';
import type { Ticket } from '../tickets/tickets.ts';
import type { Member, Unshared } from './sharing.ts';
import { share } from './sharing.ts';

/**
 * Gives a ticket that has just come to the team whose it is, and so to one of them. Done again it changes nothing: whoever looks behind what
 * was written here finds it given.
 */
export const shareArrived = (db: Database, number: number): Promise<void> =>
  db.transaction(async (tx) => {
    const ticket = await ticketNumbered(tx, number);
    if (ticket.team !== null || ticket.assignee !== null || ticket.standing !== 'new') return;
    const team = await teamFor(tx, ticket);
    if (team !== null) await assignToTeam(tx, number, team);
  });

/** The first team that names the type of a ticket, or else takes the rest. */
async function teamFor(tx: Queries, { problemType }: Ticket): Promise<number | null> {
  const all = await tx.select().from(teams).where(isNull(teams.removedAt)).orderBy(asc(teams.id));
  const named = all.find(({ problemTypes }) => problemType !== null && problemTypes.includes(problemType));
  return (named ?? all.find(({ takesRest }) => takesRest))?.id ?? null;
}

/**
 * Gives a ticket to a team that there is, or with null to none, in the transaction of something larger. Whoever had it has it no more: it is
 * shared among the others as they share, or is nobody's, and the log says why. `by` is missing where nobody did it.
 */
export async function assignToTeam(
  tx: Queries,
  number: number,
  to: number | null,
  by?: Pick<Staff, 'id'>,
): Promise<void> {
  const ticket = await ticketNumbered(tx, number);
  if (ticket.team === to && ticket.assignee === null) return;
  const why = await shareAmong(tx, ticket, to, by);
  if (ticket.team !== to || why !== null) await move(tx, ticket, { to, why }, by);
}

/** The same, and whoever has it keeps it. */
export async function moveToTeam(tx: Queries, number: number, to: number | null, by: Staff): Promise<void> {
  const ticket = await ticketNumbered(tx, number);
  if (ticket.team !== to) await move(tx, ticket, { to, why: null }, by);
}

type Move = { to: number | null; why: Unshared | null };

async function move(tx: Queries, { number, team }: Ticket, { to, why }: Move, by?: Pick<Staff, 'id'>) {
  await tx.update(tickets).set({ team: to, updatedAt: new Date() }).where(eq(tickets.number, number));
  const data = { from: nameOf(team), to: nameOf(to), why };
  await record(tx, { kind: 'ticket.team', ticket: number, actor: by?.id, data });
}

const nameOf = (team: number | null): string | null => (team === null ? null : String(team));

/** Whoever had a ticket gives it back: to their team, where it has one, else to nobody. */
export async function handOn(tx: Queries, number: number, by: Pick<Staff, 'id'>): Promise<void> {
  const ticket = await ticketNumbered(tx, number);
  if (ticket.assignee === by.id) await shareAmong(tx, ticket, ticket.team, by);
}

/** Gives it to somebody else, as the team shares. @returns why it is nobody's, where that is not as it should be. */
async function shareAmong(
  tx: Queries,
  ticket: Ticket,
  team: number | null,
  by?: Pick<Staff, 'id'>,
): Promise<Unshared | null> {
  const { number, assignee, status, standing } = ticket;
  const members = team === null ? [] : await membersOf(tx, team);
  const others = members.filter((one) => one.agent !== assignee);
  const isOver = status === 'solved' || standing === 'spam';
  const sharing = team === null || isOver ? 'by-hand' : await sharingOf(tx, team);
  const { agent, why } = share(sharing, others, ticket);
  await giveTo(tx, number, agent, by);
  if (team !== null && agent !== null)
    await tx
      .update(teamMembers)
      .set({ turn: Math.max(...members.map(({ turn }) => turn)) + 1 })
      .where(and(eq(teamMembers.team, team), eq(teamMembers.agent, agent)));
  return why;
}

async function sharingOf(tx: Queries, team: number) {
  const [row] = await tx.select({ sharing: teams.sharing }).from(teams).where(eq(teams.id, team));
  return row?.sharing ?? 'by-hand';
}

/** Those of a team who can be given tickets. */
async function membersOf(tx: Queries, team: number): Promise<Member[]> {
  const [rows, there] = await Promise.all([
    tx.select().from(teamMembers).where(eq(teamMembers.team, team)),
    agents(tx),
  ]);
  const open = await openOf(
    tx,
    rows.map(({ agent }) => agent),
  );
  return rows.flatMap((row) => {
    const person = there.find(({ id }) => id === row.agent);
    return person ? { ...row, away: person.awayUntil !== null, open: open.get(row.agent) ?? 0 } : [];
  });
}

/** How many tickets wait for each, as the counters say. */
async function openOf(tx: Queries, holders: string[]): Promise<Map<string, number>> {
  const { status, problemType, locale, priority, assignee } = ticketCounts;
  const rows = await tx
    .select({ assignee, open: sql<number>`sum(${ticketCounts.tickets})` })
    .from(ticketCounts)
    .where(
      and(
        inArray(status, ['new', 'open']),
        ...[problemType, locale, priority].map((column) => eq(column, any)),
        inArray(assignee, holders),
      ),
    )
    .groupBy(assignee);
  return new Map(rows.map((row) => [row.assignee, row.open]));
}
