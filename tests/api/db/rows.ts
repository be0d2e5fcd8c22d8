import type { Database, Queries } from '../../../api/db/client.ts';
import { messages, tickets } from '../../../api/db/schema/tickets.ts';
import { clean } from '../clean.ts';

/** Two rows that stand or fall together; answers with the ticket's number. */
export const fileWithMessage = (db: Database, subject: string): Promise<number> =>
  db.transaction(async (tx) => {
    const ticket = await fileOne(tx, subject);
    await tx
      .insert(messages)
      .values({ ticket, kind: 'reply', author: 'customer', body: clean(subject), locale: 'en' });
    return ticket;
  });

export async function fileOne(db: Queries, subject: string): Promise<number> {
  const [row] = await insertTicket(db, subject);
  if (!row) throw new Error('an insert answered with no row');
  return row.number;
}

export const insertTicket = (db: Queries, subject: string) =>
  db
    .insert(tickets)
    .values({ subject: clean(subject), email: 'customer@example.com', locale: 'en' })
    .returning({ number: tickets.number });
