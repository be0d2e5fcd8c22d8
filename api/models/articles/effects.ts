import { and, count, desc, eq, gte, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { answers } from '../../db/schema/answers.ts';
import { feedback } from '../../db/schema/articles.ts';
import { searches } from '../../db/schema/searches.ts';
import { suggestions } from '../../db/schema/tickets.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Share } from './confidence.ts';
import { shareOf } from './confidence.ts';

/** What an article did since some day. */

/** Whom it helped, of those who said so, in each language that anybody spoke of. */
export async function votesOn(db: Queries, slug: string, since: Date) {
  const { locale, helpful, createdAt } = feedback;
  const rows = await db
    .select({ locale, yes: sql<number>`sum(${helpful})`, all: count() })
    .from(feedback)
    .where(and(eq(feedback.slug, slug), gte(createdAt, since)))
    .groupBy(locale);
  return rows.flatMap(({ locale, yes, all }): { locale: Locale; helped: Share }[] => {
    const helped = shareOf(yes, all);
    return helped ? [{ locale, helped }] : [];
  });
}

/** The searches from which most people opened it. */
export const searchesThatLedTo = (db: Queries, slug: string, since: Date, most: number) =>
  db
    .select({
      text: searches.q,
      locale: searches.locale,
      count: sql<number>`count(distinct coalesce(${searches.voice}, ${searches.id}))`,
    })
    .from(searches)
    .where(and(eq(searches.opened, slug), gte(searches.at, since)))
    .groupBy(searches.q, searches.locale)
    .orderBy(({ count }) => desc(count))
    .limit(most);

/** How many searches ended with it, and how many of these were followed by a ticket all the same. */
export async function openedFromSearch(db: Queries, slug: string, since: Date) {
  const [row] = await db
    .select({ opened: count(), filed: sql<number>`coalesce(sum(${searches.filedTicket}), 0)` })
    .from(searches)
    .where(and(eq(searches.opened, slug), gte(searches.at, since)));
  return row ?? { opened: 0, filed: 0 };
}

/** What became of it on tickets: opened by customers, sent by agents, and which of these were solved with it. */
export async function onTickets(db: Queries, slug: string, since: Date) {
  const { openedAt, insertedAt, solvedAt } = suggestions;
  const after = since.getTime();
  const [row] = await db
    .select({
      opened: sql<number>`count(case when ${openedAt} >= ${after} then 1 end)`,
      openedAndSolved: sql<number>`count(case when ${openedAt} >= ${after} and ${insertedAt} is null then ${solvedAt} end)`,
      sent: sql<number>`count(case when ${insertedAt} >= ${after} then 1 end)`,
      sentAndSolved: sql<number>`count(case when ${insertedAt} >= ${after} then ${solvedAt} end)`,
    })
    .from(suggestions)
    .where(eq(suggestions.slug, slug));
  return row ?? { opened: 0, openedAndSolved: 0, sent: 0, sentAndSolved: 0 };
}

/** Composed answers in which its fix stood: put into a reply, sent, and followed by "this solved it". */
export async function inAnswers(db: Queries, slug: string, since: Date) {
  const [row] = await db
    .select({
      inserted: count(),
      sent: count(answers.sentAt),
      solved: sql<number>`count(case when ${answers.sentAt} is not null then ${answers.solvedAt} end)`,
    })
    .from(answers)
    .where(and(eq(answers.article, slug), gte(answers.insertedAt, since)));
  return row ?? { inserted: 0, sent: 0, solved: 0 };
}
