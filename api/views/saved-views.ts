import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { teamsOf } from '../models/teams/teams.ts';
import { queueCount } from '../models/tickets/view-counts.ts';
import { savedViewsFor, viewDraft } from '../models/tickets/saved-views.ts';
import { can } from '../who/policy.ts';
import type { Staff } from '../who/viewer.ts';

const { shape } = viewDraft;

export const savedView = z
  .object({
    id: z.number(),
    name: z.string(),
    reach: shape.reach,
    team: z.number().nullable().openapi({ description: 'Whose it is, of `members`' }),
    owner: z.string(),
    ownerName: z.string(),
    readers: z.array(z.string()).openapi({ description: 'Who else may open it, told its maker alone' }),
    filter: shape.filter,
    sort: shape.sort.unwrap(),
    columns: shape.columns.unwrap(),
    position: z.number(),
    mayChange: z.boolean(),
    count: z.number(),
    more: z.boolean().openapi({ description: 'Whether there may be more than was counted' }),
  })
  .openapi('SavedView');

export const teamQueue = z
  .object({ id: z.number(), count: z.number(), more: z.boolean() })
  .openapi('TeamQueue', { description: 'How many tickets wait for one of your teams' });

/** How many tickets wait for each team that an agent is of. */
export async function teamQueuesShown(db: Queries, agent: Staff): Promise<z.infer<typeof teamQueue>[]> {
  const ids = await teamsOf(db, agent);
  return Promise.all(
    ids.map(async (id) => ({ id, ...(await queueCount(db, { team: String(id), view: 'open' }, agent)) })),
  );
}

/** The views that an agent may open, with how many tickets each shows them. */
export async function savedViewsShown(db: Queries, agent: Staff): Promise<z.infer<typeof savedView>[]> {
  const views = await savedViewsFor(db, agent);
  return Promise.all(
    views.map(async (view) => ({
      ...view,
      mayChange: view.owner === agent.id || (view.reach === 'team' && can(agent, 'share-views')),
      ...(await queueCount(db, { ...view.filter, view: 'all' }, agent)),
    })),
  );
}
