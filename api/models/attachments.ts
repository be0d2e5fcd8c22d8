import { and, eq, inArray } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { cleanLine } from '../../content/clean-text.ts';
import type { Queries } from '../db/client.ts';
import { attachments, messages } from '../db/schema.ts';
import { Invalid, NotFound } from '../errors.ts';
import { redact } from '../privacy/redact.ts';
import { fieldTexts } from '../texts.ts';

export const mostFiles = 5;
export const mostBytes = 5 * 1024 * 1024;
/** Longest side of a stored image: enough to read a receipt. */
const longestSide = 2400;

export type Upload = { name: string; mediaType: string; bytes: Buffer };

/**
 * Takes files in as what their bytes say they are. Images are drawn anew, which drops scripts, places and cameras;
 * PDFs are kept as they are and only ever served as downloads.
 * @throws Invalid for too many, too large or other kinds of files.
 */
export async function readUploads(files: File[]): Promise<Upload[]> {
  const given = files.filter((file) => file.size > 0);
  if (given.length > mostFiles || given.some((file) => file.size > mostBytes))
    throw new Invalid({ files: fieldTexts.fileSize });
  return Promise.all(given.map(readUpload));
}

async function readUpload(file: File): Promise<Upload> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const kind = await fileTypeFromBuffer(bytes);
  const name = safeName(file.name);
  if (kind?.mime === 'application/pdf') return { name: `${name}.pdf`, mediaType: kind.mime, bytes };
  if (kind && ['image/jpeg', 'image/png', 'image/webp'].includes(kind.mime))
    return { name: `${name}.webp`, mediaType: 'image/webp', bytes: await redraw(bytes) };
  throw new Invalid({ files: fieldTexts.fileKind });
}

async function redraw(bytes: Buffer): Promise<Buffer> {
  try {
    return await sharp(bytes, { limitInputPixels: 60_000_000 })
      .rotate()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer();
  } catch {
    throw new Invalid({ files: fieldTexts.fileKind });
  }
}

/** The name without its ending, without secrets, and without anything a file system or a header would stumble over. */
function safeName(name: string): string {
  // Signs go before secrets are looked for: digits that stood apart must not come together afterwards.
  const clean = redact(cleanLine(name).replace(/[\p{C}"\\/<>:|?*;%]/gu, ' ')).text.replace(
    /\p{C}|\.[^.]*$/gu,
    '',
  );
  return clean.trim().slice(0, 80).toWellFormed() || 'file';
}

export async function attach(tx: Queries, message: number, uploads: Upload[]): Promise<void> {
  if (uploads.length === 0) return;
  await tx
    .insert(attachments)
    .values(
      uploads.map(({ name, mediaType, bytes }) => ({ message, name, mediaType, bytes, size: bytes.length })),
    );
}

/** The files of these messages, without their bytes. */
export const attachmentsOf = (db: Queries, ids: number[]) =>
  db
    .select({
      id: attachments.id,
      message: attachments.message,
      name: attachments.name,
      mediaType: attachments.mediaType,
      size: attachments.size,
    })
    .from(attachments)
    .where(inArray(attachments.message, ids));

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
