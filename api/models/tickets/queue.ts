import type { SQL } from 'drizzle-orm';
import { and, asc, count, desc, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { users } from '../../db/schema/people.ts';
import { tickets } from '../../db/schema/tickets.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Customer, Staff } from '../../who/viewer.ts';
import type { Ticket } from './tickets.ts';

export const views = ['new', 'mine', 'open', 'waiting', 'solved'] as const;
export type View = (typeof views)[number];

export type QueueFilter = {
  view: View;
  problemType?: string;
  locale?: Locale;
  priority?: Ticket['priority'];
  /** An agent's id, or `nobody`. */
  assignee?: string;
  cursor?: string;
};

const pageSize = 50;

/** Urgent first: a number that SQL can sort by. */
const rank = sql<number>`case ${tickets.priority} when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end`;

/**
 * A page of the queue as this agent sees it: urgent first, then whoever has waited longest; solved ones newest first.
 * `next` is the cursor of the page after, or null.
 */
export async function queue(db: Queries, filter: QueueFilter, agent: Staff) {
  const solved = filter.view === 'solved';
  const rows = await db
    .select({
      number: tickets.number,
      subject: tickets.subject,
      name: tickets.name,
      locale: tickets.locale,
      problemType: tickets.problemType,
      status: tickets.status,
      priority: tickets.priority,
      assignee: tickets.assignee,
      assigneeName: users.name,
      createdAt: tickets.createdAt,
      updatedAt: tickets.updatedAt,
      rank,
    })
    .from(tickets)
    .leftJoin(users, eq(tickets.assignee, users.id))
    .where(and(inView(filter.view, agent), ...chosen(filter), after(filter.cursor, solved)))
    .orderBy(...(solved ? [desc(tickets.number)] : [rank, asc(tickets.number)]))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const next = rows.length > pageSize && last ? `${last.rank}.${last.number}` : null;
  return { tickets: page.map(({ rank: _, ...ticket }) => ticket), next };
}

function inView(view: View, agent: Staff): SQL | undefined {
  switch (view) {
    case 'mine':
      return and(eq(tickets.assignee, agent.id), ne(tickets.status, 'solved'));
    case 'open':
      return inArray(tickets.status, ['new', 'open']);
    default:
      return eq(tickets.status, view);
  }
}

const chosen = ({ problemType, locale, priority, assignee }: QueueFilter): (SQL | undefined)[] => [
  problemType ? eq(tickets.problemType, problemType) : undefined,
  locale ? eq(tickets.locale, locale) : undefined,
  priority ? eq(tickets.priority, priority) : undefined,
  assignee === 'nobody' ? sql`${tickets.assignee} is null` : undefined,
  assignee && assignee !== 'nobody' ? eq(tickets.assignee, assignee) : undefined,
];

function after(cursor: string | undefined, solved: boolean): SQL | undefined {
  const [atRank, number] = (cursor ?? '').split('.').map(Number);
  if (atRank === undefined || number === undefined) return undefined;
  if (solved) return lt(tickets.number, number);
  return or(gt(rank, atRank), and(eq(rank, atRank), gt(tickets.number, number)));
}

/** How many tickets stand in each view. */
export async function queueCounts(db: Queries, agent: Staff): Promise<Record<View, number>> {
  const [byStatus, mine] = await Promise.all([
    db.select({ status: tickets.status, count: count() }).from(tickets).groupBy(tickets.status),
    db.select({ count: count() }).from(tickets).where(inView('mine', agent)),
  ]);
  const of = (status: string) => byStatus.find((row) => row.status === status)?.count ?? 0;
  return {
    new: of('new'),
    mine: mine[0]?.count ?? 0,
    open: of('new') + of('open'),
    waiting: of('waiting'),
    solved: of('solved'),
  };
}

/** A customer's own tickets, newest first. */
export const ticketsOf = (db: Queries, customer: Pick<Customer, 'email'>) =>
  db
    .select({
      number: tickets.number,
      subject: tickets.subject,
      locale: tickets.locale,
      status: tickets.status,
      problemType: tickets.problemType,
      createdAt: tickets.createdAt,
    })
    .from(tickets)
    .where(eq(tickets.email, customer.email))
    .orderBy(desc(tickets.number))
    .limit(100);
