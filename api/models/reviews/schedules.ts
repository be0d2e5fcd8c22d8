import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { Grade } from '../../db/schema/articles.ts';
import { translations } from '../../db/schema/articles.ts';
import { users } from '../../db/schema/people.ts';
import { standings } from '../../db/schema/reviews.ts';
import { record } from '../../events/log.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import type { Text } from '../../ground/texts.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Staff } from '../../who/viewer.ts';
import { findDraft, mustBeApproved, mustBeFit, publishDraft } from '../articles/publications.ts';
import type { Standing, Where } from './standings.ts';
import { isItsStanding, mustStand, stand, standingOf, standNoMore, stateOf } from './standings.ts';

/** The version that comes out, when, and how much it changes. */
type Plan = { version: number; publishAt: Date; grade: Grade };

/**
 * Has a text come out at a time to come. What keeps it from readers now keeps it from being planned, and is looked for once more then.
 * @throws NotFound, Conflict when it is another version or readers see it already, Invalid as `publish`, and for a time that has passed.
 */
export const schedule = (db: Database, where: Where, plan: Plan, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const { version, publishAt, grade } = plan;
    if (publishAt.getTime() <= Date.now()) throw new Invalid({ publishAt: fieldTexts.past });
    const draft = await findDraft(tx, where.slug, where.locale);
    await mustBeApproved(tx, draft, by, plan);
    const before = await standingOf(tx, draft);
    mustStand(stateOf(draft, before?.stage ?? null), 'draft', 'changed', 'review', 'approved', 'scheduled');
    await mustBeFit(tx, draft);
    if (before?.stage === 'review') await standNoMore(tx, where, 'cancelled', by);
    await stand(tx, where, {
      ...{ stage: 'scheduled', version, by: by.id, publishAt, grade },
      ...approvalIn(before),
    });
    const data = { locale: where.locale, version, publishAt: publishAt.toISOString() };
    await record(tx, { kind: 'article.scheduled', slug: where.slug, actor: by.id, data });
  });

const approvalIn = (standing: Standing | undefined) => ({
  approvedBy: standing?.approvedBy ?? null,
  approvedAt: standing?.approvedAt ?? null,
});

/** It comes out no more by itself: approved where it was, or a draft. @throws NotFound when it was not to. */
export const unschedule = (db: Database, where: Where, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    const draft = await findDraft(tx, where.slug, where.locale);
    const before = await standingOf(tx, draft);
    if (before?.stage !== 'scheduled') throw new NotFound();
    await standNoMore(tx, where, 'cancelled', by);
    const { version, approvedBy, approvedAt } = before;
    if (approvedBy)
      await stand(tx, where, { stage: 'approved', version, by: approvedBy, approvedBy, approvedAt });
  });

/** So many come out before others have their turn. */
const atOnce = 20;

/**
 * Shows readers what is due, each in a transaction of its own: of several processes one finds it there. What would mislead them by now stays
 * away from them, and whoever planned it is told. @returns how many were looked at
 */
export async function publishDue(db: Database, now = new Date()): Promise<number> {
  const { slug, locale, stage, publishAt, blocked } = standings;
  const due = await db
    .select({ slug, locale })
    .from(standings)
    .where(and(eq(stage, 'scheduled'), isNull(blocked), lte(publishAt, now)))
    .orderBy(asc(publishAt))
    .limit(atOnce);
  for (const where of due) await db.transaction((tx) => publishScheduled(tx, where, now));
  return due.length;
}

async function publishScheduled(tx: Queries, where: Where, now: Date): Promise<void> {
  const draft = await findDraft(tx, where.slug, where.locale);
  const standing = await standingOf(tx, draft);
  if (!standing) return void (await standNoMore(tx, where, 'changed'));
  // Another process was first, or somebody has thought better of it.
  if (standing.stage !== 'scheduled' || standing.blocked || (standing.publishAt ?? now) > now) return;
  const { by, version, grade } = standing;
  try {
    await publishDraft(tx, where.slug, where.locale, { id: by }, { version, grade: grade ?? 'major' });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    await block(tx, standing, inWords(error.fields));
  }
}

async function block(tx: Queries, standing: Standing, blocked: Text): Promise<void> {
  await stand(tx, standing, { ...standing, blocked });
  const { slug, locale, by } = standing;
  await record(tx, { kind: 'article.blocked', slug, data: { locale, whose: by } });
}

const inWords = (fields: Record<string, Text>): Text => ({
  ar: Object.values(fields)
    .map(({ ar }) => ar)
    .join(' '),
  en: Object.values(fields)
    .map(({ en }) => en)
    .join(' '),
});

/** What comes out by itself, the next first; or what should have and did not. */
export function scheduled(db: Queries, which: 'to come' | 'blocked', most: number) {
  const { slug, locale, publishAt, blocked } = standings;
  return db
    .select({ slug, locale, title: translations.title, publishAt, blocked, by: users.name })
    .from(standings)
    .innerJoin(translations, isItsStanding)
    .innerJoin(users, eq(standings.by, users.id))
    .where(and(eq(standings.stage, 'scheduled'), which === 'blocked' ? isNotNull(blocked) : isNull(blocked)))
    .orderBy(asc(publishAt))
    .limit(most);
}
