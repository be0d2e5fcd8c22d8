import { z } from '@hono/zod-openapi';
import { countries, countryId } from '../../content/countries.ts';
import type { Queries } from '../db/client.ts';
import { methods } from '../models/incidents/providers.ts';
import { currentIncidents } from '../models/incidents/shown.ts';
import { countUnread } from '../models/notifications/notifications.ts';
import { countDueFollowUps } from '../models/tickets/follow-ups.ts';
import { agents } from '../models/tickets/assignments.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Staff } from '../who/viewer.ts';
import { incident, shown } from './incidents.ts';
import { namedType, text } from './tickets.ts';

/** What stands around every page of the desk. */
export const deskFrame = z
  .object({
    agents: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .openapi({ description: 'Those who can be given tickets, by name' }),
    topics: z.array(namedType).openapi({ description: 'The problem types, in the order they are shown' }),
    countries: z.array(z.object({ id: countryId, name: text })),
    methods: z.array(z.object({ id: z.string(), name: text })).openapi({ description: 'By what people pay' }),
    incidents: z.array(incident).openapi({ description: 'What goes on, the newest first' }),
    followUps: z.number().openapi({ description: 'How many tickets you wanted before you today or earlier' }),
    unread: z.number().openapi({ description: 'What you were told and have not read' }),
  })
  .openapi('DeskFrame');

export async function deskFrameShown(
  db: Queries,
  finder: Finder,
  viewer: Staff,
): Promise<z.infer<typeof deskFrame>> {
  const [team, incidents, followUps, unread] = await Promise.all([
    agents(db),
    currentIncidents(db, viewer),
    countDueFollowUps(db, viewer),
    countUnread(db, viewer),
  ]);
  return {
    agents: team,
    topics: finder.taxonomy.map(({ id, name }) => ({ id, name })),
    countries: countryId.options.map((id) => ({ id, name: countries[id].name })),
    methods: methods(),
    incidents: incidents.map((one) => shown(finder, one)),
    followUps,
    unread,
  };
}
