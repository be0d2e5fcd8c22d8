import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { answers } from '../../db/schema/answers.ts';
import { suggestions } from '../../db/schema/tickets.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Staff } from '../../who/viewer.ts';

/** Whose fix stands in a composed answer. */
export type Used = { locale: Locale; article: string | null; code: string | null };

const of = (ticket: number, agent: Pick<Staff, 'id'>) =>
  and(eq(answers.ticket, ticket), eq(answers.agent, agent.id));

/** An agent put the composed answer into their reply. */
export async function noteComposed(db: Queries, ticket: number, used: Used, agent: Staff): Promise<void> {
  const now = { ...used, insertedAt: new Date(), sentAt: null, message: null, solvedAt: null };
  await db
    .insert(answers)
    .values({ ticket, agent: agent.id, ...now })
    .onConflictDoUpdate({ target: [answers.ticket, answers.agent], set: now });
}

/** What an agent has put into a reply to this ticket, and what became of it. */
export async function answerOf(db: Queries, ticket: number, agent: Staff) {
  const [answer] = await db.select().from(answers).where(of(ticket, agent));
  return answer;
}

/** The reply that it was put into is sent. */
export const noteAnswerSent = (tx: Queries, ticket: number, message: number, agent: Pick<Staff, 'id'>) =>
  tx
    .update(answers)
    .set({ message, sentAt: new Date() })
    .where(and(of(ticket, agent), isNull(answers.sentAt)));

/** The ticket is solved: what was sent has helped. */
export const noteAnswerSolved = (tx: Queries, ticket: number) =>
  tx
    .update(answers)
    .set({ solvedAt: new Date() })
    .where(and(eq(answers.ticket, ticket), isNotNull(answers.sentAt)));

/** Of fewer tickets a share says nothing. */
const fewest = 5;

/** Of the tickets to which each of these articles was sent the share that was solved, as far as enough have been. */
export async function solvedShares(db: Queries, slugs: string[]): Promise<Map<string, number>> {
  if (slugs.length === 0) return new Map();
  const rows = await db
    .select({ slug: suggestions.slug, sent: count(), solved: count(suggestions.solvedAt) })
    .from(suggestions)
    .where(and(inArray(suggestions.slug, slugs), isNotNull(suggestions.insertedAt)))
    .groupBy(suggestions.slug);
  return new Map(
    rows.filter(({ sent }) => sent >= fewest).map(({ slug, sent, solved }) => [slug, solved / sent]),
  );
}
