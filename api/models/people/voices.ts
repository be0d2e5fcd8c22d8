import { createHmac, randomBytes } from 'node:crypto';
import { desc, gte, lt } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { salts } from '../../db/schema/people.ts';

/** How long one salt serves, in ms. */
const period = 30 * 24 * 60 * 60_000;

/**
 * Tells people apart where they are counted, without knowing them: what comes out for `who` (an address, a member of the staff) is the
 * same for a month as long as it is about the same thing, and says nothing of what they did elsewhere. Salts older than the last
 * are thrown away, and then nobody can work out any more who it was.
 *
 * Behind one address there may be many: they count as one, and the last of them to speak is heard. So counts are too low
 * where many share an address, and nobody can raise them by asking often.
 */
export async function voice(db: Queries, who: string, about: string): Promise<string> {
  const [newest = ''] = await voices(db, who, about);
  return newest;
}

/** The same under each salt that is kept, the newest first: for what is to be known again beyond the month. */
export async function voices(db: Queries, who: string, about: string): Promise<string[]> {
  const said = JSON.stringify([about, who]);
  return (await keptSalts(db)).map((salt) => createHmac('sha256', salt).update(said).digest('base64url'));
}

async function keptSalts(db: Queries): Promise<string[]> {
  const now = Math.floor(Date.now() / period);
  const kept = () =>
    db
      .select()
      .from(salts)
      .where(gte(salts.period, now - 1))
      .orderBy(desc(salts.period));
  const known = await kept();
  if (known[0] && known[0].period >= now) return known.map(({ salt }) => salt);
  // Another process may be as early: whichever came first stays.
  await db
    .insert(salts)
    .values({ period: now, salt: randomBytes(32).toString('base64url') })
    .onConflictDoNothing();
  await db.delete(salts).where(lt(salts.period, now - 1));
  return (await kept()).map(({ salt }) => salt);
}
