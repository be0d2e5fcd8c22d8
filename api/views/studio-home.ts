import { z } from '@hono/zod-openapi';
import { count } from 'drizzle-orm';
import { readGuides } from '../../content/guides.ts';
import type { Queries } from '../db/client.ts';
import { articles } from '../db/schema/articles.ts';
import { articleReasons } from '../db/schema/reviews.ts';
import { locale } from '../ground/incoming.ts';
import { contentFolder } from '../ground/root.ts';
import { countDueFacts } from '../models/articles/facts.ts';
import { draftsOf } from '../models/articles/waiting.ts';
import { unreadOfArticles } from '../models/notifications/articles.ts';
import { scheduled } from '../models/reviews/schedules.ts';
import { stateOf } from '../models/reviews/standings.ts';
import type { Staff } from '../who/viewer.ts';
import { need, needsOf } from './studio-needs.ts';
import { state } from './tickets.ts';

/** How much there is in each place of the studio. */
export const studioCounts = z
  .object({ articles: z.number(), guides: z.number(), facts: z.number().openapi({ description: 'Due now' }) })
  .openapi('StudioCounts');

/** So many of each kind are shown. */
const most = 20;

export const studioHome = z.object({
  needs: z.array(need).openapi({ description: 'Reviews first, then what most people read' }),
  counts: z.object({
    review: z.number(),
    blocked: z.number(),
    behind: z.number(),
    missing: z.number(),
    fact: z.number(),
    unhelpful: z.number(),
  }),
  drafts: z.array(
    z.object({ slug: z.string(), locale, title: z.string(), state, updatedAt: z.iso.datetime() }),
  ),
  scheduled: z
    .array(z.object({ slug: z.string(), locale, title: z.string(), publishAt: z.iso.datetime() }))
    .openapi({ description: 'What comes out by itself, the next first' }),
  told: z
    .array(
      z.object({
        id: z.number(),
        slug: z.string(),
        locale,
        title: z.string(),
        reason: z.enum(articleReasons),
        actor: z.string().nullable().openapi({ description: 'Who did it' }),
        at: z.iso.datetime(),
      }),
    )
    .openapi({ description: 'What you were told and have not read, the newest first' }),
});

export async function countStudio(db: Queries): Promise<z.infer<typeof studioCounts>> {
  const [all] = await db.select({ count: count() }).from(articles);
  const { guides } = readGuides(contentFolder);
  return { articles: all?.count ?? 0, guides: guides.length, facts: await countDueFacts(db) };
}

/** What waits for whoever looks, and what is their own. */
export const homeOf = async (db: Queries, me: Staff) => ({
  ...(await needsOf(db, me)),
  ...(await mineOf(db, me)),
});

/** What is somebody's own: their drafts, what they were told; and what comes out soon. */
async function mineOf(db: Queries, me: Staff) {
  const drafts = await draftsOf(db, me.id, most);
  const soon = await scheduled(db, 'to come', most);
  const told = await unreadOfArticles(db, me);
  return {
    drafts: drafts.map(({ stage, version, publishedVersion, ...draft }) => ({
      ...draft,
      state: stateOf({ version, publishedVersion }, stage),
      updatedAt: draft.updatedAt.toISOString(),
    })),
    scheduled: soon.flatMap(({ slug, locale, title, publishAt }) =>
      publishAt ? [{ slug, locale, title, publishAt: publishAt.toISOString() }] : [],
    ),
    told: told.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}
