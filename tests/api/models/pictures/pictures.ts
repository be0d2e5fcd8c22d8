import sharp from 'sharp';
import { inWidths } from '../../../../api/uploads/drawn.ts';
import { redraw } from '../../../../api/uploads/pictures.ts';

/** Pictures as they come, and as they are drawn. */

type Colour = 'teal' | 'navy';

/** A photograph with the place where it was taken in it. */
export const photo = (colour: Colour = 'teal', width = 1000, height = 500): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 42/1 0/1' } })
    .jpeg()
    .toBuffer();

export async function drawnPhoto(colour: Colour = 'teal') {
  const sent = await photo(colour);
  return inWidths(sent, { name: 'photo.jpg', ...(await redraw(sent)) });
}

export const said = { alt: { ar: 'شاشة التطبيق', en: 'The screen of the app' }, marks: [] };
