import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { suggestions } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { noteMacrosSolved } from '../macros/uses.ts';
import { publishedTexts } from '../articles/published.ts';
import { noteAnswerSolved } from './answers.ts';

/** What became of the articles suggested for a ticket: opened by the customer, sent by an agent, followed by "this solved it". */

const of = (ticket: number, slug: string) => and(eq(suggestions.ticket, ticket), eq(suggestions.slug, slug));

export const noteOpened = (db: Database, ticket: number, slug: string): Promise<void> =>
  db.transaction(async (tx) => {
    const opened = await tx
      .update(suggestions)
      .set({ openedAt: new Date() })
      .where(and(of(ticket, slug), isNull(suggestions.openedAt)))
      .returning({ slug: suggestions.slug });
    if (opened.length > 0) await record(tx, { kind: 'ticket.opened', ticket, data: { article: slug } });
  });

/** An agent's reply may carry suggested articles: by their address, or by the words of their quick fix. */
export async function noteInserted(tx: Queries, ticket: number, reply: string): Promise<void> {
  const shown = await tx
    .select({ slug: suggestions.slug })
    .from(suggestions)
    .where(eq(suggestions.ticket, ticket));
  if (shown.length === 0) return;
  const texts = await publishedTexts(
    tx,
    shown.map(({ slug }) => slug),
  );
  const sent = texts.filter(
    ({ slug, quickFix }) => reply.includes(`/articles/${slug}`) || reply.includes(quickFix.trim()),
  );
  for (const slug of new Set(sent.map(({ slug }) => slug)))
    await tx.update(suggestions).set({ insertedAt: new Date() }).where(of(ticket, slug));
}

/** The ticket is solved, says an agent or (`by`, as `models/voices.ts` tells them apart) a customer: what was opened or sent has helped. */
export async function noteSolved(tx: Queries, ticket: number, by: string | null): Promise<void> {
  await noteAnswerSolved(tx, ticket);
  await noteMacrosSolved(tx, ticket);
  await tx
    .update(suggestions)
    .set({ solvedAt: new Date(), solvedBy: by })
    .where(
      and(
        eq(suggestions.ticket, ticket),
        or(isNotNull(suggestions.openedAt), isNotNull(suggestions.insertedAt)),
      ),
    );
}
