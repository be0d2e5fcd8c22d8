import { z } from '@hono/zod-openapi';
import type { SQL } from 'drizzle-orm';
import {
  and,
  asc,
  count,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  not,
  or,
  sql,
} from 'drizzle-orm';
import { fold } from '../../search/text/fold.ts';
import type { Queries } from '../db/client.ts';
import { articles, audiences, feedback, translations } from '../db/schema/articles.ts';
import { standings } from '../db/schema/reviews.ts';
import type { Locale } from '../ground/locale.ts';
import { locales } from '../ground/locale.ts';
import { isPutAway } from '../models/reviews/archive.ts';
import type { State } from '../models/reviews/standings.ts';
import { isItsStanding, stateOf } from '../models/reviews/standings.ts';
import type { Finder } from '../understanding/finder.ts';
import { effectsOf, listedEffect } from './listed-effects.ts';
import { namedType, orNull, slug, state, text } from './tickets.ts';

/** A day that somebody has to say first. */
export const saidOn = z.iso.date().nullable();

/** Where one language of an article stands. */
export const standing = z.object({
  state,
  live: z.boolean().openapi({ description: 'Readers see it, as it is or as it was' }),
  publishAt: z.iso.datetime().nullable().openapi({ description: 'When it comes out by itself' }),
  blocked: text.nullable().openapi({ description: 'Why it did not come out when it was due' }),
  behind: z.boolean().openapi({ description: 'The other language was published after it' }),
  title: z.string(),
  updatedAt: z.iso.datetime(),
  unreadable: text
    .nullable()
    .openapi({ description: 'Why readers do not see it although it is published, with the line' }),
});

export const studioListed = z
  .object({
    slug: z.string(),
    problemType: orNull(namedType),
    audience: z.enum(audiences),
    checkedOn: saidOn,
    helpful: z.number().openapi({ description: 'Helpful votes less unhelpful ones' }),
    unhelpful: z.number(),
    ...listedEffect,
    translations: z.object({ ar: standing.nullable(), en: standing.nullable() }),
  })
  .openapi('StudioListed');

/** Where a page of the list begins: after this article. */
export const studioPlace = slug.optional();

type Filter = {
  state?: State | 'missing' | 'behind' | undefined;
  problemType?: string | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
};

const pageSize = 50;

/** A page of all articles with the state of each language, by address. */
export async function studioList(db: Queries, finder: Pick<Finder, 'problemType'>, filter: Filter) {
  const { slug, problemType, audience, checkedOn, helpful } = articles;
  const found = await db
    .select({ slug, problemType, audience, checkedOn, helpful })
    .from(articles)
    .where(isWanted(db, filter))
    .orderBy(asc(slug))
    .limit(pageSize + 1);
  const page = found.slice(0, pageSize);
  const slugs = page.map((row) => row.slug);
  const standings = Map.groupBy(await standingsOf(db, slugs), (row) => row.slug);
  const votes = await unhelpfulVotes(db, slugs);
  const effect = await effectsOf(db, slugs);
  const rows = page.map((row) => ({
    ...row,
    checkedOn: row.checkedOn || null,
    problemType: finder.problemType(row.problemType),
    unhelpful: votes.get(row.slug) ?? 0,
    ...effect(row.slug),
    translations: byLocale(standings.get(row.slug) ?? [], stand),
  }));
  return { articles: rows, next: found.length > pageSize ? (slugs.at(-1) ?? null) : null };
}

function isWanted(db: Queries, { state, problemType, q, cursor }: Filter) {
  const wanted = fold(q ?? '');
  const holds = sql`instr(${translations.titleFolded}, ${wanted})`;
  return and(
    cursor === undefined ? undefined : gt(articles.slug, cursor),
    problemType ? eq(articles.problemType, problemType) : undefined,
    state ? isIn(db, state) : not(isPutAway(db)),
    wanted ? or(sql`instr(${articles.slug}, ${wanted})`, exists(itsTranslation(db, holds))) : undefined,
  );
}

/** The same as `stateOf` tells of a translation, for the database to look by. */
function isIn(db: Queries, state: NonNullable<Filter['state']>) {
  const { version, publishedVersion, behindSince } = translations;
  const isDraft = isNull(standings.stage);
  switch (state) {
    case 'draft':
      return exists(itsTranslation(db, and(isDraft, isNull(publishedVersion))));
    case 'published':
      return exists(itsTranslation(db, and(isDraft, eq(publishedVersion, version))));
    case 'changed':
      return exists(itsTranslation(db, and(isDraft, ne(publishedVersion, version))));
    case 'behind':
      return exists(itsTranslation(db, isNotNull(behindSince)));
    case 'missing':
      return and(lt(sql`(${itsTranslations(db)})`, locales.length), not(isPutAway(db)));
    default:
      return exists(itsTranslation(db, eq(standings.stage, state)));
  }
}

const itsTranslation = (db: Queries, where: SQL | undefined) =>
  db
    .select({ slug: translations.slug })
    .from(translations)
    .leftJoin(standings, isItsStanding)
    .where(and(eq(translations.slug, articles.slug), where));

const itsTranslations = (db: Queries) =>
  db.select({ count: count() }).from(translations).where(eq(translations.slug, articles.slug));

function standingsOf(db: Queries, slugs: string[]) {
  const { slug, locale, title, updatedAt, unreadable } = translations;
  const { version, publishedVersion, behindSince } = translations;
  const { stage, publishAt, blocked } = standings;
  return db
    .select({
      ...{ slug, locale, title, updatedAt, unreadable, version, publishedVersion, behindSince },
      ...{ stage, publishAt, blocked },
    })
    .from(translations)
    .leftJoin(standings, isItsStanding)
    .where(inArray(slug, slugs));
}

type Standing = Awaited<ReturnType<typeof standingsOf>>[number];

/** Where a translation stands, as editors are shown it. */
export const stand = (translation: Omit<Standing, 'slug'>) => ({
  state: stateOf(translation, translation.stage),
  live: translation.publishedVersion !== null,
  publishAt: translation.publishAt?.toISOString() ?? null,
  blocked: translation.blocked,
  unreadable: translation.unreadable,
  behind: translation.behindSince !== null,
  title: translation.title,
  updatedAt: translation.updatedAt.toISOString(),
});

/** What is shown of each language; nothing of one in which nothing is written. */
export function byLocale<T extends { locale: Locale }, Shown>(
  written: T[],
  show: (one: T) => Shown,
): Record<Locale, Shown | null> {
  const shown = (locale: Locale) => {
    const one = written.find((text) => text.locale === locale);
    return one ? show(one) : null;
  };
  return { ar: shown('ar'), en: shown('en') };
}

async function unhelpfulVotes(db: Queries, slugs: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ slug: feedback.slug, count: count() })
    .from(feedback)
    .where(and(inArray(feedback.slug, slugs), eq(feedback.helpful, false)))
    .groupBy(feedback.slug);
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}
