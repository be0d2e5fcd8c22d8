import { asc, inArray, lt, max, or } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { searches } from '../db/schema/searches.ts';
import { sendings } from '../db/schema/sendings.ts';
import { uses } from '../db/schema/uses.ts';
import { forgetEditors } from '../models/articles/presence.ts';
import { forgetLookers } from '../models/tickets/presence.ts';

const every = 60 * 60_000;
/** Searches are kept so long, and so many of them. */
const age = 90 * 24 * 60 * 60_000;
const most = 100_000;
/** A form is sent again after a lost answer, or from a page that was left open. */
const sendingAge = 30 * 24 * 60 * 60_000;
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
  await untilFew(() => db.delete(searches).where(inArray(searches.id, some)).returning({ id: searches.id }));
}

/** Forgets what was sent under which key so long ago that no form is still trying. */
export async function sweepSendings(db: Database, longest = sendingAge): Promise<void> {
  const { digest, at } = sendings;
  const old = lt(at, new Date(Date.now() - longest));
  const some = db.select({ digest }).from(sendings).where(old).limit(atOnce);
  await untilFew(() => db.delete(sendings).where(inArray(digest, some)).returning({ digest }));
}

/** Forgets how often was done what counts no more. */
export async function sweepUses(db: Database): Promise<void> {
  const { digest, until } = uses;
  const over = db.select({ digest }).from(uses).where(lt(until, new Date())).limit(atOnce);
  await untilFew(() => db.delete(uses).where(inArray(digest, over)).returning({ digest }));
}

/** Removes some at a time, as long as there are as many. */
async function untilFew(remove: () => Promise<unknown[]>): Promise<void> {
  while ((await remove()).length === atOnce);
}

/** Sweeps every hour. */
export function startSweep(db: Database, log: Logger) {
  const sweep = () =>
    void Promise.all([
      sweepSearches(db),
      sweepSendings(db),
      sweepUses(db),
      forgetLookers(db),
      forgetEditors(db),
    ]).catch((error) => log.warn({ error }, 'could not remove what is old'));
  const timer = setInterval(sweep, every).unref();
  return { stop: () => clearInterval(timer) };
}
