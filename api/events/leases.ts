import { eq, lt, or } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import { leases } from '../db/schema/events.ts';

/** Takes or keeps for `ms` the right to do some work, if nobody else has it. @returns whether it is ours. */
export async function holdLease(db: Database, name: string, holder: string, ms: number): Promise<boolean> {
  const now = Date.now();
  const until = new Date(now + ms);
  const held = await db
    .insert(leases)
    .values({ name, holder, until })
    .onConflictDoUpdate({
      target: leases.name,
      set: { holder, until },
      setWhere: or(eq(leases.holder, holder), lt(leases.until, new Date(now))),
    })
    .returning({ holder: leases.holder });
  return held.length > 0;
}

export const releaseLease = (db: Database, holder: string) =>
  db.delete(leases).where(eq(leases.holder, holder));
