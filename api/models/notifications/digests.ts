import { and, asc, eq, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { digests } from '../../db/schema/notifications.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import type { Staff } from '../../who/viewer.ts';
import { dateOf } from '../service-levels/days.ts';
import type { Hours } from '../service-levels/hours.ts';
import { hoursOfDesk } from '../service-levels/levels.ts';
import { teamsOf } from '../teams/teams.ts';
import { agents } from '../tickets/assignments.ts';

/** The day of work that it is, written as 2026-11-30, and when it ends; nothing before it begins, after it, and where nobody works. */
function workingDay(hours: Hours, now: number): { day: string; ends: number } | undefined {
  const day = hours.dayAt(now);
  const open = hours.openOn(day);
  const ends = open.at(-1)?.until ?? 0;
  return open[0] && open[0].from <= now && now < ends ? { day: dateOf(day), ends } : undefined;
}

/** Once on each day of work says of each agent who is there and wants it that something of theirs is late, or due on that day. */
export async function roundOfDigests(db: Database, now = Date.now()): Promise<void> {
  const hours = await hoursOfDesk(db);
  const today = hours && workingDay(hours, now);
  if (!today) return;
  const done = await db
    .select({ agent: digests.agent })
    .from(digests)
    .where(or(eq(digests.day, today.day), eq(digests.wanted, false)));
  const passed = new Set(done.map(({ agent }) => agent));
  for (const { id, awayUntil } of await agents(db))
    if (awayUntil === null && !passed.has(id)) await db.transaction((tx) => owe(tx, id, today));
}

/** Whoever else looks at the same time finds that it was done. */
async function owe(tx: Queries, agent: string, { day, ends }: { day: string; ends: number }): Promise<void> {
  const [ours] = await tx
    .insert(digests)
    .values({ agent, day })
    .onConflictDoUpdate({
      target: digests.agent,
      set: { day },
      setWhere: and(eq(digests.wanted, true), or(isNull(digests.day), lt(digests.day, day))),
    })
    .returning({ agent: digests.agent });
  if (ours && (await dueOf(tx, { id: agent }, ends)).length > 0)
    await record(tx, { kind: 'agent.digest', data: { agent, until: new Date(ends).toISOString() } });
}

/** So many are told of. */
const most = 50;

/** What is due until then of what an agent has, and of what is nobody's yet of their teams; the longest overdue first. */
export async function dueOf(db: Queries, agent: Pick<Staff, 'id'>, until: number) {
  const { number, subject, locale, dueAt, assignee, team } = tickets;
  const mine = await teamsOf(db, agent);
  const some = (whose: ReturnType<typeof eq>) =>
    db
      .select({ number, subject, locale, dueAt })
      .from(tickets)
      .where(and(whose, lte(dueAt, until)))
      .orderBy(asc(dueAt), asc(number))
      .limit(most);
  const [own, nobodys = []] = await Promise.all([
    some(eq(assignee, agent.id)),
    ...(mine.length > 0 ? [some(and(inArray(team, mine), isNull(assignee)) ?? isNull(assignee))] : []),
  ]);
  return [...own, ...nobodys]
    .flatMap((row) => (row.dueAt === null ? [] : [{ ...row, dueAt: row.dueAt }]))
    .sort((one, other) => one.dueAt - other.dueAt || one.number - other.number)
    .slice(0, most);
}

/** Whether an agent wants that mail: who never said so does. */
export async function wantsDigest(db: Queries, { id }: Pick<Staff, 'id'>): Promise<boolean> {
  const [row] = await db.select({ wanted: digests.wanted }).from(digests).where(eq(digests.agent, id));
  return row?.wanted ?? true;
}

export async function wantDigest(db: Queries, wanted: boolean, { id: agent }: Pick<Staff, 'id'>) {
  await db
    .insert(digests)
    .values({ agent, wanted })
    .onConflictDoUpdate({ target: digests.agent, set: { wanted } });
}
