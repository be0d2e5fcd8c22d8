import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import {
  correctionsByWeek,
  correctionsOf,
  filedByType,
  suggestionsByType,
} from '../models/learning/corrections.ts';
import { activeModel } from '../models/learning/learned.ts';
import type { Finder } from '../understanding/finder.ts';
import { namedType, orNull } from './tickets.ts';

/** How well tickets are understood: what is taken for what, and whose articles do not help. */
export const understood = z
  .object({
    confusions: z.array(z.object({ taken: orNull(namedType), is: orNull(namedType), count: z.number() })),
    weeks: z.array(z.object({ from: z.iso.date(), count: z.number() })),
    types: z.array(
      namedType.extend({
        filed: z.number().openapi({ description: 'Tickets that the model filed here' }),
        corrected: z.number().openapi({ description: 'Of those, how many an agent moved elsewhere' }),
        shown: z.number().openapi({ description: 'Tickets for which articles were suggested' }),
        sent: z.number(),
        solved: z.number().openapi({ description: 'Of those, how many a suggested article solved' }),
      }),
    ),
    learnedAt: z.iso.datetime().nullable(),
  })
  .openapi('Tags');

type Names = Pick<Finder, 'problemType' | 'taxonomy'>;

export async function understoodShown(db: Queries, finder: Names): Promise<z.infer<typeof understood>> {
  const corrections = await correctionsOf(db);
  const filed = new Map((await filedByType(db)).map((row) => [row.problemType, row.count]));
  const suggested = new Map((await suggestionsByType(db)).map((row) => [row.problemType, row]));
  const types = finder.taxonomy.map(({ id, name }) => {
    const { shown = 0, sent = 0, solved = 0 } = suggested.get(id) ?? {};
    const corrected = corrections.filter(({ taken }) => taken === id).length;
    return { id, name, filed: filed.get(id) ?? 0, corrected, shown, sent, solved };
  });
  const learnedAt = (await activeModel(db))?.createdAt.toISOString() ?? null;
  return {
    confusions: confusionsIn(corrections, finder),
    weeks: await correctionsByWeek(db),
    types,
    learnedAt,
  };
}

/** Which type was taken for which, the most frequent first. */
function confusionsIn(corrections: Awaited<ReturnType<typeof correctionsOf>>, finder: Names) {
  const pairs = Map.groupBy(corrections, ({ taken, is }) => `${taken ?? ''}→${is ?? ''}`);
  return [...pairs.values()]
    .map((same) => ({
      taken: finder.problemType(same[0]?.taken ?? null),
      is: finder.problemType(same[0]?.is ?? null),
      count: same.length,
    }))
    .sort((one, other) => other.count - one.count);
}
