import { join } from 'node:path';
import { z } from 'zod';
import { edited, untilEdited } from './edits.ts';
import type { WithBad } from './file.ts';
import { once, readList, sound, text } from './file.ts';

const intent = z.object({ id: z.string(), name: text, banking77: z.array(z.string()) });
export const problemType = z.object({
  id: z.string(),
  name: text,
  intents: z.array(intent),
  /** Types that were merged into this one: whatever names them means it. */
  formerly: z.array(z.string()).default([]),
});

/** One problem that a message can be about. */
export type Intent = z.infer<typeof intent>;
/** One of the sixteen kinds of problems, with the intents that belong to it. */
export type ProblemType = z.infer<typeof problemType>;

/** The problem types as taxonomy.yaml has them, as far as they can be read. */
export const writtenTypes = once((folder) => readList(join(folder, 'taxonomy.yaml'), problemType));

/** The problem types in the order they are shown, with what editors made of them. */
export const readTaxonomy = untilEdited((folder): { taxonomy: ProblemType[] } & WithBad => {
  const { list, bad } = writtenTypes(folder);
  return { taxonomy: edited(folder, 'problem-types', list, problemType), bad };
});

const merged = untilEdited(
  (folder) =>
    new Map(
      readTaxonomy(folder).taxonomy.flatMap(({ id, formerly }) => formerly.map((old) => [old, id] as const)),
    ),
);

/** The problem type that an id means now, after it may have been merged into another. */
export const typeNow = (folder: string, id: string): string => merged(folder).get(id) ?? id;

/** Every problem type that was merged, and into which. */
export const mergedTypes = (folder: string): ReadonlyMap<string, string> => merged(folder);

/** All of them. @throws BadContent */
export const loadTaxonomy = (folder: string): ProblemType[] => sound(readTaxonomy(folder)).taxonomy;
