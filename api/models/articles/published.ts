import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { articles, revisions, translations } from '../../db/schema.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { otherLocale } from '../../ground/locale.ts';
import { whyAside } from './set-aside.ts';

/** An article with its published texts: the one query behind everything that readers see. Drafts are not in it,
 * nor is what cannot be read. */
export async function publishedTexts(db: Queries, slugs?: string[]) {
  const rows = await db
    .select({ article: articles, text: revisions })
    .from(translations)
    .innerJoin(revisions, eq(translations.publishedRevision, revisions.id))
    .innerJoin(articles, eq(translations.slug, articles.slug))
    .where(and(slugs && inArray(translations.slug, slugs)));
  return rows
    .filter(({ text }) => !whyAside(text.body))
    .map(({ article, text }) => ({ article, text: { ...text, ...isolated(text) } }));
}

const isolated = ({ title, summary, quickFix, locale }: typeof revisions.$inferSelect) => ({
  title: isolate(title, locale),
  summary: isolate(summary, locale),
  quickFix: isolate(quickFix, locale),
});

export type Published = Awaited<ReturnType<typeof publishedTexts>>[number];

/** Of each article one text: the reader's language, or the other where that is all there is. In the order they came. */
export function forReader(texts: Published[], locale: Locale): Published[] {
  const chosen = new Map<string, Published>();
  for (const one of texts)
    if (one.text.locale === locale || !chosen.has(one.article.slug)) chosen.set(one.article.slug, one);
  return [...chosen.values()].map((one) => one);
}

/** What a list shows of an article. */
export const card = ({ article, text }: Published) => ({
  slug: article.slug,
  locale: text.locale,
  title: text.title,
  summary: text.summary,
  problemType: article.problemType,
  audience: article.audience,
});

/** Whether an article is published in the other language too. */
export const hasOther = (texts: Published[], locale: Locale): boolean =>
  texts.some(({ text }) => text.locale === otherLocale(locale));

/** Slugs of the articles that explain a code: those of its problem type first, and of these first what explains the fewest others. */
export async function articlesWithCode(db: Queries, id: string, problemType: string): Promise<string[]> {
  const { slug, codes, problemType: type } = articles;
  const all = await db.select({ slug, codes, type }).from(articles);
  const elsewhere = (one: { type: string }) => Number(one.type !== problemType);
  return all
    .filter((one) => one.codes.includes(id))
    .sort((one, other) => elsewhere(one) - elsewhere(other) || one.codes.length - other.codes.length)
    .map((one) => one.slug);
}
