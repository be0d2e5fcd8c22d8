import { and, eq, inArray } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { absences } from '../../db/schema/teams.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Staff } from '../../who/viewer.ts';
import { handOn } from './assigning.ts';

/** An agent is away until then: nothing is shared to them meanwhile. @throws Invalid for a time that is over */
export async function goAway(db: Queries, until: Date, { id: agent }: Pick<Staff, 'id'>): Promise<void> {
  if (until.getTime() <= Date.now()) throw new Invalid({ until: fieldTexts.pastDay });
  await db
    .insert(absences)
    .values({ agent, until })
    .onConflictDoUpdate({ target: absences.agent, set: { until } });
}

/** They are back. */
export async function comeBack(db: Queries, { id }: Pick<Staff, 'id'>): Promise<void> {
  await db.delete(absences).where(eq(absences.agent, id));
}

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
