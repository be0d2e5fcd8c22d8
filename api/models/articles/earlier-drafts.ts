import { and, desc, eq } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { earlierDrafts } from '../../db/schema/studio.ts';
import type { Translation } from './publications.ts';

/** What one writes without a longer pause is one step of the history: drafts are saved with every pause. In ms. */
const sitting = 5 * 60_000;

/**
 * Keeps a draft before it is written over, in the transaction that does so: what somebody else wrote, and of one's own what stood
 * there at the end of a sitting.
 */
export async function keepEarlier(tx: Queries, before: Translation, by: { id: string }): Promise<void> {
  const { slug, locale, version, publishedVersion, updatedBy } = before;
  if (publishedVersion === version) return;
  const [last] = await tx
    .select({ savedAt: earlierDrafts.savedAt })
    .from(earlierDrafts)
    .where(and(eq(earlierDrafts.slug, slug), eq(earlierDrafts.locale, locale)))
    .orderBy(desc(earlierDrafts.version))
    .limit(1);
  const isSameSitting = last !== undefined && Date.now() - last.savedAt.getTime() < sitting;
  if (updatedBy !== by.id || !isSameSitting) await keep(tx, before);
}

/** The same whatever was kept last. */
export async function keep(tx: Queries, before: Translation): Promise<void> {
  const { slug, locale, version, title, summary, quickFix, searchTerms, body } = before;
  await tx
    .insert(earlierDrafts)
    .values({
      ...{ slug, locale, version, title, summary, quickFix, searchTerms, body },
      ...{ savedBy: before.updatedBy, savedAt: before.updatedAt },
    })
    .onConflictDoNothing();
}
