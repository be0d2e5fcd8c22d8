import { z } from '@hono/zod-openapi';
import type { SQL } from 'drizzle-orm';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { drafts, leavings } from '../../db/schema/writing.ts';
import { messages, tickets } from '../../db/schema/tickets.ts';
import type { Kept } from '../../privacy/kept.ts';
import type { Clean } from '../../privacy/redact.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import { alsoDone } from '../macros/actions.ts';
import { keptBy } from '../own-numbers/own-numbers.ts';

export type Draft = typeof drafts.$inferSelect;
type Written = {
  kind: Draft['kind'];
  body: string;
  seen: number | null;
  composed: boolean;
  /** What in it only looks like a secret, says its writer: it stays. */
  keeps?: string[];
  also?: DraftAlso | null;
  /** When what this goes on from was saved; null where it was begun anew. */
  base: Date | null;
};

/** What is to be done with what is being written, as its macros say; `status`: in what state it leaves the ticket. */
export const draftAlso = alsoDone.extend({ status: z.enum(leavings).optional() });
export type DraftAlso = z.infer<typeof draftAlso>;

const of = (ticket: number, agent: Pick<Staff, 'id'>) =>
  and(eq(drafts.ticket, ticket), eq(drafts.agent, agent.id));

const written = kept((db, ticket: SQL<number>, agent: SQL<string>) =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticket, ticket), eq(drafts.agent, agent))),
);

export async function draftOf(db: Queries, ticket: number, agent: Staff): Promise<Draft | null> {
  const [draft] = await written(db, ticket, agent.id);
  return draft ?? null;
}

/**
 * Keeps what an agent is writing, without secrets but with our own numbers. The newest wins; what another tab or device saved meanwhile is kept beside it. What arrives
 * after it was sent is kept no more: it would be sent twice.
 */
export async function saveDraft(
  db: Database,
  ticket: number,
  { base, keeps = [], also = null, ...written }: Written,
  agent: Staff,
): Promise<Draft> {
  const kept = await keptBy(db, keeps);
  const body = redact(written.body, kept).text;
  return db.transaction(async (tx) => {
    const before = await draftOf(tx, ticket, agent);
    const isUnseen = before !== null && before.savedAt.getTime() > (base?.getTime() ?? 0);
    const isOther = isUnseen && !body.startsWith(before.body) && !before.body.startsWith(body);
    const other = isOther ? before.body : (before?.other ?? null);
    // A clock that stands still between two saves must not make them look alike.
    const savedAt = new Date(Math.max(Date.now(), (before?.savedAt.getTime() ?? 0) + 1));
    const row = { ...written, body, other, keeps: marksIn(body, keeps, kept), also, savedAt };
    if (!(await isSent(tx, ticket, row, agent)))
      await tx
        .insert(drafts)
        .values({ ticket, agent: agent.id, ...row })
        .onConflictDoUpdate({ target: [drafts.agent, drafts.ticket], set: row });
    return { ticket, agent: agent.id, ...row };
  });
}

/** Of what a writer marked, that which stands in the text. */
export const marksIn = (body: Clean, marked: string[], kept: Kept): Clean[] =>
  marked.filter((one) => one !== '' && body.includes(one)).map((one) => redact(one, kept).text);

/** Whether the agent sent just that since they began to write it. */
async function isSent(
  tx: Queries,
  ticket: number,
  { kind, body, seen }: Pick<Draft, 'kind' | 'body' | 'seen'>,
  { id }: Staff,
): Promise<boolean> {
  const [last] = await tx
    .select({ kind: messages.kind, body: messages.body })
    .from(messages)
    .where(and(eq(messages.ticket, ticket), eq(messages.authorId, id), gt(messages.id, seen ?? 0)))
    .orderBy(desc(messages.id))
    .limit(1);
  return last?.kind === kind && last.body === body;
}

/** It was sent, or given up. */
export const dropDraft = (db: Queries, ticket: number, agent: Pick<Staff, 'id'>, kind?: Draft['kind']) =>
  db.delete(drafts).where(and(of(ticket, agent), kind && eq(drafts.kind, kind)));

/** So much of a draft tells which it is. */
const beginning = 160;

/** What an agent has begun and not sent, the latest first. */
export const draftsOf = (db: Queries, agent: Staff, most = 50) =>
  db
    .select({
      ticket: drafts.ticket,
      subject: tickets.subject,
      customer: { name: tickets.name, email: tickets.email, phone: tickets.phone },
      locale: tickets.locale,
      kind: drafts.kind,
      begins: sql<string>`substr(${drafts.body}, 1, ${beginning})`,
      savedAt: drafts.savedAt,
    })
    .from(drafts)
    .innerJoin(tickets, eq(tickets.number, drafts.ticket))
    .where(eq(drafts.agent, agent.id))
    .orderBy(desc(drafts.savedAt))
    .limit(most);
