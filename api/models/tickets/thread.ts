import type { SQL } from 'drizzle-orm';
import { and, asc, desc, eq, getTableColumns, lt } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { organisationMembers } from '../../db/schema/organisations.ts';
import { users } from '../../db/schema/people.ts';
import { messages } from '../../db/schema/tickets.ts';
import { attachmentsOf } from './attachments.ts';

const pageSize = 50;

type Asked = {
  /** Whether internal notes may be seen. */
  notes: boolean;
  /** The id of a message: what was written before it. */
  before?: number | undefined;
};

/**
 * A page of the thread with its files, oldest first: the latest messages, or the latest before one of them. `earlier` says whether there are
 * more before these.
 */
export async function thread(db: Queries, ticket: number, { notes, before }: Asked) {
  const read = notes ? allBefore : repliesBefore;
  const rows = await read(db, ticket, before ?? Number.MAX_SAFE_INTEGER);
  const page = rows.slice(0, pageSize).reverse();
  return { messages: await withFiles(db, page), earlier: rows.length > pageSize };
}

const pageWhere = (which?: SQL) =>
  kept((db, ticket: SQL<number>, before: SQL<number>) =>
    db
      .select({
        ...getTableColumns(messages),
        authorName: users.name,
        authorEmail: users.email,
        memberName: organisationMembers.name,
      })
      .from(messages)
      .leftJoin(users, eq(messages.authorId, users.id))
      // What their organisation calls a customer's colleague.
      .leftJoin(organisationMembers, eq(organisationMembers.email, users.email))
      .where(and(eq(messages.ticket, ticket), lt(messages.id, before), which))
      .orderBy(desc(messages.id))
      .limit(pageSize + 1),
  );
const allBefore = pageWhere();
const repliesBefore = pageWhere(eq(messages.kind, 'reply'));

async function withFiles<Row extends { id: number }>(db: Queries, rows: Row[]) {
  const ids = rows.map(({ id }) => id);
  const files = Map.groupBy(await attachmentsOf(db, ids), ({ message }) => message);
  return rows.map((row) => ({
    ...row,
    attachments: (files.get(row.id) ?? []).map(({ message: _, ...file }) => file),
  }));
}

const firstOf = kept((db, ticket: SQL<number>) =>
  db
    .select({ body: messages.body })
    .from(messages)
    .where(eq(messages.ticket, ticket))
    .orderBy(asc(messages.id))
    .limit(1),
);

/** What the customer wrote when they filed it. */
export async function firstWords(db: Queries, ticket: number): Promise<string> {
  const [first] = await firstOf(db, ticket);
  return first?.body ?? '';
}
