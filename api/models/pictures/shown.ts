import { inArray } from 'drizzle-orm';
import type { Mark } from '../../../content/images.ts';
import { picturesNamedIn } from '../../../content/pictures.ts';
import type { Queries } from '../../db/client.ts';
import { pictureFiles, pictures } from '../../db/schema/pictures.ts';
import { escape } from '../../ground/escape.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { direction } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';

/** A picture as a text shows it: from the smallest file to the largest. */
export type Shown = {
  name: string;
  alt: Text;
  marks: Mark[];
  width: number;
  height: number;
  files: { href: string; width: number }[];
};

type Row = Pick<typeof pictures.$inferSelect, 'name' | 'alt' | 'marks' | 'hash' | 'width' | 'height'>;

/** Where a file of a picture is: no address ever shows another picture than it did. */
export const fileAddress = (name: string, hash: string, width: number): string =>
  `/api/pictures/files/${name}/${hash}/${width}`;

/** The pictures that a Markdown text names, as far as there are any of these names; what is drawn is none. */
export async function picturesIn(db: Queries, markdown: string): Promise<Shown[]> {
  const names = picturesNamedIn(markdown);
  if (names.length === 0) return [];
  const rows = await db.select().from(pictures).where(inArray(pictures.name, names));
  return rows.length === 0 ? [] : shownAs(db, rows);
}

/** The same of rows that are at hand. */
export async function shownAs(db: Queries, rows: Row[]): Promise<Shown[]> {
  const { picture, width } = pictureFiles;
  const names = rows.map(({ name }) => name);
  const files = await db
    .select({ picture, width })
    .from(pictureFiles)
    .where(inArray(picture, names))
    .orderBy(width);
  return rows.map(({ name, alt, marks, hash, width, height }) => ({
    ...{ name, alt, marks, width, height },
    files: files
      .filter((file) => file.picture === name)
      .map((file) => ({ href: fileAddress(name, hash, file.width), width: file.width })),
  }));
}

/** How much of the picture's width the ground of a number takes, in hundredths. */
const pin = 3.4;

/** A picture as HTML of our own making: beside it stands what each number on it marks. An editor's words are escaped. */
export function figure({ alt, marks, width, height, files }: Shown, title: string, locale: Locale): string {
  const legend = marks.map(
    ({ label }, at) =>
      `<div><dt class="pin">${at + 1}</dt><dd>${escape(isolate(label[locale], locale))}</dd></div>`,
  );
  const sources = files.map((file) => `${file.href} ${file.width}w`).join(', ');
  return [
    `<figure class="shown" lang="${locale}" dir="${direction(locale)}">`,
    title === '' ? '' : `<figcaption>${escape(isolate(title, locale))}</figcaption>`,
    `<div class="photo"><img src="${files.at(-1)?.href ?? ''}" srcset="${sources}" sizes="(min-width: 48rem) 40rem, 100vw"`,
    ` width="${width}" height="${height}" alt="${escape(alt[locale])}" loading="lazy" decoding="async">`,
    marks.length === 0 ? '' : numbers(marks, width, height),
    '</div>',
    legend.length === 0 ? '' : `<dl class="legend">${legend.join('')}</dl>`,
    '</figure>',
  ].join('');
}

/** Where a number stands follows the picture, which no language turns round. */
function numbers(marks: Mark[], width: number, height: number): string {
  const radius = Math.max((width * pin) / 100, 1);
  const drawn = marks.map(({ x, y }, at) => {
    const place = `${(x * width) / 100} ${(y * height) / 100}`;
    return `<g transform="translate(${place})"><circle r="${radius}"/><text font-size="${radius * 1.2}" dy="0.36em">${at + 1}</text></g>`;
  });
  return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true" direction="ltr">${drawn.join('')}</svg>`;
}
