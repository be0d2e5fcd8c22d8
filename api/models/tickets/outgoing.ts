import type { SQL } from 'drizzle-orm';
import { and, asc, eq, getTableColumns, isNull, lte } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { users } from '../../db/schema/people.ts';
import { drafts, outgoing, outgoingFiles } from '../../db/schema/writing.ts';
import { record } from '../../events/log.ts';
import { digests, once } from '../../events/once.ts';
import { today } from '../../ground/clock.ts';
import { NotFound } from '../../ground/failures.ts';
import { redact } from '../../privacy/redact.ts';
import type { Upload } from '../../uploads/upload.ts';
import type { Staff } from '../../who/viewer.ts';
import { leadsToHidden, mustNotLeadToHidden } from '../articles/hidden-links.ts';
import type { AlsoDone } from '../macros/actions.ts';
import { alsoDone } from '../macros/actions.ts';
import type { DraftAlso } from './drafts.ts';
import { dropDraft, marksIn } from './drafts.ts';
import type { AgentsMessage } from './messages.ts';
import { mustHaveSeen, mustWait } from './held-answers.ts';
import { answerIn } from './messages.ts';

type Outgoing = typeof outgoing.$inferSelect;

/** Keeps a reply until it goes out: until then its author may take it back. The same sent twice goes out once. @throws Unseen */
export async function sendLater(
  db: Database,
  number: number,
  message: AgentsMessage,
  sendAt: Date,
  agent: Staff,
): Promise<number> {
  const { text, found } = redact(message.body, message.kept);
  const {
    uploads = [],
    keeps = [],
    draftKey,
    locale,
    seen = null,
    composed = false,
    leaves = 'waiting',
  } = message;
  const sent = ['message', agent.id, number, text, digests(uploads)];
  const row = {
    ...{ ticket: number, agent: agent.id, body: text, removed: found },
    keeps: message.kept ? marksIn(text, keeps, message.kept) : [],
    ...{ locale, seen, composed, leaves, format: message.format ?? 'plain', also: message.also ?? null },
  };
  const made = await db.transaction((tx) =>
    once(tx, draftKey, sent, async () => {
      await mustHaveSeen(tx, number, message.seen, agent);
      const [kept] = await tx
        .insert(outgoing)
        .values({ ...row, sendAt })
        .returning({ id: outgoing.id });
      if (!kept) throw new Error('the reply was not kept');
      for (const { name, mediaType, bytes } of uploads)
        await tx.insert(outgoingFiles).values({ reply: kept.id, name, mediaType, bytes });
      await dropDraft(tx, number, agent);
      return kept.id;
    }),
  );
  return Number(made);
}

const waiting = kept((db, ticket: SQL<number>) =>
  db
    .select({ ...getTableColumns(outgoing), agentName: users.name })
    .from(outgoing)
    .innerJoin(users, eq(users.id, outgoing.agent))
    .where(eq(outgoing.ticket, ticket))
    .orderBy(asc(outgoing.id)),
);

/** What is about to go out of a ticket. `hidden`: it is held and leads to an article that readers do not see. */
export const outgoingOf = async (db: Queries, ticket: number) =>
  Promise.all(
    (await waiting(db, ticket)).map(async (row) => ({
      ...row,
      hidden: row.heldAt !== null && (await leadsToHidden(db, row.body)),
    })),
  );

/** Its author takes a reply back before it has gone out: it is a draft again, with its marks and what its macros do. @throws NotFound when it has */
export const takeBack = (db: Database, number: number, id: number, agent: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const [taken] = await tx
      .delete(outgoing)
      .where(ofAuthor(number, id, agent))
      .returning();
    if (!taken) throw new NotFound();
    const { body, seen, composed, keeps } = taken;
    const again = { body, seen, composed, keeps, also: alsoAgain(taken) };
    const draft = { kind: 'reply', ...again, savedAt: new Date() } as const;
    await tx
      .insert(drafts)
      .values({ ticket: number, agent: agent.id, ...draft })
      .onConflictDoUpdate({ target: [drafts.agent, drafts.ticket], set: draft });
  });

/** What was to be done with a reply. Where no macro said anything the way of sending it did, which is chosen anew. */
function alsoAgain({ also, leaves }: Outgoing): DraftAlso | null {
  if (also === null) return null;
  return { ...alsoDone.parse(also), ...(leaves !== 'waiting' && { status: leaves }) };
}

/**
 * Its author has it sent now, whatever was written meanwhile. @throws NotFound when it has gone out, Invalid where it leads to an article that
 * readers do not see
 */
export async function sendNow(db: Queries, number: number, id: number, agent: Staff): Promise<void> {
  const [reply] = await db
    .select({ body: outgoing.body })
    .from(outgoing)
    .where(ofAuthor(number, id, agent));
  if (!reply) throw new NotFound();
  await mustNotLeadToHidden(db, { body: reply.body });
  const now = { sendAt: new Date(), heldAt: null, seen: null };
  const sent = await db
    .update(outgoing)
    .set(now)
    .where(ofAuthor(number, id, agent))
    .returning();
  if (sent.length === 0) throw new NotFound();
}

const ofAuthor = (number: number, id: number, agent: Staff) =>
  and(eq(outgoing.id, id), eq(outgoing.ticket, number), eq(outgoing.agent, agent.id));

/** So many go out before others have their turn. */
const atOnce = 100;

/**
 * Sends what is due, each in a transaction that takes it from here: whichever process it is, it goes out once. One that must wait is held for
 * its author, who is told. @returns how many went out
 */
export async function sendDue(db: Database, now = new Date()): Promise<number> {
  const due = await db
    .select({ id: outgoing.id })
    .from(outgoing)
    .where(and(isNull(outgoing.heldAt), lte(outgoing.sendAt, now)))
    .orderBy(asc(outgoing.sendAt))
    .limit(atOnce);
  let sent = 0;
  for (const { id } of due) if (await sendOne(db, id)) sent++;
  return sent;
}

const sendOne = (db: Database, id: number): Promise<boolean> =>
  db.transaction(async (tx) => {
    const [reply] = await tx
      .select()
      .from(outgoing)
      .where(and(eq(outgoing.id, id), isNull(outgoing.heldAt)));
    // Another process was first, or it was taken back.
    if (!reply) return false;
    const agent = { id: reply.agent };
    if (await mustWait(tx, reply)) {
      await tx.update(outgoing).set({ heldAt: new Date() }).where(eq(outgoing.id, id));
      await record(tx, { kind: 'ticket.held', ticket: reply.ticket, data: { whom: reply.agent } });
      return false;
    }
    const uploads = await filesOf(tx, reply);
    await tx.delete(outgoing).where(eq(outgoing.id, id));
    const clean = { text: reply.body, found: reply.removed };
    const also = reply.also === null ? undefined : alsoDone.parse(reply.also);
    await answerIn(
      tx,
      reply.ticket,
      { ...reply, seen: undefined, uploads, also: inTime(also) },
      clean,
      agent,
    );
    return true;
  });

/** A day of a follow-up that was over before the reply went out is today. */
const inTime = (also: AlsoDone | undefined): AlsoDone | undefined =>
  also?.followUp !== undefined && also.followUp < today() ? { ...also, followUp: today() } : also;

async function filesOf(tx: Queries, { id }: Outgoing): Promise<Upload[]> {
  const { name, mediaType, bytes } = outgoingFiles;
  return tx.select({ name, mediaType, bytes }).from(outgoingFiles).where(eq(outgoingFiles.reply, id));
}
