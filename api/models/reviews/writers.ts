import { and, eq, gt } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import type { translations } from '../../db/schema/articles.ts';
import { earlierDrafts } from '../../db/schema/studio.ts';

type Translation = typeof translations.$inferSelect;

/** Who wrote what readers do not see yet of a text: the ids of all who saved it since it was published. */
export async function writersOf(db: Queries, draft: Translation): Promise<Set<string>> {
  const { slug, locale, version, savedBy } = earlierDrafts;
  const since = draft.publishedVersion ?? 0;
  const rows = await db
    .select({ id: savedBy })
    .from(earlierDrafts)
    .where(and(eq(slug, draft.slug), eq(locale, draft.locale), gt(version, since)));
  const isWritten = draft.version !== draft.publishedVersion;
  const ids = [...rows.map(({ id }) => id), isWritten ? draft.updatedBy : null];
  return new Set(ids.filter((id) => id !== null));
}
