import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Image } from '../../../content/images.ts';
import type { Database } from '../../db/client.ts';
import { pictures } from '../../db/schema/pictures.ts';
import { digestOf, inWidths } from '../../uploads/drawn.ts';
import { redraw } from '../../uploads/pictures.ts';
import { keepPicture } from './pictures.ts';

/** Takes the images of a folder that are not here yet; one of a name that shows something else here is a conflict, and stays as it is. @throws Refused for a file that is no picture */
export async function importPictures(
  db: Database,
  images: Image[],
): Promise<{ taken: string[]; conflicts: string[] }> {
  const [taken, conflicts]: [string[], string[]] = [[], []];
  for (const { name, file, alt, marks } of images) {
    const sent = await readFile(file);
    const path = `images/${basename(file)}`;
    const [here] = await db.select().from(pictures).where(eq(pictures.name, name));
    if (here && [here.hash, here.cameAs].includes(digestOf(sent))) continue;
    if (here) {
      conflicts.push(path);
      continue;
    }
    const drawn = await inWidths(sent, { name, ...(await redraw(sent)) });
    await db.transaction((tx) => keepPicture(tx, { name, drawn, said: { alt, marks } }));
    taken.push(path);
  }
  return { taken, conflicts };
}
