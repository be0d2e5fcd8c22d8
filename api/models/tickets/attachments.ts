import type { SQL } from 'drizzle-orm';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { attachments, messages } from '../../db/schema/tickets.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Upload } from '../../uploads/upload.ts';

/** The statements that keep the files of a message. */
export const attaching = (db: Queries, message: number | SQL<number>, uploads: Upload[]) =>
  uploads.map(({ name, mediaType, bytes }) =>
    db.insert(attachments).values({ message, name, mediaType, bytes, size: bytes.length }),
  );

/** The files of these messages, without their bytes. */
export const attachmentsOf = (db: Queries, ids: number[]) => filesOf(db, JSON.stringify(ids));

const filesOf = kept((db, ids: SQL<string>) =>
  db
    .select({
      id: attachments.id,
      message: attachments.message,
      name: attachments.name,
      mediaType: attachments.mediaType,
      size: attachments.size,
    })
    .from(attachments)
    .where(inArray(attachments.message, sql`(select value from json_each(${ids}))`)),
);

/** One file of a ticket; `notes` says whether files of internal notes may be seen. @throws NotFound */
export async function findAttachment(db: Queries, ticket: number, id: number, notes: boolean) {
  const [found] = await db
    .select({ file: attachments, kind: messages.kind })
    .from(attachments)
    .innerJoin(messages, eq(attachments.message, messages.id))
    .where(and(eq(attachments.id, id), eq(messages.ticket, ticket)));
  if (!found || (found.kind === 'note' && !notes)) throw new NotFound();
  return found.file;
}
