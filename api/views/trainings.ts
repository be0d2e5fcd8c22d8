import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { trainingStates } from '../db/schema/learning.ts';
import { activeModel } from '../models/learning/learned.ts';
import { lastTrainings } from '../models/learning/trainings.ts';

const compared = z.object({ name: z.string(), messages: z.number(), before: z.number(), after: z.number() });
const differing = z.object({
  text: z.string(),
  variety: z.string(),
  is: z.string(),
  before: z.string(),
  after: z.string(),
});

export const shownTrainings = z
  .object({
    learned: z.iso.datetime().nullable().openapi({
      description: 'When the model in use learned last; none where it is the one that comes with the desk',
    }),
    trainings: z
      .array(
        z.object({
          id: z.number(),
          state: z.enum(trainingStates),
          startedBy: z.string().nullable(),
          startedAt: z.iso.datetime(),
          finishedAt: z.iso.datetime().nullable(),
          outcome: z
            .object({
              phrases: z.number().openapi({ description: 'What editors wrote that no file has' }),
              types: z.array(compared),
              varieties: z.array(compared),
              better: z.array(differing),
              worse: z.array(differing),
            })
            .nullable(),
        }),
      )
      .openapi({ description: 'Newest first' }),
  })
  .openapi('Trainings');

export async function trainingsShown(db: Queries) {
  const model = await activeModel(db);
  const rows = await lastTrainings(db);
  return {
    learned: model?.createdAt.toISOString() ?? null,
    trainings: rows.map((row) => ({
      ...row,
      startedAt: row.startedAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
    })),
  };
}
