import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { Impossible } from '../../ground/both.ts';
import { facts } from './facts.ts';

/** The parts of a backup, which is a ZIP: any program opens it. */
const names = { about: 'backup.json', database: 'hulool.db', secret: 'secret' };
const mostOfSmall = 64 * 1024;

/** What a backup says of itself; `sha256` is that of its database. */
const about = facts.extend({
  format: z.literal(1),
  version: z.string(),
  madeAt: z.iso.datetime(),
  sha256: z.string(),
});
export type About = z.infer<typeof about>;

/** Packs a database file into `file`, with the secret where one is kept; only its owner may read it. */
export async function pack(
  file: string,
  { about, database, secret }: { about: About; database: string; secret: string | undefined },
): Promise<void> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(JSON.stringify(about, null, 2)), names.about);
  if (secret !== undefined) zip.addBuffer(Buffer.from(secret), names.secret);
  zip.addFile(database, names.database, { compressionLevel: 1 });
  zip.end();
  const packed = zip.outputStream as Readable;
  // What it cannot read it tells of itself alone.
  zip.on('error', (error: Error) => packed.destroy(error));
  await pipeline(packed, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
}

/**
 * Reads a backup to its end; its database is written to `database`, or only looked at.
 * @throws Impossible where it is none, or is not as it was written
 */
export async function unpack(
  file: string,
  database?: string,
): Promise<{ about: About; secret: string | undefined }> {
  const small = new Map<string, string>();
  let sum: string | undefined;
  try {
    const zip = await yauzl.openPromise(file);
    for await (const entry of zip.eachEntry()) {
      const content = await zip.openReadStreamPromise(entry);
      if (entry.fileName === names.database) sum = await summed(content, database);
      else if (entry.uncompressedSize <= mostOfSmall)
        small.set(entry.fileName, (await buffer(content)).toString());
    }
  } catch (error) {
    throw isMissingOrFull(error) ? error : torn(file, error);
  }
  const told = about.safeParse(parsed(small.get(names.about)));
  if (!told.success || told.data.sha256 !== sum) throw torn(file, told.error);
  return { about: told.data, secret: small.get(names.secret) };
}

/** The SHA-256 of a file. */
export const sumOf = (file: string): Promise<string> => summed(createReadStream(file));

async function summed(content: Readable, to?: string): Promise<string> {
  const sum = createHash('sha256');
  const count = new Transform({
    transform(part: Buffer, _, done) {
      sum.update(part);
      done(null, part);
    },
  });
  if (to === undefined) for await (const part of content) sum.update(part as Buffer);
  else await pipeline(content, count, createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }));
  return sum.digest('hex');
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isMissingOrFull = (error: unknown) => error instanceof Error && 'syscall' in error;

const torn = (file: string, cause: unknown) =>
  new Impossible(
    {
      en: `${file} is no backup of ours, or is damaged. Nothing was changed; take another one.`,
      ar: `الملف ${file} ليس نسخة احتياطية من حلول، أو إنه تالف. لم يتغير شيء، فاستخدم نسخة احتياطية أخرى.`,
    },
    cause,
  );
