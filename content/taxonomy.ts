import { join } from 'node:path';
import { z } from 'zod';
import type { WithBad } from './file.ts';
import { once, readList, sound, text } from './file.ts';

const intent = z.object({ id: z.string(), name: text, banking77: z.array(z.string()) });
const problemType = z.object({ id: z.string(), name: text, intents: z.array(intent) });

/** One problem that a message can be about. */
export type Intent = z.infer<typeof intent>;
/** One of the sixteen kinds of problems, with the intents that belong to it. */
export type ProblemType = z.infer<typeof problemType>;

/** The problem types in the order they are shown, as far as they can be read. */
export const readTaxonomy = once((folder): { taxonomy: ProblemType[] } & WithBad => {
  const { list: taxonomy, bad } = readList(join(folder, 'taxonomy.yaml'), problemType);
  return { taxonomy, bad };
});

/** All of them. @throws BadContent */
export const loadTaxonomy = (folder: string): ProblemType[] => sound(readTaxonomy(folder)).taxonomy;
