import { and, eq, gte, sql } from 'drizzle-orm';
import type { Walk } from '../../../content/guide-walk.ts';
import { stepsInOrder } from '../../../content/guide-walk.ts';
import type { Guide, Step } from '../../../content/guides.ts';
import { isQuestion } from '../../../content/guides.ts';
import type { Queries } from '../../db/client.ts';
import { guideSteps } from '../../db/schema/guides.ts';

/** How many days back the studio counts. */
export const countedDays = 90;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** What is counted of a step. */
type Counted = 'reached' | 'answered';

/**
 * Counts that a step was reached and, where an answer led to it, that the step before was answered; each as far as it is the `first` time
 * today that this reader does so.
 */
export async function noteStep(
  db: Queries,
  guide: Guide,
  { given, at }: Walk,
  { answered, first }: { answered: boolean; first: (step: string, what: Counted) => Promise<boolean> },
): Promise<void> {
  if (await first(at, 'reached')) await count(db, guide, at, 'reached');
  const before = given.at(-1);
  if (answered && before && (await first(before.at, 'answered')))
    await count(db, guide, before.at, 'answered');
}

async function count(db: Queries, { slug, version }: Guide, step: string, what: Counted) {
  await db
    .insert(guideSteps)
    .values({ guide: slug, version, step, day: dayOf(Date.now()), [what]: 1 })
    .onConflictDoUpdate({
      target: [guideSteps.guide, guideSteps.version, guideSteps.step, guideSteps.day],
      set: { [what]: sql`${guideSteps[what]} + 1` },
    });
}

/**
 * Each step of a guide in the order of asking: how often its present version was reached there, and how often nothing
 * followed. An ending is where a way ends. An address counts once a day, however many read behind it or how often.
 */
export async function countedSteps(db: Queries, { slug, version, ...guide }: Guide) {
  const since = dayOf(Date.now() - countedDays * 24 * 60 * 60_000);
  const rows = await db
    .select({
      step: guideSteps.step,
      reached: sql<number>`sum(${guideSteps.reached})`,
      answered: sql<number>`sum(${guideSteps.answered})`,
    })
    .from(guideSteps)
    .where(and(eq(guideSteps.guide, slug), eq(guideSteps.version, version), gte(guideSteps.day, since)))
    .groupBy(guideSteps.step);
  const counts = new Map(rows.map(({ step, ...counts }) => [step, counts]));
  return stepsInOrder(guide).map(({ id, step }) => {
    const { reached = 0, answered = 0 } = counts.get(id) ?? {};
    const left = isQuestion(step) ? Math.max(0, reached - answered) : null;
    return { id, text: nameOf(step), reached, left };
  });
}

const nameOf = (step: Step) => (isQuestion(step) ? step.question : step.title);
