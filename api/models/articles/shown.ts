import { and, eq, exists, isNotNull, isNull } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { articles, translations } from '../../db/schema/articles.ts';
import { record } from '../../events/log.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';

/** Of translations: readers see it. */
export const isShown = and(isNotNull(translations.publishedAt), isNull(translations.unreadable));

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
