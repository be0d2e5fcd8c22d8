import { inArray, lt } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { places } from '../../db/schema/people.ts';
import { voice, voices } from './voices.ts';

/** Of as long ago as that no salt is left to know a place again. */
const forgotten = 60 * 24 * 60 * 60_000;

const about = (account: string) => `account:${account}`;

/** Notes that somebody got in to an account from these places: an address, a device. Only their hashes are kept. */
export async function rememberPlaces(db: Queries, account: string, from: string[]): Promise<void> {
  const at = new Date();
  for (const place of from) {
    const hash = await voice(db, place, about(account));
    await db.insert(places).values({ hash, at }).onConflictDoUpdate({ target: places.hash, set: { at } });
  }
  await db.delete(places).where(lt(places.at, new Date(at.getTime() - forgotten)));
}

/** Whether somebody got in to the account from there during the last month, or two. */
export async function isKnownPlace(db: Queries, account: string, place: string): Promise<boolean> {
  const hashes = await voices(db, place, about(account));
  return (await db.select().from(places).where(inArray(places.hash, hashes))).length > 0;
}
