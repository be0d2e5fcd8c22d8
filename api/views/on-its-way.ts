import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import type { translations } from '../db/schema/articles.ts';
import { grades } from '../db/schema/articles.ts';
import { outcomes, stages } from '../db/schema/reviews.ts';
import { namesOf } from '../models/people/people.ts';
import { lastReview, reviewers } from '../models/reviews/requests.ts';
import type { Standing } from '../models/reviews/standings.ts';
import { writersOf } from '../models/reviews/writers.ts';
import { can } from '../who/policy.ts';
import type { Staff } from '../who/viewer.ts';

const name = z.string().nullable();
const time = z.iso.datetime().nullable();

/** How far a text has come on its way to readers, who brought it there, and who can go on with it. */
export const onItsWay = {
  standing: z
    .object({
      stage: z.enum(stages),
      by: name,
      at: z.iso.datetime(),
      approvedBy: name,
      grade: z.enum(grades).nullable().openapi({ description: 'How much it changes when it comes out' }),
      reason: z.string().nullable().openapi({ description: 'Why it was archived' }),
    })
    .nullable(),
  review: z
    .object({
      by: z.string(),
      askedAt: z.iso.datetime(),
      of: name.openapi({ description: 'Of whom it is asked; nobody where anybody may' }),
      mine: z.boolean().openapi({ description: 'It is asked of you' }),
      words: z.string().nullable(),
      outcome: z.enum(outcomes).nullable(),
      answer: z.string().nullable().openapi({ description: 'Why it was sent back' }),
      answeredBy: name,
      answeredAt: time,
    })
    .nullable()
    .openapi({ description: 'The last review that was asked for of this version, or that sent it back' }),
  approvable: z.boolean().openapi({ description: 'You may approve it: you did not write in it' }),
  reviewers: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .openapi({ description: 'Of whom a review can be asked' }),
};

type Translation = typeof translations.$inferSelect;

export async function wayOf(db: Queries, draft: Translation, standing: Standing | null, viewer: Staff) {
  const writers = await writersOf(db, draft);
  const last = await lastReview(db, draft);
  const names = await namesOf(
    db,
    standing ? [standing.by, ...(standing.approvedBy ? [standing.approvedBy] : [])] : [],
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    standing: standing && {
      stage: standing.stage,
      ...{ by: nameOf(standing.by), approvedBy: nameOf(standing.approvedBy) },
      ...{ at: standing.at.toISOString(), grade: standing.grade, reason: standing.reason },
    },
    review: last && isNews(last, draft) ? reviewShown(last, viewer) : null,
    approvable: can(viewer, 'review-articles') && !writers.has(viewer.id),
    reviewers: (await reviewers(db)).filter(({ id }) => !writers.has(id) && id !== viewer.id),
  };
}

/** A review is of its version alone; but why a text was sent back is before its writer until it comes out. */
const isNews = ({ version, outcome }: Review, draft: Translation): boolean =>
  version === draft.version || (outcome === 'returned' && version > (draft.publishedVersion ?? 0));

type Review = NonNullable<Awaited<ReturnType<typeof lastReview>>>;

const reviewShown = ({ reviewer, version: _, askedAt, answeredAt, ...review }: Review, me: Staff) => ({
  ...review,
  mine: reviewer === me.id,
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
});
