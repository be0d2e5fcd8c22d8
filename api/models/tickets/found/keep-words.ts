import { asc, desc, inArray, lt, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../../db/client.ts';
import { ifThereIsRoom } from '../../../db/connection.ts';
import { knownWords, staleWords, unreadWords } from '../../../db/schema/ticket-words.ts';
import { messages, tickets } from '../../../db/schema/tickets.ts';
import { isWord, termsOf, wordIn } from './words.ts';

/** So many tickets are read at once, that others may write between. */
const atOnce = 25;
const ofOlder = 100;

/** Reads tickets that changed. @returns how many there were. */
export const readStale = (db: Database, most = atOnce): Promise<number> =>
  db.transaction(async (tx) => {
    const some = tx
      .select({ ticket: staleWords.ticket })
      .from(staleWords)
      .orderBy(desc(staleWords.ticket))
      .limit(most);
    const stale = await tx.delete(staleWords).where(inArray(staleWords.ticket, some)).returning();
    const numbers = stale.map(({ ticket }) => ticket);
    await readWords(tx, numbers);
    return numbers.length;
  });

/** What was written just before somebody asks is found: the latest of what waits is read first. Where nothing can be written, it waits. */
export async function readAwaited(db: Database): Promise<void> {
  if (await areStale(db)) await ifThereIsRoom(readStale(db));
}

/** Whether any wait for that. */
export async function areStale(db: Queries): Promise<boolean> {
  const [one] = await db.select().from(staleWords).limit(1);
  return one !== undefined;
}

/** Reads tickets that stood before there were words, newest first. @returns how many there were. */
export const readOlder = (db: Database, most = ofOlder): Promise<number> =>
  db.transaction(async (tx) => {
    const [unread] = await tx.select().from(unreadWords);
    if (!unread) return 0;
    const older = await tx
      .select({ number: tickets.number })
      .from(tickets)
      .where(lt(tickets.number, unread.below))
      .orderBy(desc(tickets.number))
      .limit(most);
    const numbers = older.map(({ number }) => number);
    await readWords(tx, numbers);
    const below = numbers.at(-1);
    if (below === undefined) await tx.delete(unreadWords);
    else await tx.update(unreadWords).set({ below });
    return numbers.length;
  });

/** Whether there are such tickets still. */
export async function areUnread(db: Queries): Promise<boolean> {
  const [one] = await db.select().from(unreadWords);
  return one !== undefined;
}

/** Of a talk without end the latest messages are found. */
const mostMessages = 2000;

/** Puts the words of these tickets as they stand now in place of those that were kept; of those that are gone none. */
async function readWords(tx: Queries, numbers: number[]): Promise<void> {
  if (numbers.length === 0) return;
  const found = await tx
    .select()
    .from(tickets)
    .where(inArray(tickets.number, numbers))
    .orderBy(asc(tickets.number));
  const said = await tx
    .select({ ticket: messages.ticket, body: messages.body })
    .from(messages)
    .where(inArray(messages.ticket, numbers))
    .orderBy(desc(messages.id));
  const bodies = Map.groupBy(said, ({ ticket }) => ticket);
  const terms = found.map((ticket) => {
    const latest = bodies.get(ticket.number)?.slice(0, mostMessages) ?? [];
    return termsOf(
      ticket,
      latest.map(({ body }) => body),
    );
  });
  const rows = found.map(({ number }, at) => sql`(${number}, ${terms[at]?.join(' ')})`);
  await learnWords(tx, terms.flat());
  const gone = numbers.filter((number) => !found.some((ticket) => ticket.number === number));
  if (gone.length > 0) await tx.run(sql`delete from ticket_words where rowid in ${gone}`);
  if (rows.length > 0)
    await tx.run(sql`insert or replace into ticket_words (rowid, words) values ${sql.join(rows, sql`, `)}`);
}

/** So many values a statement may have, and some to spare. */
const inStatement = 1000;

async function learnWords(tx: Queries, terms: string[]): Promise<void> {
  const known = [...new Set(terms.map(wordIn).filter(isWord))].map((word) => ({ word }));
  for (let from = 0; from < known.length; from += inStatement)
    await tx
      .insert(knownWords)
      .values(known.slice(from, from + inStatement))
      .onConflictDoNothing();
}
