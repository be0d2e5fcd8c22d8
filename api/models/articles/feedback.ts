import { isDeepStrictEqual } from 'node:util';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { articles, feedback, translations } from '../../db/schema/articles.ts';
import { record } from '../../events/log.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';
import { voice } from '../people/voices.ts';
import { firstPage, slugsInOrder } from './order.ts';
import { isShown } from './shown.ts';
import { movedTo } from './slugs.ts';
import { placeInLists } from './standing.ts';

/**
 * Counts a reader's vote on what they read, one for an article in a language: whoever votes again has changed their mind. `from` tells them
 * apart (`models/voices.ts`), `reason` is redacted; a reason given before stays when none is given now.
 * @throws NotFound when readers do not see the article in any language.
 */
export const vote = (
  db: Database,
  address: string,
  { helpful, locale, reason, from }: { helpful: boolean; reason: Clean | null; locale: Locale; from: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const slug = (await movedTo(tx, address)) ?? address;
    const published = await tx
      .select({ locale: translations.locale, revision: translations.publishedRevision })
      .from(translations)
      .where(and(eq(translations.slug, slug), isShown));
    if (published.length === 0) throw new NotFound();
    const said = await voice(tx, from, `vote:${slug}:${locale}`);
    const [before] = await tx.select().from(feedback).where(eq(feedback.voice, said));
    const voter = await voice(tx, from, `vote:${slug}`);
    const step = worth(helpful) - (before ? worth(before.helpful) : 0);
    const revision = published.find((text) => text.locale === locale)?.revision;
    const row = {
      slug,
      locale,
      voter,
      revision,
      helpful,
      reason: reason ?? before?.reason,
      createdAt: new Date(),
    };
    await tx
      .insert(feedback)
      .values({ ...row, voice: said })
      .onConflictDoUpdate({ target: feedback.voice, set: row });
    if (step !== 0) await count(tx, slug, step);
  });

/** Counts it, and says so where that changes the beginning of a list: that is what readers see of the order. */
async function count(tx: Queries, slug: string, step: number): Promise<void> {
  const before = await firstPages(tx, slug);
  await tx
    .update(articles)
    .set({ helpful: sql`${articles.helpful} + ${step}` })
    .where(eq(articles.slug, slug));
  await placeInLists(tx, [slug]);
  if (!isDeepStrictEqual(before, await firstPages(tx, slug)))
    await record(tx, { kind: 'article.passed', slug, data: {} });
}

/** The lists in which an article stands, as far as their first pages show them. */
async function firstPages(tx: Queries, slug: string): Promise<string[][]> {
  const [article] = await tx.select().from(articles).where(eq(articles.slug, slug));
  if (!article) return [];
  const { problemType, audience } = article;
  const topic = await slugsInOrder(tx, { problemType }, firstPage.topic);
  const list = await slugsInOrder(tx, { audience }, firstPage.list);
  return [topic.slugs, list.slugs];
}

const worth = (helpful: boolean): number => (helpful ? 1 : -1);
