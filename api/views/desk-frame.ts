import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { currentIncidents } from '../models/incidents/shown.ts';
import { atTheirDesks } from '../models/notifications/at-desk.ts';
import { countUnread } from '../models/notifications/notifications.ts';
import { countDueFollowUps } from '../models/tickets/follow-ups.ts';
import { agents } from '../models/tickets/assignments.ts';
import { teamsFor } from '../models/teams/teams.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Staff } from '../who/viewer.ts';
import { incident, shown } from './incidents.ts';
import { namedType, text } from './tickets.ts';

/** Somebody who can be given tickets. */
export const deskAgent = z
  .object({
    id: z.string(),
    name: z.string(),
    awayUntil: z.iso.datetime().nullable().openapi({ description: 'Of whoever is away' }),
    onShift: z.boolean().openapi({ description: 'Whether they have the desk open, and are not away' }),
  })
  .openapi('DeskAgent');

/** Whoever asks is at their desk, also where their browser has not said so yet. */
export async function agentsShown(
  db: Queries,
  asking: Pick<Staff, 'id'>,
): Promise<z.infer<typeof deskAgent>[]> {
  const [rows, there] = await Promise.all([agents(db), atTheirDesks(db)]);
  return rows.map(({ awayUntil, ...row }) => ({
    ...row,
    awayUntil: awayUntil?.toISOString() ?? null,
    onShift: awayUntil === null && (there.has(row.id) || row.id === asking.id),
  }));
}

/** What stands around every page of the desk. */
export const deskFrame = z
  .object({
    agents: z.array(deskAgent).openapi({ description: 'Those who can be given tickets, by name' }),
    teams: z
      .array(z.object({ id: z.number(), name: text, mine: z.boolean() }))
      .openapi({ description: 'The teams, and of which you are' }),
    topics: z.array(namedType).openapi({ description: 'The problem types, in the order they are shown' }),
    incidents: z.array(incident).openapi({ description: 'What goes on, the newest first' }),
    followUps: z.number().openapi({ description: 'How many tickets you wanted before you today or earlier' }),
    unread: z.number().openapi({ description: 'What you were told and have not read' }),
    mentions: z.number().openapi({ description: 'How often of that you were named in a note' }),
  })
  .openapi('DeskFrame');

export async function deskFrameShown(
  db: Queries,
  finder: Finder,
  viewer: Staff,
): Promise<z.infer<typeof deskFrame>> {
  const [staff, teams, incidents, followUps, unread, mentions] = await Promise.all([
    agentsShown(db, viewer),
    teamsFor(db, viewer),
    currentIncidents(db, viewer),
    countDueFollowUps(db, viewer),
    countUnread(db, viewer),
    countUnread(db, viewer, 'mentioned'),
  ]);
  return {
    agents: staff,
    teams,
    topics: finder.taxonomy.map(({ id, name }) => ({ id, name })),
    incidents: incidents.map((one) => shown(finder, one)),
    followUps,
    unread,
    mentions,
  };
}
