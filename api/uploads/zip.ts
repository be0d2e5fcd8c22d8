import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { Refused } from '../ground/refusals.ts';

/** What is unpacked of one archive: so many files, so many bytes of each and of all together. */
const most = { files: 20_000, bytesOfOne: 25 * 1024 * 1024, bytes: 256 * 1024 * 1024 };

/** What systems put into archives for themselves. */
const isTheirs = (path: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/.test(path);

export type Unzipped = { path: string; bytes: Buffer };

/**
 * The files of an archive that are wanted, one after the other; none of them touches the disk. A path that leads out of the archive, or
 * more bytes than it says or may have, ends all.
 * @throws Refused
 */
export async function* unzipped(
  archive: Buffer,
  wanted: (path: string) => boolean,
  bounds = most,
): AsyncGenerator<Unzipped> {
  let [files, bytes] = [0, 0];
  try {
    const zip = await yauzl.fromBufferPromise(archive, { strictFileNames: true });
    for await (const entry of zip.eachEntry()) {
      const { fileName: path, uncompressedSize } = entry;
      if ((files += 1) > bounds.files) throw new Refused('zipLarge');
      if (path.endsWith('/') || isTheirs(path) || !wanted(path)) continue;
      // What an entry says of its size is held against its bytes as they come.
      if ((bytes += uncompressedSize) > bounds.bytes || uncompressedSize > bounds.bytesOfOne)
        throw new Refused('zipLarge');
      if (entry.isEncrypted()) throw new Refused('zipLocked');
      yield { path, bytes: await buffer(await zip.openReadStreamPromise(entry)) };
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('zip');
  }
}

/** Packs files as they come. */
export function zipped(files: AsyncIterable<{ path: string; content: string | Buffer }>): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const add = async () => {
    for await (const { path, content } of files) zip.addBuffer(Buffer.from(content), path);
    zip.end();
  };
  add().catch((error: Error) => out.destroy(error));
  return out;
}
