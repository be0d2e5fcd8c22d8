import { existsSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { z } from 'zod';
import type { BadContent, WithBad } from './file.ts';
import { orAside, readYaml, text } from './file.ts';

/** A numbered place on a photograph or a screenshot: how far from its left and upper edge, in hundredths, and what for. */
export const mark = z.strictObject({
  x: z.number().min(0).max(100),
  y: z.number().min(0).max(100),
  label: text.strict(),
});
export type Mark = z.infer<typeof mark>;

/** More numbers than this nobody finds again. */
export const mostMarks = 20;

/** What stands beside the file of an image. What is to be seen on it may still be missing in a language: the checks tell. */
export const aboutImage = z.strictObject({
  alt: z.strictObject({ ar: z.string(), en: z.string() }),
  marks: z.array(mark).max(mostMarks).default([]),
});

/** A file of `images/`, as `photo.jpg`, with `photo.yaml` beside it. */
export type Image = z.infer<typeof aboutImage> & { name: string; file: string };

export const imageFile = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(?:jpe?g|png|webp)$/;

/** The images of `images/`, by name, as far as they can be read. A folder without any is right. */
export function readImages(folder: string): { images: Image[] } & WithBad {
  const bad: BadContent[] = [];
  const all = join(folder, 'images');
  const files = existsSync(all) ? readdirSync(all).filter((file) => imageFile.test(file)) : [];
  const images = files.sort().flatMap((file) => {
    const { name } = parse(file);
    const about = join(all, `${name}.yaml`);
    const read = orAside(bad, about, () => readYaml(about, aboutImage));
    return read ? [{ name, file: join(all, file), ...read }] : [];
  });
  return { images, bad };
}
