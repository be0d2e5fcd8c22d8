import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { threadsOf } from '../models/reviews/comments.ts';
import type { Where } from '../models/reviews/standings.ts';

const comment = z.object({
  id: z.number(),
  by: z.string(),
  at: z.iso.datetime(),
  body: z.string(),
  suggestion: z.string().nullable().openapi({ description: 'Words that should stand there instead' }),
  taken: z
    .boolean()
    .nullable()
    .openapi({ description: 'What became of the suggestion; nothing while it is open' }),
});

const thread = z
  .object({
    id: z.number(),
    passage: z.string().openapi({ description: 'Where the words stood when it was begun' }),
    quote: z.string(),
    resolved: z.boolean(),
    comments: z.array(comment),
  })
  .openapi('Thread');

/** All that is said of a text among the staff. */
export const threadList = z.object({ threads: z.array(thread) });

export async function threadsShown(db: Queries, where: Where): Promise<z.infer<typeof threadList>> {
  const all = await threadsOf(db, where);
  return {
    threads: all.map(({ id, passage, quote, resolvedAt, said }) => ({
      ...{ id, passage, quote, resolved: resolvedAt !== null },
      comments: said.map(({ id: number, name, at, body, suggestion, taken }) => ({
        ...{ id: number, by: name, at: at.toISOString(), body, suggestion, taken },
      })),
    })),
  };
}
