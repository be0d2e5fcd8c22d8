import { z } from '@hono/zod-openapi';
import { count } from 'drizzle-orm';
import { fact } from '../../content/articles.ts';
import { readGuides } from '../../content/guides.ts';
import type { Queries } from '../db/client.ts';
import { articles } from '../db/schema/articles.ts';
import { locale } from '../ground/incoming.ts';
import { contentFolder } from '../ground/root.ts';
import { countDueFacts, dueSince, factsByDay } from '../models/articles/facts.ts';
import { readsOf } from '../models/articles/reads.ts';
import { behind, countWaiting, draftsOf, missing } from '../models/articles/waiting.ts';
import { helpedTooFew } from '../models/gaps/unhelpful.ts';
import { dayAt } from '../models/reports/measures.ts';
import { titlesOf } from './article-titles.ts';
import { text } from './tickets.ts';

export const needKinds = ['behind', 'missing', 'fact', 'unhelpful'] as const;

const need = z
  .object({
    kind: z.enum(needKinds),
    article: z.string(),
    title: text,
    locale: locale.nullable().openapi({ description: 'The language that waits' }),
    reads: z.number().openapi({ description: 'How often it was read in the last seven days' }),
    fact: fact.shape.about.nullable().openapi({ description: 'Which of its facts is due' }),
    checkedOn: z.iso.date().nullable(),
    helped: z.number().nullable().openapi({ description: 'The share of those who answered whom it helped' }),
  })
  .openapi('StudioNeed');

/** How much there is in each place of the studio. */
export const studioCounts = z
  .object({ articles: z.number(), guides: z.number(), facts: z.number().openapi({ description: 'Due now' }) })
  .openapi('StudioCounts');

export const studioHome = z.object({
  needs: z.array(need).openapi({ description: 'What most people read first' }),
  counts: z.object({ behind: z.number(), missing: z.number(), fact: z.number(), unhelpful: z.number() }),
  drafts: z.array(z.object({ slug: z.string(), locale, title: z.string(), updatedAt: z.iso.datetime() })),
});

const day = 24 * 60 * 60_000;
/** So many days count as now, for reads and for votes. */
const lately = { reads: 7, votes: 30 };
/** So many of each kind are shown. */
const most = 20;

export async function countStudio(db: Queries): Promise<z.infer<typeof studioCounts>> {
  const [all] = await db.select({ count: count() }).from(articles);
  const { guides } = readGuides(contentFolder);
  return { articles: all?.count ?? 0, guides: guides.length, facts: await countDueFacts(db) };
}

/** What waits for editors, what most people read first, and the drafts of the one who asks. */
export async function homeOf(db: Queries, me: { id: string }) {
  const since = dayAt(Date.now()) - lately.reads;
  const few = await helpedTooFew(db, new Date(Date.now() - lately.votes * day));
  const due = await dueFacts(db);
  const some = [
    ...(await behind(db, since, most)).map((row) => ({ ...nothing, ...row, kind: 'behind' as const })),
    ...(await missing(db, since, most)).map((row) => ({ ...nothing, ...row, kind: 'missing' as const })),
    ...due.map((row) => ({ ...nothing, ...row, kind: 'fact' as const })),
    ...few
      .slice(0, most)
      .map(({ slug, helped }) => ({ ...nothing, slug, helped: helped.share, kind: 'unhelpful' as const })),
  ];
  const slugs = [...new Set(some.map(({ slug }) => slug))];
  const [titles, reads] = [await titlesOf(db, slugs), await readsOf(db, slugs, since)];
  const needs = some.map(({ slug, ...rest }) => ({
    ...rest,
    article: slug,
    title: titles.get(slug) ?? { ar: slug, en: slug },
    // What waits in one language was read in that one.
    reads: rest.locale === null ? (reads.get(slug) ?? 0) : rest.reads,
  }));
  const drafts = await draftsOf(db, me.id, most);
  return {
    needs: needs.sort((one, other) => other.reads - one.reads),
    counts: { ...(await countWaiting(db)), fact: await countDueFacts(db), unhelpful: few.length },
    drafts: drafts.map((draft) => ({ ...draft, updatedAt: draft.updatedAt.toISOString() })),
  };
}

/** What a kind of need does not tell. */
const nothing = { locale: null, reads: 0, fact: null, checkedOn: null, helped: null };

async function dueFacts(db: Queries) {
  const since = dueSince();
  const { facts } = await factsByDay(db, most);
  return facts
    .filter(({ checkedOn }) => checkedOn <= since)
    .map(({ slug, about, checkedOn }) => ({ slug, fact: about, checkedOn }));
}
