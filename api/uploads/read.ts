import { fileTypeFromBuffer } from 'file-type';
import { cleanLine } from '../ground/clean-text.ts';
import type { Reason, Refusal } from '../ground/refusals.ts';
import { Refused } from '../ground/refusals.ts';
import { redact } from '../privacy/redact.ts';
import { lookThrough, startOfPdf } from './pdf.ts';
import { redraw } from './pictures.ts';
import type { Room } from './room.ts';
import type { Scanner } from './scanner.ts';
import type { Upload } from './upload.ts';
import { mostBytes } from './upload.ts';

export const mostFiles = 5;
/** So many bytes may wait to be read, of all who send at once. */
const mostWaiting = 64 * 1024 * 1024;

/** What came with a message: the files that may be stored, and those that may not. */
export type Uploads = { uploads: Upload[]; refused: Refusal[] };
/** What of the room files ask for. */
export type RoomForFiles = Pick<Room, 'takes' | 'spend'>;
/** Reads what somebody at an address sent; without an address it is the staff, whom no share of the room bounds. */
export type ReadUploads = (files: File[], address?: string) => Promise<Uploads>;

/**
 * Takes files in as what their bytes say they are. Pictures are drawn anew; PDFs are looked through for secrets, kept as they are, and only
 * ever served as downloads. A file that cannot be taken keeps neither the others nor the words from being taken.
 */
export function createUploads(room: RoomForFiles, scanner: Scanner | undefined): ReadUploads {
  let waiting = 0;

  async function read(file: File): Promise<Upload> {
    if (file.size === 0) throw new Refused('empty');
    if (file.size > mostBytes) throw new Refused('large');
    if (waiting + file.size > mostWaiting) throw new Refused('busy');
    waiting += file.size;
    try {
      const bytes = Buffer.from(await file.arrayBuffer());
      if (scanner) await scan(scanner, bytes);
      return await understand(bytes, safeName(file.name));
    } finally {
      waiting -= file.size;
    }
  }

  return async (files, address) => {
    const uploads: Upload[] = [];
    const refused: Refusal[] = [];
    // An empty field of a form comes as a file without a name.
    const given = files.filter(({ name, size }) => name !== '' || size > 0);
    if (given.length === 0) return { uploads, refused };
    const taken = await room.takes();
    for (const [index, file] of given.entries())
      try {
        if (index >= mostFiles) throw new Refused('many');
        if (taken !== 'everything') throw new Refused('room');
        const upload = await read(file);
        if (address !== undefined && !(await room.spend(address, upload.bytes.length)))
          throw new Refused('often');
        uploads.push(upload);
      } catch (error) {
        refused.push({ name: shownName(file.name), reason: reasonOf(error) });
      }
    return { uploads, refused };
  };
}

function reasonOf(error: unknown): Reason {
  if (error instanceof Refused) return error.reason;
  throw error;
}

/** The file of a picture that texts may show, drawn anew; `sent` has its bytes as they came. */
export type ReadPicture = (sent: Buffer, name: string) => Promise<Upload>;
/** So many bytes a picture of the studio may have as it comes: what a telephone's camera makes. */
export const mostOfPicture = 25 * 1024 * 1024;

/** Reads a picture of the studio. @throws Refused */
export const createPictures =
  (room: Pick<Room, 'takes'>, scanner: Scanner | undefined): ReadPicture =>
  async (sent, name) => {
    if (sent.length === 0) throw new Refused('empty');
    if (sent.length > mostOfPicture) throw new Refused('largePicture');
    if ((await room.takes()) !== 'everything') throw new Refused('room');
    if (scanner) await scan(scanner, sent);
    if (/^[^\0]{0,1000}<svg[\s/>]/i.test(sent.subarray(0, 2000).toString('latin1'))) throw new Refused('svg');
    if (startOfPdf(sent) >= 0) throw new Refused('picture');
    return understand(sent, safeName(name)).catch((error) => {
      throw error instanceof Refused && error.reason === 'kind' ? new Refused('picture') : error;
    });
  };

/** Without its scanner's word no file is taken. @throws Refused */
async function scan(scanner: Scanner, bytes: Buffer): Promise<void> {
  const found = await scanner(bytes).catch(() => 'unscanned' as const);
  if (found !== 'clean') throw new Refused(found);
}

async function understand(bytes: Buffer, name: string): Promise<Upload> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  if (/^image\/hei[cf](?:-sequence)?$/.test(mime ?? '')) throw new Refused('heic');
  if (mime === 'image/apng' || mime === 'image/gif') throw new Refused('moving');
  if (mime === 'image/jpeg' || mime === 'image/png' || mime === 'image/webp') {
    const { ending, ...picture } = await redraw(bytes);
    return { name: `${name}.${ending}`, ...picture };
  }
  const start = startOfPdf(bytes);
  if (start < 0 || (mime !== undefined && mime !== 'application/pdf')) throw new Refused('kind');
  const pdf = bytes.subarray(start);
  await lookThrough(pdf);
  return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes: pdf };
}

/** The name without its ending, without secrets, and without anything a file system or a header would stumble over. */
const safeName = (name: string): string =>
  clean(name)
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 80)
    .toWellFormed() || 'file';

/** The name as its sender knows it, without secrets. */
const shownName = (name: string): string => clean(name).trim().slice(-80).toWellFormed() || 'file';

function clean(name: string): string {
  // Signs go before secrets are looked for: digits that stood apart must not come together afterwards.
  return redact(cleanLine(name).replace(/[\p{C}"\\/<>:|?*;%]/gu, ' ')).text.replace(/\p{C}/gu, '');
}
