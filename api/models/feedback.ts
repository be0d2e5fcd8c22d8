import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import { articles, feedback, translations } from '../db/schema.ts';
import { NotFound } from '../errors.ts';
import type { Locale } from '../locale.ts';
import { movedTo } from './slugs.ts';

/**
 * Counts a reader's vote on what they read; `reason` is redacted.
 * @throws NotFound when readers do not see the article in any language.
 */
export const vote = (
  db: Database,
  address: string,
  { helpful, locale, reason }: { helpful: boolean; reason: string | null; locale: Locale },
): Promise<void> =>
  db.transaction(async (tx) => {
    const slug = (await movedTo(tx, address)) ?? address;
    const published = await tx
      .select({ locale: translations.locale, revision: translations.publishedRevision })
      .from(translations)
      .where(and(eq(translations.slug, slug), isNotNull(translations.publishedRevision)));
    if (published.length === 0) throw new NotFound();
    const step = helpful ? 1 : -1;
    await tx
      .update(articles)
      .set({ helpful: sql`${articles.helpful} + ${step}` })
      .where(eq(articles.slug, slug));
    const revision = published.find((text) => text.locale === locale)?.revision;
    await tx.insert(feedback).values({ slug, locale, revision, helpful, reason });
  });
