import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { absences } from '../../db/schema/teams.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Staff } from '../../who/viewer.ts';
import { handOn } from './assigning.ts';

/** An agent is away until then: nothing is shared to them meanwhile. @throws Invalid for a time that is over */
export async function goAway(db: Database, until: Date, { id: agent }: Pick<Staff, 'id'>): Promise<void> {
  if (until.getTime() <= Date.now()) throw new Invalid({ until: fieldTexts.backBefore });
  await db.transaction(async (tx) => {
    await tx
      .insert(absences)
      .values({ agent, until })
      .onConflictDoUpdate({ target: absences.agent, set: { until } });
    await record(tx, { kind: 'agent.away', actor: agent, data: { agent, until: until.toISOString() } });
  });
}

/** They are back. */
export const comeBack = (db: Database, { id: agent }: Pick<Staff, 'id'>): Promise<void> =>
  db.transaction(async (tx) => {
    const gone = await tx.delete(absences).where(eq(absences.agent, agent)).returning();
    if (gone.length > 0) await record(tx, { kind: 'agent.away', actor: agent, data: { agent, until: null } });
  });

/** So many change hands before others may write. */
const atOnce = 25;

/**
 * An agent gives back what waits for them: it is shared among its team again, or nobody's.
 * @returns how many tickets that were.
 */
export async function giveBack(db: Database, agent: Pick<Staff, 'id'>): Promise<number> {
  const theirs = await db
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(eq(tickets.assignee, agent.id), inArray(tickets.standing, ['new', 'open'])))
    .orderBy(tickets.place);
  for (let from = 0; from < theirs.length; from += atOnce)
    await db.transaction(async (tx) => {
      for (const { number } of theirs.slice(from, from + atOnce)) await handOn(tx, number, agent);
    });
  return theirs.length;
}
