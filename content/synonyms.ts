import { join } from 'node:path';
import { z } from 'zod';
import { once, readYaml, text } from './file.ts';

const group = z.object({
  id: z.string(),
  category: z.string(),
  canonical: text,
  en: z.array(z.string()).default([]),
  ar: z.array(z.string()).default([]),
  arabizi: z.array(z.string()).default([]),
  /** Terms that also mean something else: they never bring the group in by themselves. */
  ambiguous: z.array(z.string()).default([]),
});

/** What people call the same thing. */
export type SynonymGroup = z.infer<typeof group>;

/** @throws BadContent */
export const loadSynonyms = once((folder): SynonymGroup[] =>
  readYaml(join(folder, 'synonyms.yaml'), z.array(group)),
);
