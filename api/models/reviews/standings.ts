import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { translations } from '../../db/schema/articles.ts';
import type { Stage } from '../../db/schema/reviews.ts';
import { reviewRequests, standings } from '../../db/schema/reviews.ts';
import { record } from '../../events/log.ts';
import { Conflict } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';

/*
 * Where a text stands on its way to readers. What is beyond a draft is a row that names a version, and so is true of no other: whatever
 * changes a text makes it a draft again.
 */

export type Where = { slug: string; locale: Locale };
export type Standing = typeof standings.$inferSelect;
type Versions = Pick<typeof translations.$inferSelect, 'publishedVersion' | 'version'>;

/** Where a language stands: a draft, one while readers see an older text, on its way, as readers see it, or put away for good. */
export const states = [
  'draft',
  'changed',
  'review',
  'approved',
  'scheduled',
  'published',
  'archived',
] as const;
export type State = (typeof states)[number];

/** `stage`: that of its standing, where it has one for this version. */
export function stateOf({ publishedVersion, version }: Versions, stage: Stage | null): State {
  if (stage !== null) return stage;
  if (publishedVersion === null) return 'draft';
  return publishedVersion === version ? 'published' : 'changed';
}

const isOf = ({ slug, locale }: Where) => and(eq(standings.slug, slug), eq(standings.locale, locale));

/** Joins a translation with where it stands. */
export const isItsStanding = and(
  eq(standings.slug, translations.slug),
  eq(standings.locale, translations.locale),
  eq(standings.version, translations.version),
);

/** Where this version of a text stands, beyond a draft. */
export async function standingOf(
  db: Queries,
  where: Where & { version: number },
): Promise<Standing | undefined> {
  const [standing] = await db.select().from(standings).where(isOf(where));
  return standing?.version === where.version ? standing : undefined;
}

type Progress = Pick<Standing, 'stage' | 'version' | 'by'> & Partial<Standing>;

/** Brings a text where it stands from now on. What was known of it before is forgotten, but for what `progress` says again. */
export async function stand(tx: Queries, { slug, locale }: Where, progress: Progress): Promise<void> {
  await tx.delete(standings).where(isOf({ slug, locale }));
  await tx.insert(standings).values({ slug, locale, ...progress });
}

/**
 * A text is a draft again, or readers see it: it stands nowhere else, and nobody is asked to review it. Call it in the transaction that
 * changes it. @returns where it stood
 */
export async function standNoMore(
  tx: Queries,
  where: Where,
  why: 'changed' | 'published' | 'cancelled',
  by?: { id: string },
): Promise<Standing | undefined> {
  const { slug, locale } = where;
  const [before] = await tx.delete(standings).where(isOf(where)).returning();
  await answerRequest(tx, where, { outcome: 'cancelled', answeredBy: by?.id ?? null });
  if (before?.stage === 'scheduled' && why !== 'published')
    await record(tx, {
      kind: 'article.unscheduled',
      slug,
      actor: by?.id,
      data: { locale, why, whose: before.by },
    });
  return before;
}

type Answer = Pick<typeof reviewRequests.$inferSelect, 'outcome' | 'answeredBy'> &
  Partial<typeof reviewRequests.$inferSelect>;

/** Ends the review that is asked for, if one is, and tells so. @returns its number */
export async function answerRequest(tx: Queries, where: Where, answer: Answer): Promise<number | null> {
  const { slug, locale } = where;
  const [ended] = await tx
    .update(reviewRequests)
    .set({ ...answer, answeredAt: new Date() })
    .where(and(isOpen, eq(reviewRequests.slug, slug), eq(reviewRequests.locale, locale)))
    .returning({ id: reviewRequests.id });
  if (answer.outcome && (ended || answer.outcome !== 'cancelled'))
    await record(tx, {
      kind: 'article.reviewed',
      slug,
      actor: answer.answeredBy ?? undefined,
      data: { locale, request: ended?.id ?? null, outcome: answer.outcome },
    });
  return ended?.id ?? null;
}

export const isOpen = isNull(reviewRequests.outcome);

/** @throws Conflict where a text stands elsewhere than whoever acts on it believes. */
export function mustStand(state: State, ...among: State[]): void {
  if (!among.includes(state)) throw new Conflict();
}
