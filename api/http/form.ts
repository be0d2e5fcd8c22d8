import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, openAsBlob } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BusboyFileStream } from '@fastify/busboy';
import { Busboy } from '@fastify/busboy';
import { Failure, Invalid, TooLarge } from '../ground/failures.ts';
import { mostFiles } from '../uploads/read.ts';
import { mostBytes } from '../uploads/upload.ts';

/** Words of a form, in bytes: the longest article, each of its letters as `%D8%B9`. */
const mostWords = 1024 * 1024;
/** Five files, and the form around them. */
export const mostUpload = mostFiles * mostBytes + mostWords;

/**
 * More files, and of each file one more byte, than the rules for files let through: a form with too much in it comes out with
 * too much in it, the rule names what is wrong with each, and the words are kept.
 */
const limits = {
  fieldSize: mostWords,
  fields: 100,
  files: 4 * mostFiles,
  headerPairs: 20,
  headerSize: 8 * 1024,
};

/** A form that was read; its files lie on the disk until `discard`. */
export type Form = { data: FormData; discard: () => Promise<void> };
type Sent = Pick<Request, 'headers' | 'body'>;

/**
 * Reads a form as it comes: however many bytes it sends, a few kilobytes of them are in memory at a time.
 * @param most bytes of the body
 * @param mostOfFile bytes of each of its files
 * @throws TooLarge, or Invalid when it is no form or ends in its middle
 */
export async function readForm(
  { headers, body }: Sent,
  most: number,
  folder: string,
  mostOfFile = mostBytes,
): Promise<Form> {
  if (Number(headers.get('content-length') ?? 0) > most) throw new TooLarge();
  const type = headers.get('content-type') ?? '';
  const isMultipart = /^multipart\/form-data\s*;/i.test(type);
  if (!isMultipart && !/^application\/x-www-form-urlencoded\b/i.test(type)) throw new Invalid({});
  const received = counted(body, isMultipart ? most : Math.min(most, mostWords));
  try {
    if (isMultipart) return await readParts(parserOf(type, mostOfFile), received, uploadFolder(folder));
    return { data: await readWords(received), discard: async () => {} };
  } catch (error) {
    throw isOurs(error) ? error : new Invalid({});
  }
}

/** What came out wrong on this side; everything else is the form's own fault. */
const isOurs = (error: unknown) => error instanceof Failure || (error instanceof Error && 'syscall' in error);

/** Never cancels: a form that the portal hands on goes on being written then, which ends the process (Node 24.21, 2026-11-29). */
async function* counted(body: ReadableStream<Uint8Array> | null, most: number) {
  let size = 0;
  for await (const chunk of body?.values({ preventCancel: true }) ?? []) {
    size += chunk.length;
    if (size > most) throw new TooLarge();
    yield chunk;
  }
}

async function readWords(received: AsyncIterable<Uint8Array>): Promise<FormData> {
  const data = new FormData();
  const text = Buffer.concat(await Array.fromAsync(received)).toString('utf8');
  for (const [name, value] of new URLSearchParams(text)) data.append(name, value);
  return data;
}

const parserOf = (type: string, mostOfFile: number) =>
  new Busboy({ headers: { 'content-type': type }, limits: { ...limits, fileSize: mostOfFile + 1 } });

async function readParts(
  parser: ReturnType<typeof parserOf>,
  received: AsyncIterable<Uint8Array>,
  folder: string,
): Promise<Form> {
  const parts: { name: string; value: string | Promise<File> }[] = [];
  const paths: string[] = [];
  const streams: BusboyFileStream[] = [];
  const discard = async () => {
    for (const path of paths) await rm(path, { force: true });
  };
  let words = 0;
  parser.on('field', (name, value) => {
    words += value.length;
    if (words > mostWords) parser.destroy(new TooLarge());
    parts.push({ name, value });
  });
  parser.on('file', (name, stream, fileName, _encoding, mediaType) => {
    const path = join(folder, randomUUID());
    paths.push(path);
    streams.push(stream);
    // A field of files that was left empty has a name of no letters, which the parser takes for none.
    const value = keep(stream, path, fileName || '', mediaType);
    // It is looked at when all has come; until then nobody else hears that it failed.
    value.catch(() => {});
    parts.push({ name, value });
  });
  try {
    await pipeline(received, parser);
    const data = new FormData();
    for (const { name, value } of parts) data.append(name, await value);
    return { data, discard };
  } catch (error) {
    for (const stream of streams) stream.destroy();
    await Promise.allSettled(parts.map(({ value }) => value));
    await discard();
    throw error;
  }
}

/** The file as it lies on the disk: its bytes are read when somebody asks for them. */
async function keep(stream: BusboyFileStream, path: string, name: string, type: string): Promise<File> {
  // At once: what is sent may end while somebody waits, and nobody would hear of it.
  mkdirSync(dirname(path), { recursive: true });
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
  return new File([await openAsBlob(path)], name, { type });
}

/** Where files lie while a request is under way. */
const uploadFolder = (dataFolder: string) => join(dataFolder, 'uploads');

/** Removes what a process that was killed left behind; what is younger may be another's. */
export async function clearUploads(dataFolder: string): Promise<void> {
  const folder = uploadFolder(dataFolder);
  const anHourAgo = Date.now() - 60 * 60 * 1000;
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (mtimeMs < anHourAgo) await rm(join(folder, name), { force: true });
  }
}
