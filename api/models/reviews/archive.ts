import { and, eq, exists, isNull, ne, notExists, or, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { articles, revisions, translations } from '../../db/schema/articles.ts';
import { standings } from '../../db/schema/reviews.ts';
import { record } from '../../events/log.ts';
import { NotFound } from '../../ground/failures.ts';
import { findDraft, withdrawDraft } from '../articles/publications.ts';
import type { Where } from './standings.ts';
import { mustStand, stand, standingOf, standNoMore, stateOf } from './standings.ts';

/**
 * Puts a text away for good, out of readers' sight and out of lists; its history stays. `reason` is kept with it.
 * @throws NotFound, Conflict when it is archived already.
 */
export const archive = (db: Database, where: Where, reason: string, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    const { slug, locale } = where;
    const draft = await findDraft(tx, slug, locale);
    const standing = await standingOf(tx, draft);
    const state = stateOf(draft, standing?.stage ?? null);
    mustStand(state, 'draft', 'changed', 'review', 'approved', 'scheduled', 'published');
    await standNoMore(tx, where, 'cancelled', by);
    if (draft.publishedRevision !== null) await withdrawDraft(tx, draft, by, reason);
    await stand(tx, where, { stage: 'archived', version: draft.version, by: by.id, reason });
    await record(tx, { kind: 'article.archived', slug, actor: by.id, data: { locale, reason } });
  });

/** Makes what was archived a draft again. @throws NotFound when it was not. */
export const bringBack = (db: Database, where: Where, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    const { slug, locale } = where;
    const standing = await standingOf(tx, await findDraft(tx, slug, locale));
    if (standing?.stage !== 'archived') throw new NotFound();
    await standNoMore(tx, where, 'cancelled', by);
    await record(tx, { kind: 'article.brought-back', slug, actor: by.id, data: { locale } });
  });

const archivedOf = (db: Queries) =>
  db
    .select({ slug: standings.slug })
    .from(standings)
    .where(and(eq(standings.slug, articles.slug), eq(standings.stage, 'archived')));

const othersOf = (db: Queries) =>
  db
    .select({ slug: translations.slug })
    .from(translations)
    .leftJoin(
      standings,
      and(eq(standings.slug, translations.slug), eq(standings.locale, translations.locale)),
    )
    .where(
      and(eq(translations.slug, articles.slug), or(isNull(standings.stage), ne(standings.stage, 'archived'))),
    );

/** Of articles: all that is written of it is archived. */
export const isPutAway = (db: Queries) => sql`(${exists(archivedOf(db))} and ${notExists(othersOf(db))})`;

/** Whether readers saw an article that is put away by now: its address says so. What they never saw looks as if it had never been. */
export async function isGone(db: Queries, slug: string): Promise<boolean> {
  const seen = db.select({ id: revisions.id }).from(revisions).where(eq(revisions.slug, articles.slug));
  const gone = await db
    .select({ slug: articles.slug })
    .from(articles)
    .where(and(eq(articles.slug, slug), isPutAway(db), exists(seen)));
  return gone.length > 0;
}
