import sharp from 'sharp';
import { createUploads } from '../../../api/uploads/read.ts';
import { roomy } from './roomy.ts';

/** Files that are sent, and what reads them. */

export const read = createUploads(roomy, undefined);

export const file = (bytes: Uint8Array | string, name: string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

/** A picture of one colour, to be written in some format. */
export const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' }, limitInputPixels: false });
