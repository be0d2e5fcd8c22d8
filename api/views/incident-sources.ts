import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { impacts } from '../db/schema/incidents.ts';
import { providers } from '../models/incidents/providers.ts';
import { feedsNamed } from '../models/incidents/watched-feeds.ts';
import { text } from './tickets.ts';

const feed = z
  .object({
    name: z.string(),
    reports: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.string(),
        impact: z.enum(impacts),
        body: z.string(),
        url: z.string().nullable(),
        startedAt: z.iso.datetime(),
      }),
    ),
    readAt: z.iso.datetime().nullable(),
    failedAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'Set while it cannot be read: the reports are then those of before' }),
  })
  .openapi('WatchedFeed');

/** What an announcement starts from: the providers we know, and what watched status pages report. */
export const incidentSources = z.object({
  providers: z.array(z.object({ id: z.string(), name: text })),
  feeds: z.array(feed),
});

/** The feeds of these names in this order, also those that were never read. */
export async function incidentSourcesShown(db: Queries, watched: string[]) {
  const feeds = await feedsNamed(db, watched);
  const unread = { reports: [], readAt: null, failedAt: null };
  const inOrder = watched.map((name) => feeds.find((one) => one.name === name) ?? { name, ...unread });
  return { providers: providers(), feeds: inOrder };
}
