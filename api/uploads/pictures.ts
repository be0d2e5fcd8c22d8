import sharp from 'sharp';
import { Refused } from '../ground/refusals.ts';
import { Turns } from '../ground/turns.ts';
import type { Upload } from './upload.ts';
import { mostBytes } from './upload.ts';

/**
 * Pictures are drawn anew, which drops scripts, places and cameras, and whatever was hung on behind. One at a time, and each within a
 * budget of pixels by what it takes to read its kind: what is read row by row or shrunk on the way in may be large; what has to be
 * unpacked as a whole (progressive, interlaced, WebP) may not.
 */
const mostPixels = { jpeg: 250e6, png: 150e6, webp: 40e6, whole: 40e6 };
/** A stored picture keeps its shorter side up to this: a long screenshot stays as readable as it was. */
const shorterSide = 1800;
const mostStored = 24e6;
const longestSide = 30_000;
const formats = ['jpeg', 'png', 'webp'] as const;

// Memory that sharp would keep for later, and threads that would each take their own.
sharp.cache(false);
sharp.concurrency(1);
const turns = new Turns();

/** Reads a picture and draws it anew in its own kind, upright. @throws Refused */
export async function redraw(bytes: Buffer): Promise<Omit<Upload, 'name'> & { ending: string }> {
  const done = await turns.begin();
  try {
    const format = await measure(bytes);
    const drawn = await draw(bytes, format);
    // A picture of few colours can grow when it is drawn anew; then it is kept in the kind that is small for everything.
    if (drawn.bytes.length > mostBytes) return await draw(bytes, 'webp');
    return drawn;
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken');
  } finally {
    done();
  }
}

/** The same picture as wide as each of these, in pixels, as the kind that is small for everything. */
export async function smaller(bytes: Buffer, widths: number[]): Promise<{ width: number; bytes: Buffer }[]> {
  const done = await turns.begin();
  try {
    const drawn: { width: number; bytes: Buffer }[] = [];
    for (const width of widths)
      drawn.push({ width, bytes: await sharp(bytes).resize({ width }).webp({ quality: 80 }).toBuffer() });
    return drawn;
  } finally {
    done();
  }
}

export async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(bytes).metadata();
  return { width, height };
}

type Format = (typeof formats)[number];

async function measure(bytes: Buffer): Promise<Format> {
  const about = await sharp(bytes, { limitInputPixels: false }).metadata();
  const format = formats.find((one) => one === about.format);
  if (!format) throw new Refused('kind');
  if ((about.pages ?? 1) > 1) throw new Refused('moving');
  const most = about.isProgressive ? Math.min(mostPixels.whole, mostPixels[format]) : mostPixels[format];
  if (about.width * about.height > most) throw new Refused('pixels');
  return format;
}

async function draw(bytes: Buffer, format: Format) {
  const image = sharp(bytes, { limitInputPixels: mostPixels.jpeg, sequentialRead: true, failOn: 'error' });
  const { width, height } = await image.metadata();
  const scale = Math.min(
    1,
    shorterSide / Math.min(width, height),
    longestSide / Math.max(width, height),
    Math.sqrt(mostStored / (width * height)),
    // WebP knows no side longer than this.
    format === 'webp' ? 16_383 / Math.max(width, height) : 1,
  );
  const box = Math.max(1, Math.round(Math.max(width, height) * scale));
  const small = image.autoOrient().resize(box, box, { fit: 'inside', withoutEnlargement: true });
  const drawn = {
    jpeg: () => small.flatten({ background: 'white' }).jpeg({ quality: 82 }),
    png: () => small.toColourspace('srgb').png(),
    webp: () => small.webp({ quality: 82 }),
  }[format]();
  const ending = { jpeg: 'jpg', png: 'png', webp: 'webp' }[format];
  return { mediaType: `image/${format}`, ending, bytes: await drawn.toBuffer() };
}
