import { asc, count, eq } from 'drizzle-orm';
import { fold } from '../../../search/text/fold.ts';
import type { Database, Queries } from '../../db/client.ts';
import { articles, feedback, translations, users } from '../../db/schema.ts';
import { record } from '../../events/log.ts';
import type { DraftKey } from '../../events/once.ts';
import { once } from '../../events/once.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Translation } from './publications.ts';
import { mustBeFree } from './slugs.ts';
import type { State } from './translations.ts';
import { stateOf } from './translations.ts';

type Filter = {
  state?: State | 'missing' | 'behind' | undefined;
  problemType?: string | undefined;
  q?: string | undefined;
  cursor?: number | undefined;
};
type ArticleRow = typeof articles.$inferSelect;
export type Details = Pick<
  ArticleRow,
  'problemType' | 'intents' | 'audience' | 'codes' | 'related' | 'checkedOn'
>;

const pageSize = 50;

/** Every article with the state of each language, by address. `cursor` counts those before this page. */
export async function studioArticles(db: Queries, { state, problemType, q, cursor = 0 }: Filter) {
  const rows = await db.select().from(articles).orderBy(asc(articles.slug));
  const drafts = await db.select().from(translations);
  const votes = await unhelpfulVotes(db);
  const wanted = fold(q ?? '');
  const found = rows
    .map((article) => ({
      ...article,
      unhelpful: votes.get(article.slug) ?? 0,
      translations: byLocale(drafts.filter(({ slug }) => slug === article.slug)),
    }))
    .filter((article) => !problemType || article.problemType === problemType)
    .filter(({ translations: { ar, en } }) => !state || [ar, en].some((one) => isIn(state, one)))
    .filter(({ slug, translations: { ar, en } }) =>
      fold(`${slug} ${ar?.title ?? ''} ${en?.title ?? ''}`).includes(wanted),
    );
  const end = cursor + pageSize;
  return { articles: found.slice(cursor, end), next: end < found.length ? String(end) : null };
}

function isIn(state: NonNullable<Filter['state']>, translation: Translation | null): boolean {
  if (translation === null) return state === 'missing';
  return state === 'behind' ? translation.behindSince !== null : stateOf(translation) === state;
}

const byLocale = (drafts: Translation[]): Record<Locale, Translation | null> => ({
  ar: drafts.find(({ locale }) => locale === 'ar') ?? null,
  en: drafts.find(({ locale }) => locale === 'en') ?? null,
});

async function unhelpfulVotes(db: Queries): Promise<Map<string, number>> {
  const rows = await db
    .select({ slug: feedback.slug, count: count() })
    .from(feedback)
    .where(eq(feedback.helpful, false))
    .groupBy(feedback.slug);
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}

/** An article as editors see it, with both drafts and who saved them last. @throws NotFound */
export async function studioArticle(db: Queries, slug: string) {
  const [article] = await db.select().from(articles).where(eq(articles.slug, slug));
  if (!article) throw new NotFound();
  const drafts = await db
    .select({ draft: translations, name: users.name })
    .from(translations)
    .leftJoin(users, eq(translations.updatedBy, users.id))
    .where(eq(translations.slug, slug));
  const named = new Map(drafts.map(({ draft, name }) => [draft.locale, name]));
  return { ...article, translations: byLocale(drafts.map(({ draft }) => draft)), savedBy: named };
}

/** Begins an article without any text, once. @throws Invalid when the address is taken, or was another article's before. */
export const createArticle = (
  db: Database,
  slug: string,
  { draftKey, ...details }: Details & { draftKey?: DraftKey },
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    await once(tx, draftKey, ['article', by.id, slug, details], async () => {
      await mustBeFree(tx, slug);
      await tx.insert(articles).values({ slug, ...details });
      await record(tx, { kind: 'article.created', slug, actor: by.id, data: {} });
      return slug;
    });
  });

/** Changes what an article is filed under and answers. @throws NotFound */
export const changeDetails = (
  db: Database,
  slug: string,
  details: Partial<Details>,
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const row = { ...details, updatedAt: new Date() };
    const changed = await tx.update(articles).set(row).where(eq(articles.slug, slug)).returning();
    if (changed.length === 0) throw new NotFound();
    await record(tx, { kind: 'article.changed', slug, actor: by.id, data: {} });
  });
