import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import type { Where } from '../models/library/entries.ts';
import { entryDifferences, stateNumbered, versionsOf } from '../models/library/history.ts';

export const entryVersion = z.coerce.number().int().min(0);

export const entryHistory = z
  .object({
    versions: z.array(
      z.object({
        version: z.number().int(),
        savedBy: z.string().nullable(),
        savedAt: z.iso.datetime(),
        publishedBy: z.string().nullable(),
        publishedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .openapi('LibraryHistory');

export const entryComparison = z
  .object({
    fields: z
      .array(
        z.object({
          field: z.string().openapi({ example: 'meaning.ar' }),
          parts: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
        }),
      )
      .openapi({ description: 'Those that differ' }),
  })
  .openapi('LibraryComparison');

export const entryHistoryShown = async (db: Queries, where: Where) => ({
  versions: (await versionsOf(db, where)).map(({ savedAt, publishedAt, ...rest }) => ({
    ...rest,
    savedAt: savedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  })),
});

/** @throws NotFound */
export const entriesCompared = async (db: Queries, where: Where, from: number, to: number) => ({
  fields: entryDifferences(await stateNumbered(db, where, from), await stateNumbered(db, where, to)),
});
