import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';

/*
 * A list of tickets is walked along an index that holds it in its order: what does not fit is passed by, and a page looks at so many
 * entries and no more, however many tickets there are.
 */

/** In which orders lists are shown. */
export const sorts = ['place', 'due', 'newest', 'oldest', 'changed'] as const;
export type Sort = (typeof sorts)[number];

/** Where a walk is: what a list is in order by, and which ticket of those that are equal. */
export type Mark = { key: number; number: number };

type Order = { key: SQL; index: string; descending: boolean; unique: boolean };

export const orders: Record<Sort, Order> = {
  place: { key: sql`place`, index: 'tickets_queue', descending: false, unique: true },
  /** Only what is due at all: what waits for the customer and what is solved is not. */
  due: { key: sql`due_at`, index: 'tickets_due', descending: false, unique: false },
  newest: { key: sql`number`, index: 'tickets_filed', descending: true, unique: true },
  oldest: { key: sql`number`, index: 'tickets_filed', descending: false, unique: true },
  changed: { key: sql`updated_at`, index: 'tickets_changed', descending: true, unique: false },
};

/** The part of an index that holds a list: of one standing, and sometimes of one agent or type. */
export type List = {
  index: string;
  held: SQL;
  /** Added to its keys, so that it stands behind other lists. */
  shift: number;
};

export type Walk = {
  lists: List[];
  sort: Sort;
  /** What is asked of the entries `w`. */
  fits: SQL;
  /** Whether that is answered by more than the entries. */
  reads: boolean;
};

/** So many entries of a list are looked at in one go, and so many where each is looked up elsewhere. */
const inWindow = { entries: 10_000, reads: 700 };
const mostWindows = 3;

const extra = (reads: boolean) => (reads ? sql`, channel, team, created_at, updated_at, due_at` : sql``);

function entries(
  { sort, reads }: Walk,
  { index, held, shift }: List,
  after: Mark | undefined,
  most: number,
): SQL {
  const { key, descending, unique } = orders[sort];
  const way = descending ? sql`desc` : sql`asc`;
  const beyond = descending ? sql`<` : sql`>`;
  const from = after && { key: after.key - shift, number: after.number };
  const begins = from && (unique ? sql` and ${key} ${beyond} ${from.key}` : pair(key, beyond, from));
  const order = unique ? sql`${key} ${way}` : sql`${key} ${way}, number ${way}`;
  return sql`select number, ${key} + ${shift} as key, priority, locale, problem_type, assignee${extra(reads)}
    from tickets indexed by ${sql.raw(index)} where ${held}${begins ?? sql``} order by ${order} limit ${most}`;
}

const pair = (key: SQL, beyond: SQL, after: Mark) =>
  sql` and (${key}, number) ${beyond} (${after.key}, ${after.number})`;

type Walked = {
  list: List;
  found: Mark[];
  /** How far it was looked at; nothing at its end. */ to: Mark | undefined;
};

/** Up to `most` tickets of these lists in their order, after a mark; `next` is where the rest begins, or null. */
export async function walk(db: Queries, plan: Walk, after: Mark | undefined, most: number) {
  const { lists } = plan;
  let walked: Walked[] = await Promise.all(lists.map((list) => look(db, plan, list, after, most)));
  for (let windows = 1; ; windows++) {
    const { page, next } = merged(plan.sort, walked, most);
    if (next === null || page.length === most || windows === mostWindows) return { page, next };
    walked = await Promise.all(walked.map((one) => lookOn(db, plan, one, most)));
  }
}

async function look(
  db: Queries,
  plan: Walk,
  list: List,
  after: Mark | undefined,
  most: number,
): Promise<Walked> {
  const window = plan.reads ? inWindow.reads : inWindow.entries;
  const found = await db.all<Mark>(
    sql`select number, key from (${entries(plan, list, after, window)}) w where ${plan.fits} limit ${most + 1}`,
  );
  if (found.length > most) return { list, found, to: found.at(-1) };
  const [to] = await db.all<Mark>(
    sql`select number, key from (${entries(plan, list, after, window)}) limit 1 offset ${window - 1}`,
  );
  return { list, found, to };
}

async function lookOn(db: Queries, plan: Walk, one: Walked, most: number): Promise<Walked> {
  if (one.to === undefined || one.found.length > most) return one;
  const { found, to } = await look(db, plan, one.list, one.to, most);
  return { list: one.list, found: [...one.found, ...found], to };
}

/** What is known to come first of several lists: nothing beyond where one of them was left. */
function merged(sort: Sort, walked: Walked[], most: number): { page: Mark[]; next: Mark | null } {
  const compare = comparing(sort);
  const [limit] = walked.flatMap(({ to }) => to ?? []).sort(compare);
  const known = walked
    .flatMap(({ found }) => found)
    .filter((one) => limit === undefined || compare(one, limit) <= 0)
    .sort(compare);
  const page = known.slice(0, most);
  return { page, next: known.length > most ? (page.at(-1) ?? null) : (limit ?? null) };
}

function comparing(sort: Sort) {
  const way = orders[sort].descending ? -1 : 1;
  return (one: Mark, other: Mark) => way * (one.key - other.key || one.number - other.number);
}

/** The most that is counted. */
const countedTo = 1000;
const countedIn = { entries: 4000, reads: 500 };

/** How many tickets of these lists fit, counted as far as is quick; `more` says that there may be others. */
export async function countAlong(db: Queries, plan: Walk): Promise<{ count: number; more: boolean }> {
  const most = plan.reads ? countedIn.reads : countedIn.entries;
  const counted = await Promise.all(
    plan.lists.map((list) =>
      db.get<{ seen: number; found: number }>(
        sql`select count(*) as seen, coalesce(sum(iif(${plan.fits}, 1, 0)), 0) as found
          from (${entries(plan, list, undefined, most)}) w`,
      ),
    ),
  );
  const found = counted.reduce((sum, one) => sum + (one?.found ?? 0), 0);
  const passed = counted.some((one) => (one?.seen ?? 0) >= most);
  return { count: Math.min(found, countedTo - 1), more: passed || found >= countedTo };
}
