import type { SQL } from 'drizzle-orm';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { articles, revisions, translations } from '../../db/schema/articles.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { isShown, isShownToStaff } from './shown.ts';

/** Whose articles are asked for: those of all readers, or those that are for the staff alone. */
export type Shelf = 'everyone' | 'staff';

const on = (isOn: SQL | undefined) =>
  kept((db, slugs: SQL<string>) => {
    const { problemType, audience } = articles;
    const { id: revision, title, summary, quickFix } = revisions;
    const { slug, locale } = translations;
    return db
      .select({ slug, locale, revision, title, summary, quickFix, problemType, audience })
      .from(translations)
      .innerJoin(revisions, eq(translations.publishedRevision, revisions.id))
      .innerJoin(articles, eq(slug, articles.slug))
      .where(and(isOn, inArray(slug, sql`(select value from json_each(${slugs}))`)));
  });
const shelves = { everyone: on(isShown), staff: on(isShownToStaff) };

/** What lists show of these articles, in each language that is published. Drafts are not in it, nor any body. */
export async function publishedTexts(db: Queries, slugs: string[], of: Shelf = 'everyone') {
  if (slugs.length === 0) return [];
  const rows = await shelves[of](db, JSON.stringify(slugs));
  return rows.map((text) => ({ ...text, ...isolated(text) }));
}

type Words = { title: string; summary: string; quickFix: string; locale: Locale };

/** What stands on a page beside other words, each in its own direction. */
export const isolated = ({ title, summary, quickFix, locale }: Words) => ({
  title: isolate(title, locale),
  summary: isolate(summary, locale),
  quickFix: isolate(quickFix, locale),
});

export type Published = Awaited<ReturnType<typeof publishedTexts>>[number];

/** Of each of these articles one text, in the order named: the reader's language, or the other where that is all there is. */
export async function textsFor(
  db: Queries,
  slugs: string[],
  locale: Locale,
  of?: Shelf,
): Promise<Published[]> {
  const texts = Map.groupBy(await publishedTexts(db, slugs, of), ({ slug }) => slug);
  return slugs.flatMap((slug) => {
    const both = texts.get(slug) ?? [];
    return both.find((text) => text.locale === locale) ?? both[0] ?? [];
  });
}
