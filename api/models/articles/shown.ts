import { and, eq, exists, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { articles, translations } from '../../db/schema/articles.ts';
import { record } from '../../events/log.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';

type Row = typeof articles.$inferSelect;

/** Of translations: it is published, for whomever, and can be read. */
const isPublished = and(isNotNull(translations.publishedAt), isNull(translations.unreadable));

const isForStaff = sql`exists (select 1 from ${articles} as mine where mine.slug = ${translations.slug} and mine.audience = 'staff')`;

/** Of translations: readers see it. */
export const isShown = and(isPublished, sql`not ${isForStaff}`);

/** Of translations: it is published for the staff alone. */
export const isShownToStaff = and(isPublished, isForStaff);

/** Whether a change of an article concerns what anybody finds: what is for the staff is shown to no reader, and found all the same. */
export const isSeen = (...versions: Pick<Row, 'shown' | 'audience'>[]): boolean =>
  versions.some(({ shown, audience }) => shown || audience === 'staff');

/** Says of an article whether readers see it; call it in the transaction that changes what they see of its translations. */
export async function noteShown(tx: Queries, slug: string): Promise<void> {
  const seen = tx
    .select({ slug: translations.slug })
    .from(translations)
    .where(and(eq(translations.slug, slug), isShown));
  await tx
    .update(articles)
    .set({ shown: exists(seen) })
    .where(eq(articles.slug, slug));
}

/** Takes what readers cannot be shown out of all that they see, or back in where it can be read after all. */
export const noteReadable = (
  db: Queries,
  { slug, locale, revision }: { slug: string; locale: Locale; revision: number },
  why: Text | null,
): Promise<void> =>
  db.transaction(async (tx) => {
    const isIt = and(
      eq(translations.slug, slug),
      eq(translations.locale, locale),
      eq(translations.publishedRevision, revision),
    );
    await tx.update(translations).set({ unreadable: why }).where(isIt);
    await noteShown(tx, slug);
    await record(tx, { kind: 'article.read-anew', slug, data: { locale, readable: why === null } });
  });
