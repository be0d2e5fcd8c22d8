import { z } from '@hono/zod-openapi';
import { fact } from '../../content/articles.ts';
import type { Queries } from '../db/client.ts';
import { checkedEvery, countDueFacts, dueSince, factPlace, factsByDay } from '../models/articles/facts.ts';
import { titlesOf } from './article-titles.ts';
import { text } from './tickets.ts';

/** Where a page of the facts begins, as the page before said in `next`. */
export const factsPlace = z.string().regex(factPlace).optional();

export const studioFacts = z.object({
  facts: z.array(
    fact
      .extend({
        slug: z.string(),
        place: z.number().openapi({ description: 'Which of the article’s facts it is, from 0' }),
        title: text,
        due: z.boolean(),
        checkedBy: z.string().nullable().openapi({ description: 'Who said so here' }),
        checkedAt: z.iso.datetime().nullable(),
      })
      .openapi('StudioFact'),
  ),
  next: z.string().nullable(),
  due: z.number(),
  every: z.number().openapi({ description: 'After how many days a fact is due' }),
});

const pageSize = 25;

/** A page of the facts of all articles, those first that were checked longest ago. */
export async function factsShown(db: Queries, cursor?: string) {
  const { facts, next } = await factsByDay(db, pageSize, cursor);
  const titles = await titlesOf(db, [...new Set(facts.map(({ slug }) => slug))]);
  const since = dueSince();
  return {
    facts: facts.map((one) => ({
      ...one,
      title: titles.get(one.slug) ?? { ar: one.slug, en: one.slug },
      due: one.checkedOn <= since,
      checkedAt: one.checkedAt?.toISOString() ?? null,
    })),
    next,
    due: await countDueFacts(db),
    every: checkedEvery,
  };
}
