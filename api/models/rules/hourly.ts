import { and, asc, eq, gt, inArray, isNull, max } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';
import { ruleRuns } from '../../db/schema/rules.ts';
import { tickets } from '../../db/schema/tickets.ts';
import type { Rule } from './chain.ts';
import { turnOf } from './chain.ts';
import { factsOf, worldNow } from './facts.ts';
import { activeRules } from './rules.ts';
import { beginnings, runChain } from './running.ts';

/** Where the hour that passes means something. */
export const unsolved = ['new', 'open', 'waiting'] as const;

/** How far a walk over the unsolved tickets has come: past this number among those that stand so. */
export type Place = { standing: (typeof unsolved)[number]; after: number };

/** So many are looked at before others have their turn. */
const atOnce = 100;

/**
 * Does what rules say that an hour does, to some of the unsolved tickets. A rule acts on one once, and again only after something else has
 * happened to it: the hour goes on the chain that its last change began.
 * @returns where to go on; nothing at the end
 */
export async function hourPasses(
  db: Database,
  place: Place = { standing: 'new', after: 0 },
  now = Date.now(),
): Promise<Place | undefined> {
  const rules = await activeRules(db);
  const hourly = rules.filter(({ occasion }) => occasion === 'hourly');
  if (hourly.length === 0) return undefined;
  const numbers = (await nextUnsolved(db, place)).map(({ number }) => number);
  for (const begun of await concerned(db, numbers, hourly, now))
    await runChain(db, { ...begun, occasion: 'hourly' }, rules, now);
  const last = numbers.at(-1);
  if (last !== undefined) return { ...place, after: last };
  const standing = unsolved[unsolved.indexOf(place.standing) + 1];
  return standing && { standing, after: 0 };
}

/** Along the index of those that stand so: never more than a few rows are read. Exported to be looked at by its test. */
export const nextUnsolved = (db: Queries, { standing, after }: Place) =>
  db
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(eq(tickets.standing, standing), gt(tickets.number, after)))
    .orderBy(asc(tickets.number))
    .limit(atOnce);

/** Of these tickets those for which a rule is that has not had its turn, each with the chain that it belongs to. */
async function concerned(db: Queries, numbers: number[], hourly: Rule[], now: number) {
  const [facts, world] = [await factsOf(db, numbers, hourly, now), await worldNow(db)];
  const fitting = new Map(
    [...facts].flatMap(([ticket, known]) => {
      const rules = hourly.filter((rule) => turnOf(rule, known, world).length > 0);
      return rules.length > 0 ? [[ticket, rules.map(({ id }) => id)] as const] : [];
    }),
  );
  if (fitting.size === 0) return [];
  const [begun, had] = [await begunBy(db, [...fitting.keys()]), await turnsOf(db, [...fitting.keys()])];
  return begun.flatMap(({ ticket, chain }) => {
    const isNew = (rule: number) => !had.has(`${ticket} ${chain} ${rule}`);
    return chain !== null && fitting.get(ticket)?.some(isNew) ? [{ ticket, chain }] : [];
  });
}

/** The last change of each. */
async function begunBy(db: Queries, numbers: number[]) {
  const rows = await db
    .select({ ticket: events.ticket, chain: max(events.id) })
    .from(events)
    .where(and(inArray(events.ticket, numbers), isNull(events.run), inArray(events.kind, [...beginnings])))
    .groupBy(events.ticket);
  return rows.flatMap(({ ticket, chain }) => (ticket === null ? [] : [{ ticket, chain }]));
}

async function turnsOf(db: Queries, numbers: number[]): Promise<Set<string>> {
  const rows = await db
    .select({ ticket: ruleRuns.ticket, chain: ruleRuns.chain, rule: ruleRuns.rule })
    .from(ruleRuns)
    .where(inArray(ruleRuns.ticket, numbers));
  return new Set(rows.map(({ ticket, chain, rule }) => `${ticket} ${chain} ${rule}`));
}
