import { z } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { articles } from '../db/schema/articles.ts';
import { NotFound } from '../ground/failures.ts';
import { locale } from '../ground/incoming.ts';
import {
  inAnswers,
  onTickets,
  openedFromSearch,
  searchesThatLedTo,
  votesOn,
} from '../models/articles/effects.ts';
import { readsByDay } from '../models/articles/reads.ts';
import { reasonsAgainst } from '../models/gaps/unhelpful.ts';
import { dayAt } from '../models/reports/measures.ts';
import { dateOf } from '../models/service-levels/days.ts';
import { titlesOf } from './article-titles.ts';
import { text } from './tickets.ts';

const share = z.object({
  yes: z.number(),
  all: z.number(),
  share: z.number(),
  low: z.number().openapi({ description: 'Of all readers the share lies between this' }),
  high: z.number().openapi({ description: 'and this, in 95 of 100 cases' }),
});

/** What an article did. */
export const articleEffect = z
  .object({
    slug: z.string(),
    title: text,
    days: z.array(
      z.object({ day: z.iso.date(), ar: z.number(), en: z.number() }).openapi({
        description: 'How many read it in each language; an address counts once a day',
      }),
    ),
    votes: z.array(z.object({ locale, helped: share })),
    reasons: z
      .array(z.object({ text: z.string(), locale }))
      .openapi({ description: 'Why not, newest first' }),
    searches: z.array(z.object({ text: z.string(), locale, count: z.number() })),
    fromSearch: z.object({
      opened: z.number(),
      filed: z.number().openapi({ description: 'How many of these were followed by a ticket' }),
    }),
    tickets: z.object({
      opened: z.number(),
      openedAndSolved: z.number(),
      sent: z.number(),
      sentAndSolved: z.number(),
    }),
    answers: z.object({ inserted: z.number(), sent: z.number(), solved: z.number() }),
  })
  .openapi('ArticleEffect');

const oneDay = 24 * 60 * 60_000;
const mostSearches = 15;
const mostReasons = 20;

/** What an article did in the last days. @throws NotFound */
export async function effectOf(db: Queries, slug: string, days: number) {
  const [article] = await db.select({ slug: articles.slug }).from(articles).where(eq(articles.slug, slug));
  if (!article) throw new NotFound();
  const since = new Date(Date.now() - days * oneDay);
  const today = dayAt(Date.now());
  const titles = await titlesOf(db, [slug]);
  return {
    slug,
    title: titles.get(slug) ?? { ar: slug, en: slug },
    days: await readsEachDay(db, slug, today - days + 1, today),
    votes: await votesOn(db, slug, since),
    reasons: await reasonsAgainst(db, slug, mostReasons),
    searches: await searchesThatLedTo(db, slug, since, mostSearches),
    fromSearch: await openedFromSearch(db, slug, since),
    tickets: await onTickets(db, slug, since),
    answers: await inAnswers(db, slug, since),
  };
}

async function readsEachDay(db: Queries, slug: string, from: number, to: number) {
  const rows = await readsByDay(db, slug, from);
  const on = (day: number, locale: 'ar' | 'en') =>
    rows.find((row) => row.day === day && row.locale === locale)?.count ?? 0;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).map((day) => ({
    day: dateOf(day),
    ar: on(day, 'ar'),
    en: on(day, 'en'),
  }));
}
