import { z } from '@hono/zod-openapi';
import { mark, mostMarks } from '../../content/images.ts';
import type { Queries } from '../db/client.ts';
import { NotFound } from '../ground/failures.ts';
import { line, locale } from '../ground/incoming.ts';
import type { Picture } from '../models/pictures/pictures.ts';
import { countUndescribed, listPictures } from '../models/pictures/pictures.ts';
import { shownAs } from '../models/pictures/shown.ts';
import { usesOf } from '../models/pictures/uses.ts';
import { text } from './tickets.ts';

/** What whoever does not see a picture is told of it. */
export const alt = z.object({
  ar: line.trim().min(1, 'required').max(300, 'tooLong'),
  en: line.trim().min(1, 'required').max(300, 'tooLong'),
});

const words = line.trim().min(1, 'required').max(200, 'tooLong');
export const marks = z
  .array(mark.extend({ label: z.object({ ar: words, en: words }) }))
  .max(mostMarks, 'tooLong')
  .openapi({
    description: 'In the order of their numbers; `x` and `y` in hundredths from the left and upper edge',
  });

const use = z.object({
  slug: z.string(),
  locale,
  title: z.string(),
  published: z.boolean().openapi({ description: 'Whether readers see it there' }),
});

export const studioPicture = z
  .object({
    name: z.string().openapi({ description: 'A text shows it by `![title](picture:name)`' }),
    alt: text,
    marks: z.array(mark),
    width: z.number(),
    height: z.number(),
    thumbnail: z.string(),
    whole: z.string(),
    version: z.number(),
    updatedAt: z.iso.datetime(),
    updatedBy: z.string().nullable(),
    uses: z.array(use),
  })
  .openapi('StudioPicture');

/** What a page of the list holds. */
const most = 24;

type Row = { picture: Picture; by: string | null };

/** Pictures by name, a page of them, with the texts that show each, and how many lack words. */
export async function picturesShown(
  db: Queries,
  { q, undescribed, cursor }: { q?: string | undefined; undescribed: boolean; cursor?: string | undefined },
) {
  const rows = await listPictures(db, { q, undescribed, after: cursor }, most + 1);
  const next = rows.length > most ? (rows[most - 1]?.picture.name ?? null) : null;
  return {
    pictures: await withUses(db, rows.slice(0, most)),
    undescribed: await countUndescribed(db),
    next,
  };
}

/** @throws NotFound */
export async function pictureShown(db: Queries, name: string) {
  const [shown] = await withUses(db, await listPictures(db, { name }, 1));
  if (!shown) throw new NotFound();
  return shown;
}

async function withUses(db: Queries, rows: Row[]): Promise<z.infer<typeof studioPicture>[]> {
  const names = rows.map(({ picture }) => picture.name);
  const uses = Map.groupBy(await usesOf(db, names), ({ picture }) => picture);
  const shown = await shownAs(
    db,
    rows.map(({ picture }) => picture),
  );
  return rows.flatMap(({ picture: { name, version, updatedAt }, by }) => {
    const one = shown.find((picture) => picture.name === name);
    if (!one) return [];
    const { files, ...rest } = one;
    return {
      ...{ ...rest, version, updatedAt: updatedAt.toISOString(), updatedBy: by },
      thumbnail: files[0]?.href ?? '',
      whole: files.at(-1)?.href ?? '',
      uses: (uses.get(name) ?? []).map(({ picture: _, ...use }) => use),
    };
  });
}
