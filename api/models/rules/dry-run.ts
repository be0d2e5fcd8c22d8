import type { SQL } from 'drizzle-orm';
import { desc, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { tickets } from '../../db/schema/tickets.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Effect } from './actions.ts';
import type { Rule } from './chain.ts';
import { turnOf } from './chain.ts';
import { factsOf, worldNow } from './facts.ts';
import { unsolved } from './hourly.ts';

/** So many of the latest tickets are looked at, so many at once. */
export const mostLooked = 500;
const atOnce = 100;

export type WouldDo = { number: number; subject: string; locale: Locale; effects: Effect[] };

/**
 * What a rule would do now to each of the latest tickets, as they stand; nothing is changed.
 * @returns how many were looked at, and those that it would do something to, the newest first
 */
export async function dryRun(
  db: Database,
  rule: Rule,
  now = Date.now(),
): Promise<{ looked: number; would: WouldDo[] }> {
  const world = await worldNow(db);
  const latest = await latestTickets(db, rule);
  const would: WouldDo[] = [];
  for (let from = 0; from < latest.length; from += atOnce) {
    const some = latest.slice(from, from + atOnce);
    const known = await factsOf(
      db,
      some.map(({ number }) => number),
      [rule],
      now,
    );
    for (const ticket of some) {
      const facts = known.get(ticket.number);
      const effects = facts ? turnOf(rule, facts, world) : [];
      if (effects.length > 0) would.push({ ...ticket, effects });
    }
  }
  return { looked: latest.length, would };
}

/** For the hour that passes only what is not solved: the latest of each standing, along its index. */
async function latestTickets(db: Queries, { occasion }: Rule) {
  if (occasion !== 'hourly') return latestWhere(db, undefined);
  const some = await Promise.all(unsolved.map((one) => latestWhere(db, eq(tickets.standing, one))));
  return some
    .flat()
    .toSorted((one, other) => other.number - one.number)
    .slice(0, mostLooked);
}

const latestWhere = (db: Queries, fits: SQL | undefined) =>
  db
    .select({ number: tickets.number, subject: tickets.subject, locale: tickets.locale })
    .from(tickets)
    .where(fits)
    .orderBy(desc(tickets.number))
    .limit(mostLooked);
