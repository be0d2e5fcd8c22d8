import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { sendings } from '../db/schema/sendings.ts';
import type { Upload } from '../uploads/upload.ts';

/** The key under which a form sends what it holds, and sends it again; without one, everything is made. */
export type DraftKey = string | null | undefined;

/**
 * Makes something once. The same words sent again under the same key (a double click, a try after a lost answer) are what was
 * made of them before; other words under that key are made as well, so that nothing anybody wrote is dropped. Call it in the
 * transaction that makes it, with all that was sent: what, by whom and where to.
 * @returns what `make` said that it made, then or now: a number or an address.
 */
export async function once(
  tx: Queries,
  draftKey: DraftKey,
  sent: unknown[],
  make: () => Promise<string | number>,
): Promise<string> {
  if (!draftKey) return String(await make());
  const digest = digestOf(draftKey, sent);
  const before = await madeOf(tx, digest);
  if (before !== undefined) return before;
  const made = String(await make());
  await tx.insert(sendings).values({ digest, made });
  return made;
}

/** By what the same words, sent again under the same key, are known. */
export const digestOf = (draftKey: string, sent: unknown[]): string =>
  hash(JSON.stringify([draftKey, ...sent]));

/** What was made of what has this digest. */
export async function madeOf(db: Queries, digest: string): Promise<string | undefined> {
  const [before] = await db.select().from(sendings).where(eq(sendings.digest, digest));
  return before?.made;
}

/** Files as a part of what was sent. */
export const digests = (uploads: Upload[]): string[] => uploads.map(({ name, bytes }) => name + hash(bytes));

const hash = (what: string | Buffer): string => createHash('sha256').update(what).digest('base64url');
