import { eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { messages, tickets } from '../../db/schema/tickets.ts';
import type { leavings } from '../../db/schema/writing.ts';
import { record } from '../../events/log.ts';
import type { DraftKey } from '../../events/once.ts';
import { digests, once } from '../../events/once.ts';
import { Conflict, NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Kept } from '../../privacy/kept.ts';
import type { Clean, Redacted } from '../../privacy/redact.ts';
import { redact } from '../../privacy/redact.ts';
import type { Uploads } from '../../uploads/read.ts';
import type { Customer, Staff } from '../../who/viewer.ts';
import type { AlsoDone } from '../macros/actions.ts';
import { doAlso } from '../macros/actions.ts';
import { noteUsed } from '../macros/uses.ts';
import { keepTime } from '../service-levels/timekeeping.ts';
import { noteAnswerSent } from './answers.ts';
import { takeIfNobodys } from './assignments.ts';
import { attaching } from './attachments.ts';
import { ticketNumbered } from './customers.ts';
import type { FactRead } from './facts.ts';
import { notingFacts } from './facts.ts';
import { dropDraft } from './drafts.ts';
import { mustHaveSeen } from './held-answers.ts';
import { noteInserted } from './outcomes.ts';
import { redactInThread } from './secrets.ts';
import { raise, setStatus } from './statuses.ts';
import type { Ticket } from './tickets.ts';

type NewMessage = Partial<Uploads> & {
  body: string;
  locale: Locale;
  draftKey?: DraftKey;
  /** How it is shown; as it is typed unless it says otherwise. */
  format?: MessageRow['format'];
  /** What of it is no secret; `keeps`: that of it which its writer marked. */
  kept?: Kept;
  keeps?: string[];
  /** What else is done to the ticket with it. */
  also?: AlsoDone | undefined;
};
export type AgentsMessage = NewMessage & {
  /** The last message that was there when they began to write. */
  seen?: number | undefined;
  /** The answer that was ready stands in it. */
  composed?: boolean | undefined;
  /** In what state the ticket is then. */
  leaves?: Leaving | undefined;
};
type Author = Pick<Staff, 'id'>;
export type Leaving = (typeof leavings)[number];
type MessageRow = typeof messages.$inferInsert;

/** Writes into a ticket, all or nothing; the same sent again is the message it became. @returns its id. */
function writeOnce(
  db: Database,
  number: number,
  { body, uploads = [], draftKey, kept }: NewMessage,
  as: string,
  write: (tx: Queries, clean: Redacted) => Promise<number>,
): Promise<number> {
  // Before the transaction: a long text takes a while, and nobody else could write meanwhile.
  const clean = redact(body, kept);
  const sent = ['message', as, number, clean.text, digests(uploads)];
  return db.transaction(async (tx) => Number(await once(tx, draftKey, sent, () => write(tx, clean))));
}

type CustomersMessage = NewMessage & {
  urgent?: boolean;
  facts?: FactRead[];
  /** Who wrote it, where that is somebody else of their organisation. */
  colleague?: Pick<Customer, 'id'> | undefined;
};

/** The customer writes, or a colleague of theirs: a ticket that waited or was solved is open again, and one that has become urgent goes first. */
export const writeAsCustomer = (
  db: Database,
  number: number,
  { colleague, ...message }: CustomersMessage,
): Promise<number> =>
  writeOnce(db, number, message, colleague ? `colleague ${colleague.id}` : 'customer', async (tx, clean) => {
    // As it is now: files take time to read, and an agent may have answered meanwhile.
    const { status } = await ticketNumbered(tx, number);
    const by = { kind: 'reply', author: 'customer', authorId: colleague?.id ?? null } as const;
    const id = await insertMessage(tx, number, message, clean, by);
    await record(tx, {
      kind: 'ticket.replied',
      ticket: number,
      data: { author: 'customer', message: id, ...(colleague && { colleague: true }) },
    });
    if (status === 'waiting' || status === 'solved') await setStatus(tx, number, 'open');
    for (const fact of notingFacts(tx, number, id, message.facts ?? [])) await fact;
    if (message.urgent) await raise(tx, number);
    await keepTime(tx, number);
    return id;
  });

/** An agent answers: the ticket is theirs if it was nobody's, and waits for the customer. @throws Unseen when somebody else wrote since they began */
export const writeAsAgent = (
  db: Database,
  number: number,
  message: AgentsMessage,
  agent: Staff,
): Promise<number> =>
  writeOnce(db, number, message, agent.id, async (tx, clean) => {
    await mustHaveSeen(tx, number, message.seen, agent);
    return answerIn(tx, number, message, clean, agent);
  });

/** The same for what was seen and redacted before. */
export async function answerIn(
  tx: Queries,
  number: number,
  message: AgentsMessage,
  clean: Redacted,
  agent: Author,
): Promise<number> {
  const by = { kind: 'reply', author: 'agent', authorId: agent.id } as const;
  const id = await insertMessage(tx, number, message, clean, by);
  const data = { author: 'agent', message: id } as const;
  await record(tx, { kind: 'ticket.replied', ticket: number, actor: agent.id, data });
  await noteInserted(tx, number, message.body);
  if (message.composed) await noteAnswerSent(tx, number, id, agent);
  await dropDraft(tx, number, agent, 'reply');
  await takeIfNobodys(tx, number, agent);
  await alsoIn(tx, number, message, agent);
  await setStatus(tx, number, message.leaves ?? 'waiting', agent);
  await keepTime(tx, number);
  return id;
}

/** The incident that a ticket waited for is over: its customer is told as with any answer, but what is solved stays solved. */
export async function writeEnd(
  tx: Queries,
  ticket: Ticket,
  incident: number,
  { text, author }: { text: Clean; author: string },
): Promise<void> {
  const by = { kind: 'reply', author: 'agent', authorId: author } as const;
  const message = await insertMessage(tx, ticket.number, { locale: ticket.locale }, { text, found: [] }, by);
  const data = { author: 'agent', message, incident } as const;
  await record(tx, { kind: 'ticket.replied', ticket: ticket.number, actor: author, data });
  if (ticket.status !== 'solved') await setStatus(tx, ticket.number, 'waiting', { id: author });
  await keepTime(tx, ticket.number);
}

/** A rule writes, in the transaction of what else it does: to the customer, who has no answer of anybody by that, or among the staff. */
export async function writeByRule(
  tx: Queries,
  number: number,
  { kind, locale }: { kind: 'reply' | 'note'; locale: Locale },
  clean: Redacted,
): Promise<void> {
  const by = { kind, author: 'agent', authorId: null } as const;
  const message = await insertMessage(tx, number, { locale, format: 'markdown' }, clean, by);
  if (kind === 'note') return record(tx, { kind: 'ticket.noted', ticket: number, data: { message } });
  const data = { author: 'agent', message, automatic: true } as const;
  await record(tx, { kind: 'ticket.replied', ticket: number, data });
}

/** A note among the staff: nothing else changes, and the customer never sees it. */
export const writeNote = (db: Database, number: number, message: NewMessage, agent: Staff): Promise<number> =>
  writeOnce(db, number, message, `note of ${agent.id}`, async (tx, clean) => {
    const by = { kind: 'note', author: 'agent', authorId: agent.id } as const;
    const id = await insertMessage(tx, number, message, clean, by);
    await dropDraft(tx, number, agent, 'note');
    await alsoIn(tx, number, message, agent);
    await record(tx, { kind: 'ticket.noted', ticket: number, actor: agent.id, data: { message: id } });
    return id;
  });

/** What the macros in a message do. */
async function alsoIn(tx: Queries, number: number, { also }: NewMessage, by: Author): Promise<void> {
  if (!also) return;
  await noteUsed(tx, number, also.macros);
  await doAlso(tx, number, also, by);
}

/** What is written to a ticket that was merged is written where its talk goes on. @throws Conflict */
async function mustGoOn(tx: Queries, number: number): Promise<void> {
  if ((await ticketNumbered(tx, number)).mergedInto !== null) throw new Conflict();
}

async function insertMessage(
  tx: Queries,
  number: number,
  { locale, uploads = [], refused = [], format = 'plain' }: Omit<NewMessage, 'body'>,
  clean: Redacted,
  by: Pick<MessageRow, 'kind' | 'author' | 'authorId'>,
): Promise<number> {
  await mustGoOn(tx, number);
  const { text, found } = await redactInThread(tx, number, clean);
  const row = { ...by, ticket: number, locale, format, body: text, removed: found, refused };
  const [inserted] = await tx.insert(messages).values(row).returning({ id: messages.id });
  if (!inserted) throw new Error('the message was not inserted');
  for (const file of attaching(tx, inserted.id, uploads)) await file;
  await tx.update(tickets).set({ updatedAt: new Date() }).where(eq(tickets.number, number));
  return inserted.id;
}

/** One message, for the mail that carries it. @throws NotFound */
export async function findMessage(db: Queries, id: number) {
  const [message] = await db.select().from(messages).where(eq(messages.id, id));
  if (!message) throw new NotFound();
  return message;
}
