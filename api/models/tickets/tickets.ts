import type { SQL } from 'drizzle-orm';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { organisationMembers } from '../../db/schema/organisations.ts';
import { sendings } from '../../db/schema/sendings.ts';
import type { Removed } from '../../db/schema/tickets.ts';
import { messages, suggestions, tags, tickets } from '../../db/schema/tickets.ts';
import { filingOf, recording } from '../../events/log.ts';
import type { DraftKey } from '../../events/once.ts';
import { digestOf, digests, madeOf } from '../../events/once.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';
import type { Uploads } from '../../uploads/read.ts';
import { started } from '../service-levels/clocks.ts';
import { readLevels } from '../service-levels/levels.ts';
import { timing } from '../service-levels/timekeeping.ts';
import { canSee } from '../../who/policy.ts';
import type { Viewer } from '../../who/viewer.ts';
import { attaching } from './attachments.ts';
import { ticketNumbered } from './customers.ts';
import type { FactRead } from './facts.ts';
import { notingFacts } from './facts.ts';
import { linking, linkTicket, newSecret, ticketBehind } from './links.ts';

export type Ticket = typeof tickets.$inferSelect;
/** A ticket with the organisation of which its customer is now. */
export type OpenedTicket = Ticket & { organisation: number | null };
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
  /** What it says of a payment. */
  facts?: FactRead[] | undefined;
  /** Slugs of the articles that may solve it, best first. */
  suggestions: string[];
  /** The closed ticket that it goes on from. */
  cameFrom?: number | undefined;
  /** How it came, and how they are reached, where an agent wrote it down; `by` is that agent. */
  channel?: Ticket['channel'] | undefined;
  phone?: Clean | null | undefined;
  by?: string | undefined;
};

type Filed = { ticket: Ticket; link: string; receipt: boolean };

/**
 * Files a ticket with its first message, tags, suggestions and a secret link, all or nothing. The same draft filed twice is one ticket: the second time gives a new link to it. With other words or another address it
 * is another ticket: a draft's key alone opens nobody's.
 * @param mayMail asked before a ticket is filed: whether its number and link may be mailed to the address it came with
 * @returns `receipt`: whether they were, or will be
 */
export async function fileTicket(
  db: Database,
  { draftKey, ...ticket }: NewTicket,
  mayMail: () => Promise<boolean> = async () => true,
): Promise<Filed> {
  const { subject, body, email, name, reference, uploads = [] } = ticket;
  const sent = ['ticket', subject, body, email, name, reference, digests(uploads)];
  const digest = draftKey ? digestOf(draftKey, sent) : undefined;
  const before = digest && (await madeOf(db, digest));
  if (before) return filedBefore(db, Number(before));
  const receipt = await mayMail();
  try {
    return await insertTicket(db, ticket, receipt, digest);
  } catch (error) {
    // The same draft may have come twice at once: behind what was written meanwhile it is seen.
    const meanwhile = digest && (await db.transaction((tx) => madeOf(tx, digest)).catch(() => undefined));
    if (!meanwhile) throw error;
    return filedBefore(db, Number(meanwhile));
  }
}

async function filedBefore(db: Database, number: number): Promise<Filed> {
  const filing = await filingOf(db, number);
  return {
    ticket: await ticketNumbered(db, number),
    link: await linkTicket(db, number),
    receipt: filing?.kind === 'ticket.filed' && filing.data.receipt,
  };
}

/** The ticket, or the message, that the statements before have inserted: none has a larger number. */
const thisTicket = sql<number>`(select max(${tickets.number}) from ${tickets})`;
const thisMessage = sql<number>`(select max(${messages.id}) from ${messages})`;

/** In one request, whatever it holds: a server lets nobody else write meanwhile. */
async function insertTicket(
  db: Database,
  filed: Omit<NewTicket, 'draftKey'>,
  receipt: boolean,
  digest: string | undefined,
): Promise<Filed> {
  const { body, uploads = [], refused = [], tags: seen, facts = [], suggestions: slugs, ...rest } = filed;
  const { said, by, ...columns } = rest;
  const problemType = said === undefined ? filed.problemType : said;
  const { locale, removed } = filed;
  const first = { kind: 'reply', author: 'customer', body, locale, removed, refused } as const;
  const ticket = thisTicket;
  const told = { from: filed.problemType, to: problemType };
  const link = newSecret();
  const now = new Date();
  const clocks = { clocks: started(now.getTime()), warned: [], late: [], breached: [] };
  const timed = timing(clocks, { priority: filed.priority, problemType }, await readLevels(db));
  const [inserted] = await db.batch([
    db
      .insert(tickets)
      .values({ ...columns, ...timed, problemType, createdAt: now, updatedAt: now })
      .returning(),
    db.insert(messages).values({ ...first, ticket }),
    ...attaching(db, thisMessage, uploads),
    ...notingFacts(db, ticket, thisMessage, facts),
    ...seen.map((tag) => db.insert(tags).values({ ...tag, ticket })),
    ...slugs.map((slug, position) => db.insert(suggestions).values({ ticket, slug, position })),
    recording(db, { kind: 'ticket.filed', ticket, actor: by, data: { problemType, receipt } }),
    ...(said === undefined ? [] : [recording(db, { kind: 'ticket.problem-type', ticket, data: told })]),
    linking(db, ticket, link),
    ...(digest ? [db.insert(sendings).values({ digest, made: sql`${ticket}` })] : []),
  ]);
  const [row] = inserted;
  if (!row) throw new Error('the ticket was not inserted');
  return { ticket: row, link, receipt };
}

const numbered = kept((db, number: SQL<number>) =>
  db
    .select({ ...getTableColumns(tickets), organisation: organisationMembers.organisation })
    .from(tickets)
    .leftJoin(organisationMembers, eq(organisationMembers.email, tickets.email))
    .where(eq(tickets.number, number)),
);

/**
 * The ticket that `ref` names for this viewer: a secret link opens its ticket for anyone, a number opens it for agents,
 * for the customer whose e-mail it was filed with, and for those of their organisation who see all of its tickets.
 * @throws NotFound when there is none, or none for this viewer.
 */
export async function findTicket(db: Queries, ref: string, viewer: Viewer): Promise<OpenedTicket> {
  const byNumber = /^\d{1,9}$/.test(ref);
  const number = byNumber ? Number(ref) : await ticketBehind(db, ref);
  if (number === undefined) throw new NotFound();
  const [ticket] = await numbered(db, number);
  if (!ticket || (byNumber && !canSee(viewer, ticket))) throw new NotFound();
  return byNumber && viewer.kind === 'staff' ? ticket : leadOn(db, ticket);
}

/** What a customer follows to a ticket that was merged leads to where it goes on, if that is theirs, too. */
async function leadOn(db: Queries, ticket: OpenedTicket): Promise<OpenedTicket> {
  if (ticket.mergedInto === null) return ticket;
  const next = await ticketNumbered(db, ticket.mergedInto);
  return next.email === ticket.email ? leadOn(db, { ...next, organisation: ticket.organisation }) : ticket;
}

const suggested = kept((db, ticket: SQL<number>) =>
  db
    .select({ slug: suggestions.slug })
    .from(suggestions)
    .where(eq(suggestions.ticket, ticket))
    .orderBy(suggestions.position),
);

/** Slugs of the articles linked to a ticket, best first. */
export async function suggestionsOf(db: Queries, ticket: number): Promise<string[]> {
  const rows = await suggested(db, ticket);
  return rows.map(({ slug }) => slug);
}

/** What the model sees in a ticket, likeliest first. */
export const tagsOf = kept((db, ticket: SQL<number>) =>
  db
    .select({
      intent: tags.intent,
      problemType: tags.problemType,
      confidence: tags.confidence,
      because: tags.because,
    })
    .from(tags)
    .where(eq(tags.ticket, ticket))
    .orderBy(tags.id),
);
