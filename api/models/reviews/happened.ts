import { inArray } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { reviewRequests } from '../../db/schema/reviews.ts';
import type { Event } from '../../events/kinds.ts';
import { eventsOfArticle } from '../../events/log.ts';
import { namesOf } from '../people/people.ts';
import type { Where } from './standings.ts';

/** What is done with a text in one language. */
export const articleKinds = [
  'article.drafted',
  'article.review-asked',
  'article.reviewed',
  'article.scheduled',
  'article.unscheduled',
  'article.blocked',
  'article.published',
  'article.withdrawn',
  'article.confirmed',
  'article.archived',
  'article.brought-back',
  'article.commented',
] as const;
type Happened = Extract<Event, { kind: (typeof articleKinds)[number] }>;

const isOne = (event: Event): event is Happened => articleKinds.some((kind) => kind === event.kind);

/** Who did what with a text, the newest first, with what was said to it. */
export async function happenedTo(db: Queries, { slug, locale }: Where) {
  const all = (await eventsOfArticle(db, slug, [...articleKinds])).filter(isOne);
  const of = all.filter(({ data }) => data.locale === locale).reverse();
  const names = await namesOf(
    db,
    of.flatMap(({ actor }) => actor ?? []),
  );
  const reviews = await reviewsIn(db, of);
  return of.map((event) => ({
    ...{ id: event.id, kind: event.kind, at: event.at },
    by: event.actor === null ? null : (names.get(event.actor) ?? null),
    outcome: event.kind === 'article.reviewed' ? event.data.outcome : null,
    did: event.kind === 'article.commented' ? event.data.did : null,
    publishAt: event.kind === 'article.scheduled' ? event.data.publishAt : null,
    words: wordsOf(event, reviews),
  }));
}

type Reviews = Map<number, typeof reviewRequests.$inferSelect>;

async function reviewsIn(db: Queries, of: Happened[]): Promise<Reviews> {
  const ids = of.flatMap(({ data }) => ('request' in data && data.request !== null ? [data.request] : []));
  const rows = await db.select().from(reviewRequests).where(inArray(reviewRequests.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

function wordsOf(event: Happened, reviews: Reviews): string | null {
  switch (event.kind) {
    case 'article.withdrawn':
    case 'article.archived':
      return event.data.reason ?? null;
    case 'article.review-asked':
      return reviews.get(event.data.request)?.words ?? null;
    case 'article.reviewed':
      return reviews.get(event.data.request ?? 0)?.answer ?? null;
    default:
      return null;
  }
}
