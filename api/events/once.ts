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
  const digest = hash(JSON.stringify([draftKey, ...sent]));
  const [before] = await tx.select().from(sendings).where(eq(sendings.digest, digest));
  if (before) return before.made;
  const made = String(await make());
  await tx.insert(sendings).values({ digest, made });
  return made;
}

/** Files as a part of what was sent. */
export const digests = (uploads: Upload[]): string[] => uploads.map(({ name, bytes }) => name + hash(bytes));

const hash = (what: string | Buffer): string => createHash('sha256').update(what).digest('base64url');
