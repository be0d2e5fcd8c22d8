import { and, asc, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database, Queries } from '../../db/client.ts';
import { translations } from '../../db/schema/articles.ts';
import { users } from '../../db/schema/people.ts';
import { reviewRequests } from '../../db/schema/reviews.ts';
import { record } from '../../events/log.ts';
import { Conflict, Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { redact } from '../../privacy/redact.ts';
import { can, rolesThatMay } from '../../who/policy.ts';
import type { Staff } from '../../who/viewer.ts';
import { keep } from '../articles/earlier-drafts.ts';
import { findDraft } from '../articles/publications.ts';
import type { Where } from './standings.ts';
import { answerRequest, isOpen, mustStand, stand, standingOf, standNoMore, stateOf } from './standings.ts';
import { writersOf } from './writers.ts';

/** Whoever may approve texts, by name. */
export const reviewers = (db: Queries) =>
  db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.role, rolesThatMay('review-articles')), isNull(users.removedAt)))
    .orderBy(asc(users.name));

/** Of which version a review is asked, of whom (of anybody who may, without one), and what is said to it. */
export type Asked = { version: number; reviewer: string | null; words?: string | undefined };

/**
 * Asks for the review of a draft. One that was asked for before ends with it.
 * @throws NotFound, Conflict when it is another version or no draft any more, Invalid for somebody who may not approve it.
 */
export const askForReview = (
  db: Database,
  where: Where,
  { version, reviewer, words }: Asked,
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const { slug, locale } = where;
    const draft = await findDraft(tx, slug, locale);
    if (draft.version !== version) throw new Conflict();
    const standing = await standingOf(tx, draft);
    mustStand(stateOf(draft, standing?.stage ?? null), 'draft', 'changed', 'review');
    if (reviewer !== null) await mayBeAsked(tx, reviewer, await writersOf(tx, draft));
    await answerRequest(tx, where, { outcome: 'cancelled', answeredBy: by.id });
    await keep(tx, draft);
    const said = words ? redact(words).text : null;
    const [request] = await tx
      .insert(reviewRequests)
      .values({ slug, locale, version, askedBy: by.id, reviewer, words: said })
      .returning({ id: reviewRequests.id });
    await stand(tx, where, { stage: 'review', version, by: by.id });
    const data = { locale, request: request?.id ?? 0, version, of: reviewer };
    await record(tx, { kind: 'article.review-asked', slug, actor: by.id, data });
  });

async function mayBeAsked(tx: Queries, reviewer: string, writers: Set<string>): Promise<void> {
  const isOne = (await reviewers(tx)).some(({ id }) => id === reviewer);
  if (!isOne || writers.has(reviewer)) throw new Invalid({ reviewer: fieldTexts.noReviewer });
}

/** No review of it is asked for any more: it is a draft again. @throws NotFound when none is. */
export const cancelReview = (db: Database, where: Where, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    const standing = await standingOf(tx, await findDraft(tx, where.slug, where.locale));
    if (standing?.stage !== 'review') throw new NotFound();
    await standNoMore(tx, where, 'cancelled', by);
  });

/** So many are told of at once. */
const most = 50;

/** The reviews that somebody may be waited for: those asked of them first, then those of anybody who may, the longest waiting first. */
export async function reviewsAskedOf(db: Queries, me: Staff) {
  if (!can(me, 'review-articles')) return [];
  const { slug, locale, reviewer, askedBy, askedAt, words, id } = reviewRequests;
  const rows = await db
    .select({ slug, locale, reviewer, askedAt, words, by: users.name, title: translations.title })
    .from(reviewRequests)
    .innerJoin(users, eq(askedBy, users.id))
    .innerJoin(translations, and(eq(translations.slug, slug), eq(translations.locale, locale)))
    .where(and(isOpen, or(eq(reviewer, me.id), and(isNull(reviewer), ne(askedBy, me.id)))))
    .orderBy(asc(id))
    .limit(most);
  return rows.toSorted((one, other) => Number(one.reviewer === null) - Number(other.reviewer === null));
}

const askers = alias(users, 'askers');
const answerers = alias(users, 'answerers');
const asked = alias(users, 'asked');

/** The last review that was asked for of a text: who asked it of whom, and what was said to it and answered. */
export async function lastReview(db: Queries, { slug, locale }: Where) {
  const { version, askedAt, reviewer, words, outcome, answer, answeredAt } = reviewRequests;
  const [last] = await db
    .select({
      ...{ version, askedAt, reviewer, words, outcome, answer, answeredAt },
      ...{ by: askers.name, of: asked.name, answeredBy: answerers.name },
    })
    .from(reviewRequests)
    .innerJoin(askers, eq(reviewRequests.askedBy, askers.id))
    .leftJoin(asked, eq(reviewer, asked.id))
    .leftJoin(answerers, eq(reviewRequests.answeredBy, answerers.id))
    .where(and(eq(reviewRequests.slug, slug), eq(reviewRequests.locale, locale)))
    .orderBy(desc(reviewRequests.id))
    .limit(1);
  return last;
}
