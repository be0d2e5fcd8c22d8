import { desc, gt, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { suggestions } from '../../db/schema/tickets.ts';
import { shareOf } from '../articles/confidence.ts';

/** Fewer readers than this tell nothing yet. */
const least = 5;
/** An article is refused where it solved so few of the tickets whose customers opened it. */
const tooFew = 0.25;
const mostArticles = 50;

/** Articles that customers opened on their tickets since then and that solved hardly any, most opened first. */
export async function openedInVain(db: Queries, since: Date) {
  const { slug, openedAt, solvedAt } = suggestions;
  const rows = await db
    .select({ slug, opened: sql<number>`count(*)`, solved: sql<number>`count(${solvedAt})` })
    .from(suggestions)
    .where(gt(openedAt, since))
    .groupBy(slug)
    .having(({ opened }) => sql`${opened} >= ${least}`)
    .orderBy(({ opened }) => desc(opened))
    .limit(mostArticles);
  return rows.filter(
    ({ opened, solved }) => (shareOf(solved, opened)?.high ?? 1) < tooFew * 2 && solved / opened < tooFew,
  );
}
