import { createHash } from 'node:crypto';
import { sizeOf, smaller } from './pictures.ts';
import type { Upload } from './upload.ts';

/** A picture that texts may show, in every width in which it is kept. */
export type Drawn = {
  /** Of the file as it came. */
  cameAs: string;
  /** Of the file as it is kept. */
  hash: string;
  width: number;
  height: number;
  files: { width: number; mediaType: string; bytes: Buffer }[];
};

/** For telephones, for text columns, and for either on sharp screens. */
const widths = [480, 960, 1600];

/** Draws what was read of a picture in the widths that screens ask for. */
export async function inWidths(sent: Buffer, { mediaType, bytes }: Upload): Promise<Drawn> {
  const { width, height } = await sizeOf(bytes);
  const small = await smaller(
    bytes,
    widths.filter((one) => one < width),
  );
  return {
    ...{ cameAs: digestOf(sent), hash: digestOf(bytes), width, height },
    files: [...small.map((file) => ({ ...file, mediaType: 'image/webp' })), { width, mediaType, bytes }],
  };
}

/** Names bytes, in letters that an address takes as they are. */
export const digestOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
