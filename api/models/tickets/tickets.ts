import { eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { Removed } from '../../db/schema/tickets.ts';
import { messages, suggestions, tags, tickets } from '../../db/schema/tickets.ts';
import { filingOf, record } from '../../events/log.ts';
import type { DraftKey } from '../../events/once.ts';
import { digests, once } from '../../events/once.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';
import type { Uploads } from '../../uploads/read.ts';
import { canSee } from '../../who/policy.ts';
import type { Viewer } from '../../who/viewer.ts';
import { attach } from './attachments.ts';
import { ticketNumbered } from './customers.ts';
import { linkTicket, ticketBehind } from './links.ts';
import { recordType } from './problem-types.ts';

export type Ticket = typeof tickets.$inferSelect;
export type Tag = Omit<typeof tags.$inferSelect, 'id' | 'ticket'>;

/** A ticket as it may be stored: redacted, understood, its files read. */
export type NewTicket = Partial<Uploads> & {
  subject: Clean;
  body: Clean;
  email: string;
  name: Clean | null;
  reference: Clean | null;
  locale: Locale;
  draftKey: DraftKey;
  removed: Removed;
  problemType: string | null;
  /** What the customer said that it is about, where they were asked; null for none of what they were offered. */
  said?: string | null | undefined;
  priority: Ticket['priority'];
  tags: Tag[];
  /** Slugs of the articles that may solve it, best first. */
  suggestions: string[];
};

/**
 * Files a ticket with its first message, tags, suggestions and a secret link, all or nothing. The same draft filed twice is one ticket: the second time gives a new link to it. With other words or another address it
 * is another ticket: a draft's key alone opens nobody's.
 * @param mayMail asked once for each ticket: whether its number and link may be mailed to the address it came with
 * @returns `receipt`: whether they were, or will be
 */
export const fileTicket = (
  db: Database,
  filed: NewTicket,
  mayMail: () => Promise<boolean> = async () => true,
): Promise<{ ticket: Ticket; link: string; receipt: boolean }> =>
  db.transaction(async (tx) => {
    const { draftKey, ...ticket } = filed;
    const { subject, body, email, name, reference, uploads = [] } = ticket;
    const sent = ['ticket', subject, body, email, name, reference, digests(uploads)];
    const make = async () => insertTicket(tx, ticket, await mayMail());
    const number = Number(await once(tx, draftKey, sent, make));
    const filing = await filingOf(tx, number);
    return {
      ticket: await ticketNumbered(tx, number),
      link: await linkTicket(tx, number),
      receipt: filing?.kind === 'ticket.filed' && filing.data.receipt,
    };
  });

async function insertTicket(
  tx: Queries,
  filed: Omit<NewTicket, 'draftKey'>,
  receipt: boolean,
): Promise<number> {
  const { body, uploads = [], refused = [], tags: seen, suggestions: slugs, said, ...columns } = filed;
  const problemType = said === undefined ? filed.problemType : said;
  const [ticket] = await tx
    .insert(tickets)
    .values({ ...columns, problemType })
    .returning({ number: tickets.number });
  if (!ticket) throw new Error('the ticket was not inserted');
  const { number } = ticket;
  const message = { ticket: number, kind: 'reply', author: 'customer', body, locale: filed.locale } as const;
  const [first] = await tx
    .insert(messages)
    .values({ ...message, removed: filed.removed, refused })
    .returning({ id: messages.id });
  if (first) await attach(tx, first.id, uploads);
  if (seen.length > 0) await tx.insert(tags).values(seen.map((tag) => ({ ...tag, ticket: number })));
  if (slugs.length > 0)
    await tx.insert(suggestions).values(slugs.map((slug, position) => ({ ticket: number, slug, position })));
  await record(tx, {
    kind: 'ticket.filed',
    ticket: number,
    data: { problemType, receipt },
  });
  if (said !== undefined) await recordType(tx, number, { from: filed.problemType, to: said });
  return number;
}

/**
 * The ticket that `ref` names for this viewer: a secret link opens its ticket for anyone, a number opens it for agents
 * and for the customer whose e-mail it was filed with.
 * @throws NotFound when there is none, or none for this viewer.
 */
export async function findTicket(db: Queries, ref: string, viewer: Viewer): Promise<Ticket> {
  const byNumber = /^\d{1,9}$/.test(ref);
  const number = byNumber ? Number(ref) : await ticketBehind(db, ref);
  if (number === undefined) throw new NotFound();
  const [ticket] = await db.select().from(tickets).where(eq(tickets.number, number));
  if (!ticket || (byNumber && !canSee(viewer, ticket))) throw new NotFound();
  return ticket;
}

/** Slugs of the articles linked to a ticket, best first. */
export async function suggestionsOf(db: Queries, ticket: number): Promise<string[]> {
  const rows = await db
    .select({ slug: suggestions.slug })
    .from(suggestions)
    .where(eq(suggestions.ticket, ticket))
    .orderBy(suggestions.position);
  return rows.map(({ slug }) => slug);
}

export const tagsOf = (db: Queries, ticket: number) =>
  db
    .select({
      intent: tags.intent,
      problemType: tags.problemType,
      confidence: tags.confidence,
      because: tags.because,
    })
    .from(tags)
    .where(eq(tags.ticket, ticket))
    .orderBy(tags.id);
