import { join } from 'node:path';
import { z } from 'zod';
import { readYaml, text } from './file.ts';

const intent = z.object({ id: z.string(), name: text, banking77: z.array(z.string()) });
const problemType = z.object({ id: z.string(), name: text, intents: z.array(intent) });

/** One problem that a message can be about. */
export type Intent = z.infer<typeof intent>;
/** One of the sixteen kinds of problems, with the intents that belong to it. */
export type ProblemType = z.infer<typeof problemType>;

/** The problem types in the order they are shown. @throws BadContent */
export const loadTaxonomy = (folder: string): ProblemType[] =>
  readYaml(join(folder, 'taxonomy.yaml'), z.array(problemType));
