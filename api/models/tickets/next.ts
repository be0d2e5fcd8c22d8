import { sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { Staff } from '../../who/viewer.ts';
import { giveTo } from './assignments.ts';

/**
 * Gives an agent the first ticket that is nobody's and waits for somebody; null where there is none. Whoever asks next does so behind
 * what was written here: no two are given the same.
 */
export const takeNext = (db: Database, agent: Staff): Promise<number | null> =>
  db.transaction(async (tx) => {
    const number = await firstOfNobody(tx);
    if (number === null) return null;
    await giveTo(tx, number, agent.id, agent);
    return number;
  });

/** Of each standing the first, then the first of these: the index holds each in its order. */
async function firstOfNobody(tx: Queries): Promise<number | null> {
  const first = (standing: string) => sql`select * from (select number, place
    from tickets indexed by tickets_assignee where assignee is null and standing = ${standing} order by place limit 1)`;
  const [next] = await tx.all<{ number: number }>(
    sql`${first('new')} union all ${first('open')} order by place limit 1`,
  );
  return next?.number ?? null;
}
