import { count, countDistinct, isNotNull, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { feedback } from '../../db/schema/articles.ts';
import { suggestions } from '../../db/schema/tickets.ts';

/** So many voices of each kind are supposed before anybody has spoken, so that the first one does not decide. */
const supposed = 4;

/**
 * How well each article has helped, from 0 to 1: yes and no of readers, and tickets that a suggested article solved, those of one
 * customer once. Nothing for
 * those of which nobody has spoken: they count as a half.
 */
export async function helpOf(db: Queries): Promise<Map<string, number>> {
  const votes = await db
    .select({ slug: feedback.slug, yes: sql<number>`sum(${feedback.helpful})`, all: count() })
    .from(feedback)
    .groupBy(feedback.slug);
  const solved = await db
    .select({
      slug: suggestions.slug,
      yes: countDistinct(sql`coalesce(${suggestions.solvedBy}, ${suggestions.ticket})`),
    })
    .from(suggestions)
    .where(isNotNull(suggestions.solvedAt))
    .groupBy(suggestions.slug);
  const help = new Map(votes.map(({ slug, yes, all }) => [slug, { yes, all }]));
  for (const { slug, yes } of solved) {
    const known = help.get(slug) ?? { yes: 0, all: 0 };
    help.set(slug, { yes: known.yes + yes, all: known.all + yes });
  }
  return new Map([...help].map(([slug, { yes, all }]) => [slug, (yes + supposed) / (all + 2 * supposed)]));
}

const every = 60_000;

/** The same, at most a minute old: to be asked once for all articles of a search. */
export async function followHelp(db: Queries): Promise<() => ReadonlyMap<string, number>> {
  let help = await helpOf(db);
  let readAt = performance.now();
  return () => {
    if (performance.now() - readAt > every) {
      readAt = performance.now();
      void helpOf(db).then(
        (newer) => (help = newer),
        () => undefined,
      );
    }
    return help;
  };
}
