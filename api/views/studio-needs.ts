import { z } from '@hono/zod-openapi';
import { fact } from '../../content/articles.ts';
import type { Queries } from '../db/client.ts';
import { locale } from '../ground/incoming.ts';
import { dueSince, factsByDay, countDueFacts } from '../models/articles/facts.ts';
import { readsOf } from '../models/articles/reads.ts';
import { behind, countWaiting, missing } from '../models/articles/waiting.ts';
import { helpedTooFew } from '../models/gaps/unhelpful.ts';
import { dayAt } from '../models/reports/measures.ts';
import { reviewsAskedOf } from '../models/reviews/requests.ts';
import { scheduled } from '../models/reviews/schedules.ts';
import { can } from '../who/policy.ts';
import type { Staff } from '../who/viewer.ts';
import { titlesOf } from './article-titles.ts';
import { text } from './tickets.ts';

const needKinds = ['review', 'blocked', 'behind', 'missing', 'fact', 'unhelpful'] as const;

export const need = z
  .object({
    kind: z.enum(needKinds),
    article: z.string(),
    title: text,
    locale: locale.nullable().openapi({ description: 'The language that waits' }),
    reads: z.number().openapi({ description: 'How often it was read in the last seven days' }),
    fact: fact.shape.about.nullable().openapi({ description: 'Which of its facts is due' }),
    checkedOn: z.iso.date().nullable(),
    helped: z.number().nullable().openapi({ description: 'The share of those who answered whom it helped' }),
    by: z
      .string()
      .nullable()
      .openapi({ description: 'Who asks for your review, or planned what did not come out' }),
    at: z.iso.datetime().nullable().openapi({ description: 'Since when' }),
    words: z.string().nullable().openapi({ description: 'What whoever asks says to it' }),
    blocked: text.nullable().openapi({ description: 'Why it did not come out' }),
    mine: z.boolean().openapi({ description: 'Of you, and not of anybody who may' }),
  })
  .openapi('StudioNeed');

const day = 24 * 60 * 60_000;
/** So many days count as now, for reads and for votes. */
const lately = { reads: 7, votes: 30 };
/** So many of each kind are shown. */
const most = 20;

/** What waits for whoever looks: what is asked of them first, then what most people read. */
export async function needsOf(db: Queries, me: Staff) {
  const since = dayAt(Date.now()) - lately.reads;
  const few = await helpedTooFew(db, new Date(Date.now() - lately.votes * day));
  const due = await dueFacts(db);
  const first = [...(await reviewNeeds(db, me)), ...(await blockedNeeds(db, me))];
  const some = [
    ...first,
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
  const isFirst = ({ kind }: { kind: string }) => kind === 'review' || kind === 'blocked';
  return {
    needs: [
      ...needs.filter(isFirst),
      ...needs.filter((one) => !isFirst(one)).sort((one, other) => other.reads - one.reads),
    ],
    counts: {
      ...{ review: first.filter(({ kind }) => kind === 'review').length },
      ...{ blocked: first.filter(({ kind }) => kind === 'blocked').length },
      ...{ ...(await countWaiting(db)), fact: await countDueFacts(db), unhelpful: few.length },
    },
  };
}

async function reviewNeeds(db: Queries, me: Staff) {
  const asked = await reviewsAskedOf(db, me);
  return asked.map(({ slug, locale, by, words, askedAt, reviewer }) => ({
    ...{ ...nothing, slug, locale, by, words, at: askedAt.toISOString() },
    ...{ mine: reviewer !== null, kind: 'review' as const },
  }));
}

/** It waits for whoever can let it out. */
async function blockedNeeds(db: Queries, me: Staff) {
  const rows = can(me, 'publish-articles') ? await scheduled(db, 'blocked', most) : [];
  return rows.map(({ slug, locale, by, blocked, publishAt }) => ({
    ...{ ...nothing, slug, locale, by, blocked, at: publishAt?.toISOString() ?? null },
    kind: 'blocked' as const,
  }));
}

/** What a kind of need does not tell. */
const nothing = {
  ...{ locale: null, reads: 0, fact: null, checkedOn: null, helped: null },
  ...{ by: null, at: null, words: null, blocked: null, mine: false },
};

async function dueFacts(db: Queries) {
  const since = dueSince();
  const { facts } = await factsByDay(db, most);
  return facts
    .filter(({ checkedOn }) => checkedOn <= since)
    .map(({ slug, about, checkedOn }) => ({ slug, fact: about, checkedOn }));
}
