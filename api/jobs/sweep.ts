import { asc, inArray, lt, max, or } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { searches } from '../db/schema.ts';

const every = 60 * 60_000;
/** Searches are kept so long, and so many of them. */
const age = 90 * 24 * 60 * 60_000;
const most = 100_000;
/** So many are removed before others have their turn. */
const atOnce = 500;

/** Removes kept searches that are old, or of which there are too many. */
export async function sweepSearches(db: Database, bounds = { age, most }): Promise<void> {
  const [newest] = await db.select({ id: max(searches.id) }).from(searches);
  const over = or(
    lt(searches.at, new Date(Date.now() - bounds.age)),
    lt(searches.id, (newest?.id ?? 0) - bounds.most + 1),
  );
  const some = db
    .select({ id: searches.id })
    .from(searches)
    .where(over)
    .orderBy(asc(searches.id))
    .limit(atOnce);
  for (let removed = atOnce; removed === atOnce;)
    removed = (await db.delete(searches).where(inArray(searches.id, some)).returning({ id: searches.id }))
      .length;
}

/** Sweeps every hour. */
export function startSweep(db: Database, log: Logger) {
  const sweep = () =>
    void sweepSearches(db).catch((error) => log.warn({ error }, 'could not remove old searches'));
  const timer = setInterval(sweep, every).unref();
  return { stop: () => clearInterval(timer) };
}
