import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Section } from '../../search/index/kept.ts';
import { Kept } from '../../search/index/kept.ts';

/**
 * The file of a kept index: a head of four numbers (what file it is, which also tells in which order the bytes of a number lie; the
 * checksum of all else; where the table begins; how long the file is), then the sections, each where a number may lie, then the
 * table: whose index it is, and how long each section is.
 */
const kind = 0x68_75_6c_31;
const headBytes = 16;
/** Where numbers of every kind may lie. */
const grid = 8;
/** So much is read, or written, before others have their turn. */
const atOnce = 4 * 1024 * 1024;

type Table = { version: string; lengths: number[] };

/** A file that is no kept index, or not a whole one. */
export class Torn extends Error {}

/**
 * Reads what was kept under a version; nothing where there is no file, or it is of another version.
 * @throws Torn; Error of the system
 */
export async function readKept(file: string, version: string): Promise<Kept | undefined> {
  const handle = await open(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return undefined;
  try {
    const { table, bytes } = await whole(handle);
    return table.version === version ? new Kept(sectionsOf(bytes, table)) : undefined;
  } finally {
    await handle.close();
  }
}

async function whole(handle: FileHandle): Promise<{ table: Table; bytes: Uint8Array<ArrayBuffer> }> {
  const { size } = await handle.stat();
  const head = new Uint32Array(headBytes / 4);
  await handle.read(head, 0, headBytes, 0);
  const [is, sum, begin = 0, length] = head;
  if (is !== kind || length !== size || begin > size) throw new Torn('no kept index, or cut short');
  // What is read next is on its way while this is summed up.
  const bytes = new Uint8Array(size - headBytes);
  let found = 0;
  for (let at = 0, reading = readPart(handle, bytes, 0); at < bytes.length; at += atOnce) {
    await reading;
    reading = readPart(handle, bytes, at + atOnce);
    found = crc32(bytes.subarray(at, at + atOnce), found);
  }
  if (crc32(bytesOf(kind, begin, length), found) !== sum) throw new Torn('its checksum is another');
  const table: Table = JSON.parse(Buffer.from(bytes.subarray(begin - headBytes)).toString());
  return { table, bytes };
}

async function readPart(handle: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  const to = Math.min(from + atOnce, bytes.length);
  for (let at = from; at < to;) {
    const { bytesRead } = await handle.read(bytes, at, to - at, headBytes + at);
    if (bytesRead === 0) throw new Torn('it became shorter');
    at += bytesRead;
  }
}

function sectionsOf({ buffer }: Uint8Array<ArrayBuffer>, { lengths }: Table): Uint8Array<ArrayBuffer>[] {
  let end = 0;
  return lengths.map((length) => {
    const begin = end;
    end = onGrid(begin + length);
    return new Uint8Array(buffer, begin, length);
  });
}

const bytesOf = (...numbers: number[]) => new Uint8Array(Uint32Array.of(...numbers).buffer);

const onGrid = (length: number) => Math.ceil(length / grid) * grid;

/**
 * Writes an index under a version, in place of what the file held: whoever reads meanwhile gets the one or the other. Nothing is
 * written once it is not the same any more.
 * @returns whether it was written
 * @throws Error of the system
 */
export async function writeKept(
  file: string,
  version: string,
  { sections, isSame }: { sections: Iterable<Section>; isSame: () => boolean },
): Promise<boolean> {
  const next = `${file}.next`;
  const handle = await open(next, 'w', 0o600);
  try {
    await writeAll(handle, version, sections, isSame);
  } finally {
    await handle.close();
  }
  if (isSame()) await rename(next, file);
  else await rm(next, { force: true });
  return isSame();
}

async function writeAll(
  handle: FileHandle,
  version: string,
  sections: Iterable<Section>,
  isSame: () => boolean,
): Promise<void> {
  const output = new Output(handle);
  const lengths: number[] = [];
  for (const section of sections) {
    const begin = output.end;
    for (const { buffer, byteOffset, byteLength } of section) {
      if (!isSame()) return;
      await output.write(new Uint8Array(buffer, byteOffset, byteLength));
    }
    lengths.push(output.end - begin);
    await output.write(new Uint8Array(onGrid(output.end) - output.end));
  }
  const begin = output.end;
  const table: Table = { version, lengths };
  await output.write(Buffer.from(JSON.stringify(table)));
  await output.flush();
  const sum = crc32(bytesOf(kind, begin, output.end), output.sum);
  await handle.write(bytesOf(kind, sum, begin, output.end), 0, headBytes, 0);
}

/** So many small pieces are written together at most. */
const mostPieces = 500;

/** Writes what comes after the head, and sums it up. */
class Output {
  readonly #handle: FileHandle;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  end = headBytes;
  sum = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += atOnce) {
      const piece = bytes.subarray(at, at + atOnce);
      this.#waiting.push(piece);
      this.#bytes += piece.length;
      this.end += piece.length;
      this.sum = crc32(piece, this.sum);
      if (this.#bytes >= atOnce || this.#waiting.length >= mostPieces) await this.flush();
    }
  }

  async flush(): Promise<void> {
    const begin = this.end - this.#bytes;
    if (this.#bytes > 0) await this.#handle.writev(this.#waiting, begin);
    this.#waiting = [];
    this.#bytes = 0;
  }
}
