import { and, asc, desc, eq, getTableColumns, lt } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
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
  const rows = await db
    .select({ ...getTableColumns(messages), authorName: users.name })
    .from(messages)
    .leftJoin(users, eq(messages.authorId, users.id))
    .where(
      and(
        eq(messages.ticket, ticket),
        before === undefined ? undefined : lt(messages.id, before),
        notes ? undefined : eq(messages.kind, 'reply'),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize).reverse();
  return { messages: await withFiles(db, page), earlier: rows.length > pageSize };
}

async function withFiles<Row extends { id: number }>(db: Queries, rows: Row[]) {
  const ids = rows.map(({ id }) => id);
  const files = Map.groupBy(await attachmentsOf(db, ids), ({ message }) => message);
  return rows.map((row) => ({
    ...row,
    attachments: (files.get(row.id) ?? []).map(({ message: _, ...file }) => file),
  }));
}

/** What the customer wrote when they filed it. */
export async function firstWords(db: Queries, ticket: number): Promise<string> {
  const [first] = await db
    .select({ body: messages.body })
    .from(messages)
    .where(eq(messages.ticket, ticket))
    .orderBy(asc(messages.id))
    .limit(1);
  return first?.body ?? '';
}
