import type { SQL } from 'drizzle-orm';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import type { FactKind } from '../../db/schema/facts.ts';
import { facts } from '../../db/schema/facts.ts';
import type { BeforeMerge } from '../../db/schema/merges.ts';
import { merges } from '../../db/schema/merges.ts';
import { followers } from '../../db/schema/notifications.ts';
import { messages, tickets } from '../../db/schema/tickets.ts';
import { outgoing } from '../../db/schema/writing.ts';
import { record } from '../../events/log.ts';
import { Conflict, Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Staff } from '../../who/viewer.ts';
import { keepTime } from '../service-levels/timekeeping.ts';
import { ticketNumbered } from './customers.ts';
import { setStatus } from './statuses.ts';
import type { Ticket } from './tickets.ts';

type Asked = {
  into: number;
  /** That they are of two customers is known, and meant. */
  otherCustomer?: boolean | undefined;
};

/**
 * The talk of a ticket goes on in another, and it is closed. Of one customer the messages move, and know where they came from. Of two
 * customers they stay where they are: nobody is shown the words of somebody else, and the tickets are bound together for the staff alone.
 * @throws Invalid where it cannot be that one, or the customers differ and nobody has said that they may; Conflict where one is merged already
 */
export const merge = (
  db: Database,
  number: number,
  { into, otherCustomer = false }: Asked,
  by: Staff,
): Promise<void> =>
  db.transaction(async (tx) => {
    const source = await ticketNumbered(tx, number);
    const target = await targetOf(tx, number, into);
    if (source.mergedInto !== null || target.mergedInto !== null) throw new Conflict();
    const same = isSameCustomer(source, target);
    if (!same && !otherCustomer) throw new Invalid({ otherCustomer: fieldTexts.otherCustomer });
    const moved = same ? await moveMessages(tx, number, into) : [];
    await copyFollowers(tx, number, into);
    const copied = same ? await copyFacts(tx, number, into) : [];
    const before = beforeMerge(source, target, moved, copied);
    await tx.insert(merges).values({ source: number, target: into, by: by.id, before });
    await close(tx, source, target);
    const open = isOpen(source);
    if (open && same && !isOpen(target)) await setStatus(tx, into, 'open', by);
    await tell(tx, { from: number, to: into, undone: false, open }, by);
  });

async function targetOf(tx: Queries, number: number, into: number): Promise<Ticket> {
  const wrong = () => new Invalid({ into: fieldTexts.choice });
  if (into === number) throw wrong();
  return ticketNumbered(tx, into).catch((error) => {
    throw error instanceof NotFound ? wrong() : error;
  });
}

/** Whoever left no address may be anybody. */
const isSameCustomer = (one: Ticket, other: Ticket): boolean => one.email !== '' && one.email === other.email;

const isOpen = ({ status }: Pick<Ticket, 'status'>): boolean => status === 'new' || status === 'open';

const beforeMerge = (source: Ticket, target: Ticket, moved: number[], copied: FactKind[]): BeforeMerge => ({
  status: source.status,
  solvedAt: source.solvedAt?.getTime() ?? null,
  incident: source.incident,
  targetStatus: target.status,
  targetIncident: target.incident,
  messages: moved,
  facts: copied,
});

async function moveMessages(tx: Queries, from: number, to: number): Promise<number[]> {
  const moved = await tx
    .update(messages)
    .set({ ticket: to, origin: sql`coalesce(${messages.origin}, ${from})` })
    .where(eq(messages.ticket, from))
    .returning({ id: messages.id });
  // A reply that waits to go out goes out there.
  await tx.update(outgoing).set({ ticket: to }).where(eq(outgoing.ticket, from));
  return moved.map(({ id }) => id);
}

/** What is known there stays. */
async function copyFacts(tx: Queries, from: number, to: number): Promise<FactKind[]> {
  const known = await tx.select().from(facts).where(eq(facts.ticket, from));
  if (known.length === 0) return [];
  const copied = await tx
    .insert(facts)
    .values(known.map((fact) => ({ ...fact, ticket: to })))
    .onConflictDoNothing()
    .returning({ kind: facts.kind });
  return copied.map(({ kind }) => kind);
}

async function copyFollowers(tx: Queries, from: number, to: number): Promise<void> {
  const following = await tx.select().from(followers).where(eq(followers.ticket, from));
  if (following.length === 0) return;
  await tx
    .insert(followers)
    .values(following.map((one) => ({ ...one, ticket: to })))
    .onConflictDoNothing();
}

/** No mail says that it is solved: it goes on. Whoever waits for an incident waits for it there. */
async function close(tx: Queries, source: Ticket, target: Ticket): Promise<void> {
  const now = new Date();
  await tx
    .update(tickets)
    .set({
      mergedInto: target.number,
      status: 'solved',
      solvedAt: source.solvedAt ?? now,
      incident: null,
      updatedAt: now,
    })
    .where(eq(tickets.number, source.number));
  const incident = isSameCustomer(source, target) ? (target.incident ?? source.incident) : target.incident;
  await tx.update(tickets).set({ incident, updatedAt: now }).where(eq(tickets.number, target.number));
}

type Told = { from: number; to: number; undone: boolean; open: boolean };

async function tell(tx: Queries, data: Told, by: Staff): Promise<void> {
  for (const ticket of [data.from, data.to]) {
    await record(tx, { kind: 'ticket.merged', ticket, actor: by.id, data });
    await keepTime(tx, ticket);
  }
}

/** Both stand as they stood: what was moved is back, what was written since stays where it was written. @throws NotFound where it is merged into none */
export const undoMerge = (db: Database, number: number, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const [done] = await tx
      .select()
      .from(merges)
      .where(and(eq(merges.source, number), isNull(merges.undoneAt)))
      .orderBy(desc(merges.id))
      .limit(1);
    if (!done) throw new NotFound();
    const { target, before } = done;
    await tx.update(merges).set({ undoneAt: new Date() }).where(eq(merges.id, done.id));
    await moveBack(tx, number, await chainFrom(tx, target), before);
    await reopen(tx, number, before);
    await restoreTarget(tx, target, before, by);
    await tell(tx, { from: number, to: target, undone: true, open: isOpen(before) }, by);
  });

/** A ticket, and where its talk goes on if that was merged, too. */
async function chainFrom(tx: Queries, number: number): Promise<number[]> {
  const { mergedInto } = await ticketNumbered(tx, number);
  return [number, ...(mergedInto === null ? [] : await chainFrom(tx, mergedInto))];
}

/** From wherever they are by now; what was taken out of there since stays. */
async function moveBack(
  tx: Queries,
  number: number,
  from: number[],
  { messages: ids }: BeforeMerge,
): Promise<void> {
  await tx
    .update(messages)
    .set({ ticket: number, origin: sql`nullif(${messages.origin}, ${number})` })
    .where(and(inArray(messages.id, ids), inArray(messages.ticket, from)));
}

async function reopen(tx: Queries, number: number, before: BeforeMerge): Promise<void> {
  const { status, incident } = before;
  const solvedAt = before.solvedAt === null ? null : new Date(before.solvedAt);
  await tx
    .update(tickets)
    .set({ mergedInto: null, status, solvedAt, incident, updatedAt: new Date() })
    .where(eq(tickets.number, number));
}

async function restoreTarget(tx: Queries, target: number, before: BeforeMerge, by: Staff): Promise<void> {
  const { status } = await ticketNumbered(tx, target);
  await tx
    .update(tickets)
    .set({ incident: before.targetIncident, updatedAt: new Date() })
    .where(eq(tickets.number, target));
  await tx.delete(facts).where(and(eq(facts.ticket, target), inArray(facts.kind, before.facts)));
  // That it is solved again is no news to its customer: without a name behind it no mail goes out.
  const opened = status === 'open' && !isOpen({ status: before.targetStatus });
  if (opened)
    await setStatus(tx, target, before.targetStatus, before.targetStatus === 'solved' ? undefined : by);
}

/** The tickets that were merged into this one, and those that came out of it. */
export async function tiesOf(db: Queries, number: number) {
  const [merged, cameOut] = await Promise.all([mergedInto(db, number), cameFrom(db, number)]);
  return { merged, cameOut };
}

const tie = {
  number: tickets.number,
  subject: tickets.subject,
  locale: tickets.locale,
  email: tickets.email,
};
const mergedInto = kept((db, number: SQL<number>) =>
  db.select(tie).from(tickets).where(eq(tickets.mergedInto, number)).limit(50),
);
const cameFrom = kept((db, number: SQL<number>) =>
  db.select(tie).from(tickets).where(eq(tickets.cameFrom, number)).limit(50),
);
