import { join } from 'node:path';
import { z } from 'zod';
import type { WithBad } from './file.ts';
import { once, readList, sound, text } from './file.ts';

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

/** The groups of synonyms.yaml, as far as they can be read. */
export const readSynonyms = once((folder): { synonyms: SynonymGroup[] } & WithBad => {
  const { list: synonyms, bad } = readList(join(folder, 'synonyms.yaml'), group);
  return { synonyms, bad };
});

/** All of them. @throws BadContent */
export const loadSynonyms = (folder: string): SynonymGroup[] => sound(readSynonyms(folder)).synonyms;
