import type { SQL } from 'drizzle-orm';
import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { events } from '../../db/schema/events.ts';
import { mails } from '../../db/schema/mails.ts';
import { NotFound } from '../../ground/failures.ts';

const pageSize = 50;

/** Mails that went out, newest first, before the one with this id. */
export async function sentMails(db: Queries, before?: number) {
  const { id, kind, to, subject, locale, sentAt } = mails;
  const written = isNotNull(mails.source).mapWith(Boolean);
  const rows = await db
    .select({ id, kind, to, subject, locale, sentAt, written })
    .from(mails)
    .where(before === undefined ? undefined : lt(mails.id, before))
    .orderBy(desc(mails.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return { mails: page, next: rows.length > pageSize ? String(page.at(-1)?.id) : null };
}

/** @throws NotFound */
export async function findMail(db: Queries, id: number) {
  const [mail] = await db.select().from(mails).where(eq(mails.id, id));
  if (!mail) throw new NotFound();
  return mail;
}

/** Which messages of a ticket went out by mail, and when; `written`: kept here, where no server is set. */
export const mailedMessages = kept((db, ticket: SQL<number>) =>
  db
    .select({
      message: sql<number>`json_extract(${events.data}, '$.message')`,
      at: mails.sentAt,
      written: isNotNull(mails.source).mapWith(Boolean),
    })
    .from(events)
    .innerJoin(mails, eq(mails.event, events.id))
    .where(and(eq(events.ticket, ticket), eq(events.kind, 'ticket.replied'))),
);

/** Whether what follows from this event has gone out. */
export async function wasMailed(db: Queries, event: number): Promise<boolean> {
  const [mail] = await db.select({ id: mails.id }).from(mails).where(eq(mails.event, event)).limit(1);
  return mail !== undefined;
}

/** Notes that a mail went out. What goes out twice for one event is noted once. */
export async function noteMail(db: Queries, mail: typeof mails.$inferInsert): Promise<void> {
  await db.insert(mails).values(mail).onConflictDoNothing();
}
