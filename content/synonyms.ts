import { join } from 'node:path';
import { z } from 'zod';
import { edited, untilEdited } from './edits.ts';
import type { WithBad } from './file.ts';
import { once, readList, sound, text } from './file.ts';

export const synonymGroup = z.object({
  id: z.string(),
  category: z.enum(['system', 'concept', 'security', 'psp', 'technical', 'delivery-marketing']),
  canonical: text,
  en: z.array(z.string()).default([]),
  ar: z.array(z.string()).default([]),
  arabizi: z.array(z.string()).default([]),
  /** Terms that also mean something else: they never bring the group in by themselves. */
  ambiguous: z.array(z.string()).default([]),
});

/** What people call the same thing. */
export type SynonymGroup = z.infer<typeof synonymGroup>;

/** The groups as synonyms.yaml has them, as far as they can be read. */
export const writtenSynonyms = once((folder) => readList(join(folder, 'synonyms.yaml'), synonymGroup));

/** The groups with what editors made of them. */
export const readSynonyms = untilEdited((folder): { synonyms: SynonymGroup[] } & WithBad => {
  const { list, bad } = writtenSynonyms(folder);
  return { synonyms: edited(folder, 'synonyms', list, synonymGroup), bad };
});

/** All of them. @throws BadContent */
export const loadSynonyms = (folder: string): SynonymGroup[] => sound(readSynonyms(folder)).synonyms;
