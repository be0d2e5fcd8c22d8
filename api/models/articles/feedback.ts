import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { articles, feedback, translations } from '../../db/schema.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { voice } from '../people/voices.ts';
import { movedTo } from './slugs.ts';

/**
 * Counts a reader's vote on what they read, one for an article in a language: whoever votes again has changed their mind. `from` tells them
 * apart (`models/voices.ts`), `reason` is redacted; a reason given before stays when none is given now.
 * @throws NotFound when readers do not see the article in any language.
 */
export const vote = (
  db: Database,
  address: string,
  {
    helpful,
    locale,
    reason,
    from,
  }: { helpful: boolean; reason: string | null; locale: Locale; from: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const slug = (await movedTo(tx, address)) ?? address;
    const published = await tx
      .select({ locale: translations.locale, revision: translations.publishedRevision })
      .from(translations)
      .where(and(eq(translations.slug, slug), isNotNull(translations.publishedRevision)));
    if (published.length === 0) throw new NotFound();
    const said = await voice(tx, from, `vote:${slug}:${locale}`);
    const [before] = await tx.select().from(feedback).where(eq(feedback.voice, said));
    const step = worth(helpful) - (before ? worth(before.helpful) : 0);
    await tx
      .update(articles)
      .set({ helpful: sql`${articles.helpful} + ${step}` })
      .where(eq(articles.slug, slug));
    const revision = published.find((text) => text.locale === locale)?.revision;
    const row = { slug, locale, revision, helpful, reason: reason ?? before?.reason, createdAt: new Date() };
    await tx
      .insert(feedback)
      .values({ ...row, voice: said })
      .onConflictDoUpdate({ target: feedback.voice, set: row });
  });

const worth = (helpful: boolean): number => (helpful ? 1 : -1);
