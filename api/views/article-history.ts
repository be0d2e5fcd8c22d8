import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { grades } from '../db/schema/articles.ts';
import { commenting, outcomes } from '../db/schema/reviews.ts';
import { countWords, differences, fields } from '../models/articles/differences.ts';
import { stateName, statesOf, textIn } from '../models/articles/history.ts';
import { articleKinds, happenedTo } from '../models/reviews/happened.ts';
import type { Where } from '../models/reviews/standings.ts';

/** Names one of the states that a text was in. */
export const named = z.string().regex(stateName);

const keptState = z.object({
  name: z.string().openapi({ description: '`now`: the draft; `d7`: one before it; `r12`: a publication' }),
  kind: z.enum(['now', 'draft', 'published']),
  title: z.string(),
  grade: z
    .enum(grades)
    .nullable()
    .openapi({ description: 'How much its publisher says it changed; nothing of a first one' }),
  at: z.iso.datetime(),
  by: z
    .string()
    .nullable()
    .openapi({ description: 'Who saved or published it; nobody where it came from a file' }),
});

const happened = z.object({
  id: z.number(),
  kind: z.enum(articleKinds),
  at: z.iso.datetime(),
  by: z
    .string()
    .nullable()
    .openapi({ description: 'Who did it; nobody where it came from a file, or the time had come' }),
  outcome: z.enum(outcomes).nullable().openapi({ description: 'What became of a review' }),
  did: z.enum(commenting).nullable().openapi({ description: 'What was done about a comment' }),
  words: z.string().nullable().openapi({ description: 'What was said to it, or why it was done' }),
  publishAt: z.iso.datetime().nullable(),
});

/** All that is kept of a text in one language, and who did what with it. */
export const articleHistory = z
  .object({
    states: z.array(keptState),
    happened: z.array(happened).openapi({ description: 'Newest first' }),
  })
  .openapi('ArticleHistory');

/** What differs between two states of a text. */
export const comparison = z
  .object({
    passages: z
      .array(
        z.object({
          field: z.enum(fields),
          heading: z.string().nullable().openapi({ description: 'Of the section of the body' }),
          parts: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
        }),
      )
      .openapi({ description: 'Those that differ, in the order of the article' }),
    added: z.number().openapi({ description: 'Words that came in' }),
    removed: z.number().openapi({ description: 'Words that were taken out' }),
  })
  .openapi('ArticleComparison');

export const historyShown = async (db: Queries, where: Where) => ({
  states: (await statesOf(db, where)).map((state) => ({ ...state, at: state.at.toISOString() })),
  happened: await happenedTo(db, where),
});

/** @throws NotFound */
export async function compared(db: Queries, where: Where, from: string, to: string) {
  const passages = differences(await textIn(db, where, from), await textIn(db, where, to));
  return { passages, ...countWords(passages) };
}
