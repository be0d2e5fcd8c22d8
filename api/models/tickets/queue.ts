import type { SQL } from 'drizzle-orm';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import type { standings } from '../../db/schema/tickets.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { can } from '../../who/policy.ts';
import type { Customer, Staff } from '../../who/viewer.ts';
import { counted } from './counts.ts';
import type { TicketFilter } from './filters.ts';
import { asked, assigneeOf, dueWithin, isCounted, ofOrganisation } from './filters.ts';
import { teamsOf } from '../teams/teams.ts';
import { queuedTickets } from './queued-tickets.ts';
import type { List, Mark, Sort, Walk } from './walk.ts';
import { walk } from './walk.ts';

export const views = ['new', 'mine', 'late', 'soon', 'open', 'waiting', 'solved', 'all', 'spam'] as const;
export type View = (typeof views)[number];
type Standing = (typeof standings)[number];

/** Which list, what of it, in which order, and from where on. */
export type QueueAsked = TicketFilter & { view: View; sort?: Sort | undefined; cursor?: string | undefined };

const pageSize = 50;

/** Whose tickets a view shows: those that stand so, in `mine` of one agent alone what waits for that agent, in `late` and `soon` what is due. */
const standing = {
  new: ['new'],
  mine: ['new', 'open'],
  late: ['new', 'open'],
  soon: ['new', 'open'],
  open: ['new', 'open'],
  waiting: ['waiting'],
  solved: ['solved'],
  all: ['new', 'open', 'waiting', 'solved'],
  spam: ['spam'],
} as const satisfies Record<View, readonly Standing[]>;

/** A page of the queue as this agent sees it. `next` is the cursor of the page after, or null. */
export async function queue(db: Queries, { cursor, ...wanted }: QueueAsked, agent: Staff) {
  const plan = await planned(db, wanted, agent);
  const { page, next } = await walk(db, plan, cursor === undefined ? undefined : markOf(cursor), pageSize);
  const numbers = page.map(({ number }) => number);
  return { tickets: await queuedTickets(db, numbers, agent), next: next && cursorOf(next) };
}

/** Whether a view is of what is due, which no counter knows. */
export const isTimed = (view: View): view is 'late' | 'soon' => view === 'late' || view === 'soon';

/** Where the tickets of a view stand of which a filter leaves some. */
export function standingIn(view: View, { status, due }: TicketFilter): Standing[] {
  if (isTimed(view) && due && due !== view) return [];
  const wanted: readonly Standing[] = standing[view];
  const timed = due ? wanted.filter((one) => one !== 'solved' && one !== 'spam') : wanted;
  return timed.filter((one) => one === 'spam' || !status?.length || status.some((s) => s === one));
}

/** So few tickets are read and put in order where no index has them in it. */
const few = 2000;

/** Along what a list is walked: what is held by one agent, or of one type, has its own part of an index in the order of `place`. */
export async function planned(
  db: Queries,
  { view, sort: wanted = 'place', ...asking }: Omit<QueueAsked, 'cursor'>,
  agent: Staff,
): Promise<Walk> {
  const filter = isTimed(view) ? { ...asking, due: view } : asking;
  // What stands still is due at no time.
  const sort = wanted === 'due' && filter.due === 'paused' ? 'place' : wanted;
  const among = standingIn(view, asking);
  const mine = view === 'mine' ? { ...filter, assignee: filter.assignee ?? 'me' } : filter;
  const fits =
    view === 'mine' ? sql`w.assignee is ${agent.id} and ${asked(mine, agent)}` : asked(mine, agent);
  const parts = await partsOf(db, mine, agent);
  const isFew =
    ofCompany(mine, agent) !== undefined || sort === 'place' || (await fewer(db, mine, among, agent));
  const narrow = parts && isFew ? parts : [undefined];
  if (sort === 'due') return { lists: [dueList(mine, among, agent)], sort, fits, reads: !isCounted(filter) };
  const lists = narrow.flatMap((part) => among.map((one) => listOf(one, sort, part)));
  return { lists, sort, fits, reads: !isCounted(filter) };
}

type Part = { index: string; held: ReturnType<typeof sql> };

/** The parts of an index in which all stand that a filter leaves; nothing where no index has them apart. */
async function partsOf(db: Queries, filter: TicketFilter, agent: Staff): Promise<Part[] | undefined> {
  const part = ofCompany(filter, agent) ?? partOf(filter, agent);
  if (part || !filter.team) return part && [part];
  const ids = filter.team === 'mine' ? await teamsOf(db, agent) : [Number(filter.team)];
  return ids.map((id) => ({ index: 'tickets_team', held: sql`team = ${id} and ` }));
}

/** What the people of one organisation wrote: no more than is read and put in order at once. */
const ofCompany = ({ organisation }: TicketFilter, agent: Staff): Part | undefined =>
  organisation && can(agent, 'see-customers')
    ? { index: 'tickets_email', held: sql`${ofOrganisation(organisation, agent)} and ` }
    : undefined;

function partOf(filter: TicketFilter, agent: Staff): Part | undefined {
  const assignee = assigneeOf(filter, agent);
  const [type, ...others] = filter.problemType ?? [];
  if (assignee) return { index: 'tickets_assignee', held: sql`assignee = ${assignee} and ` };
  if (type !== undefined && others.length === 0)
    return { index: 'tickets_type', held: sql`problem_type = ${type} and ` };
  return assignee === null && !filter.team
    ? { index: 'tickets_assignee', held: sql`assignee is null and ` }
    : undefined;
}

async function fewer(db: Queries, filter: TicketFilter, among: Standing[], agent: Staff): Promise<boolean> {
  const counts = await counted(db, filter, agent);
  return among.every((one) => (counts.find(({ status }) => status === one)?.all ?? 0) <= few);
}

/** What is due stands in an index of its own, few as it is. */
function dueList(filter: TicketFilter, among: Standing[], agent: Staff): List {
  const assignee = assigneeOf(filter, agent);
  const held = sql`due_at is not null and ${dueWithin(filter)} and standing in ${among.length > 0 ? among : ['']}`;
  const company = ofCompany(filter, agent);
  if (company) return { index: company.index, held: sql`${company.held}${held}`, shift: 0 };
  return assignee === undefined
    ? { index: 'tickets_due', held, shift: 0 }
    : { index: 'tickets_assignee_due', held: sql`assignee is ${assignee} and ${held}`, shift: 0 };
}

const indexes: Record<Exclude<Sort, 'due'>, string> = {
  place: 'tickets_queue',
  newest: 'tickets_filed',
  oldest: 'tickets_filed',
  changed: 'tickets_changed',
};

const listOf = (one: Standing, sort: Exclude<Sort, 'due'>, part: Part | undefined): List => ({
  index: part?.index ?? indexes[sort],
  held: sql`${part?.held ?? sql``}standing = ${one}`,
  shift: one === 'solved' && sort === 'place' ? behind : 0,
});

/** What is solved has places below zero, and stands behind everything else. */
const behind = 9_000_000_000;

/** What a cursor says; of what is solved an older address has the bare place. */
function markOf(cursor: string): Mark {
  const [key, number] = cursor.split('.').map(Number);
  return { key: key && key < 0 ? key + behind : (key ?? 0), number: number ?? 0 };
}

const cursorOf = ({ key, number }: Mark): string => `${key}.${number}`;

/** A customer's own tickets, newest first. */
export const ticketsOf = (db: Queries, { email }: Pick<Customer, 'email'>) => filedBy(db, email);

const filedBy = kept((db, of: SQL<string>) => {
  const { number, subject, email, locale, status, problemType, createdAt, mergedInto } = tickets;
  return (
    db
      .select({ number, subject, locale, status, problemType, createdAt, mergedInto })
      .from(tickets)
      // Whoever left no address may be anybody.
      .where(and(eq(email, of), ne(email, '')))
      .orderBy(desc(number))
      .limit(100)
  );
});
