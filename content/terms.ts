import { join } from 'node:path';
import { z } from 'zod';
import type { WithBad } from './file.ts';
import { once, readList, text } from './file.ts';

const words = z.array(z.string().min(1)).default([]);

const term = z.strictObject({
  id: z.string(),
  /** The word that we use. */
  use: text,
  /** Words that nobody writes for it. */
  not: words,
  /** Words that articles still have: they are held out of guides and codes. */
  notYet: words,
});

/** One word for one thing. */
export type Term = z.infer<typeof term>;

/** The terms of terms.yaml, as far as they can be read. */
export const readTerms = once((folder): { terms: Term[] } & WithBad => {
  const { list: terms, bad } = readList(join(folder, 'terms.yaml'), term);
  return { terms, bad };
});
