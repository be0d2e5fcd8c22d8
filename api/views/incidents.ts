import { z } from '@hono/zod-openapi';
import { impacts, incidentStatuses } from '../db/schema/incidents.ts';
import type { Incident } from '../models/incidents/shown.ts';
import type { Finder } from '../understanding/finder.ts';
import { namedType, text } from './tickets.ts';

const notice = z
  .object({
    id: z.number(),
    title: text,
    impact: z.enum(impacts),
    status: z.enum(incidentStatuses),
    providers: z.array(z.object({ id: z.string(), name: text })),
    startedAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('IncidentNotice');

/** What a banner says: the incidents that a reader of this should know of. */
export const notices = z.array(notice);

export const incident = notice
  .extend({
    problemTypes: z.array(namedType),
    countries: z.array(z.string()).openapi({ description: 'ISO 3166 codes; everywhere when there are none' }),
    endedAt: z.iso.datetime().nullable(),
    updates: z
      .array(
        z.object({
          id: z.number(),
          text,
          status: z.enum(incidentStatuses),
          at: z.iso.datetime(),
          author: z.string().nullable().openapi({ description: 'For the staff' }),
        }),
      )
      .openapi({ description: 'Newest first' }),
    tickets: z
      .number()
      .nullable()
      .openapi({ description: 'How many tickets are attached to it, for agents' }),
  })
  .openapi('Incident');

/** An incident with the names of its problem types. */
export const shown = (finder: Finder, { createdAt: _, ...found }: Incident): z.infer<typeof incident> => ({
  ...found,
  problemTypes: found.problemTypes.flatMap((id) => finder.problemType(id) ?? []),
});
