import { join } from 'node:path';
import { z } from 'zod';
import type { WithBad } from './file.ts';
import { once, readList, sound } from './file.ts';

const saying = z.strictObject({
  said: z.array(z.string()),
  moroccan: z.array(z.string()),
  tunisian: z.array(z.string()),
  gulf: z.array(z.string()),
});

/** What is said in Modern Standard Arabic or Palestinian, and how in other dialects. */
export type Saying = z.infer<typeof saying>;

/** The rows of dialects.yaml, as far as they can be read. */
export const readDialects = once((folder): { sayings: Saying[] } & WithBad => {
  const { list: sayings, bad } = readList(join(folder, 'dialects.yaml'), saying);
  return { sayings, bad };
});

/** All of them. @throws BadContent */
export const loadDialects = (folder: string): Saying[] => sound(readDialects(folder)).sayings;
