import type { SQL } from 'drizzle-orm';
import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { users } from '../../db/schema/people.ts';
import { any, statuses, ticketCounts, tickets } from '../../db/schema/tickets.ts';
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
  cursor?: number;
};

const pageSize = 50;

/** Whose tickets a view shows: those that stand so, and in `mine` of one agent alone what waits for that agent. */
const standing = {
  new: ['new'],
  mine: ['new', 'open'],
  open: ['new', 'open'],
  waiting: ['waiting'],
  solved: ['solved'],
} as const satisfies Record<View, readonly Ticket['status'][]>;

/**
 * A page of the queue as this agent sees it, in the order of `place`. An index holds each status in that order: the lists of several are
 * merged as far as the page needs. `next` is the cursor of the page after, or null.
 */
export async function queue(db: Queries, filter: QueueFilter, agent: Staff) {
  const fits = and(...chosen(filter, agent), after(filter.cursor));
  const [first, ...others] = standing[filter.view];
  const merged = others.reduce(
    (lists, status) => lists.unionAll(queued(db, status, fits)),
    queued(db, first, fits).$dynamic(),
  );
  const rows = await merged.orderBy(tickets.place).limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const next = rows.length > pageSize ? String(page.at(-1)?.place) : null;
  return { tickets: page.map(({ place: _, ...ticket }) => ticket), next };
}

const queued = (db: Queries, status: Ticket['status'], fits: SQL | undefined) =>
  db
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
      place: tickets.place,
    })
    .from(tickets)
    .leftJoin(users, eq(tickets.assignee, users.id))
    .where(and(eq(tickets.standing, status), fits));

const chosen = (
  { view, problemType, locale, priority, assignee }: QueueFilter,
  agent: Staff,
): (SQL | undefined)[] => [
  view === 'mine' ? eq(tickets.assignee, agent.id) : undefined,
  problemType ? eq(tickets.problemType, problemType) : undefined,
  locale ? eq(tickets.locale, locale) : undefined,
  priority ? eq(tickets.priority, priority) : undefined,
  assignee === 'nobody' ? isNull(tickets.assignee) : undefined,
  assignee && assignee !== 'nobody' ? eq(tickets.assignee, assignee) : undefined,
];

const after = (cursor: number | undefined): SQL | undefined =>
  cursor === undefined ? undefined : gt(tickets.place, cursor);

/** How many tickets stand in each view, narrowed as the list is. */
export async function queueCounts(
  db: Queries,
  filter: Omit<QueueFilter, 'view' | 'cursor'>,
  agent: Staff,
): Promise<Record<View, number>> {
  const counts = await counted(db, filter, agent);
  const count = (view: View) =>
    counts
      .filter(({ status }) => standing[view].some((one) => one === status))
      .reduce((sum, { all, own }) => sum + (view === 'mine' ? own : all), 0);
  return {
    new: count('new'),
    mine: count('mine'),
    open: count('open'),
    waiting: count('waiting'),
    solved: count('solved'),
  };
}

/** Of each status how many there are, and how many of them are this agent's. Exported to be looked at by its test: it reads no ticket. */
export const counted = (
  db: Queries,
  { problemType, locale, priority, assignee }: Omit<QueueFilter, 'view' | 'cursor'>,
  agent: Staff,
) =>
  db
    .select({
      status: ticketCounts.status,
      all: sql<number>`sum(${ticketCounts.tickets})`,
      own: sql<number>`sum(iif(${ticketCounts.assignee} = ${agent.id}, ${ticketCounts.tickets}, 0))`,
    })
    .from(ticketCounts)
    .where(
      and(
        inArray(ticketCounts.status, statuses),
        eq(ticketCounts.problemType, problemType ?? any),
        eq(ticketCounts.locale, locale ?? any),
        eq(ticketCounts.priority, priority ?? any),
        assignee ? eq(ticketCounts.assignee, assignee === 'nobody' ? '' : assignee) : undefined,
      ),
    )
    .groupBy(ticketCounts.status);

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
