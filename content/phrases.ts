import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BadContent, WithBad } from './file.ts';
import { orAside, readYaml, sound } from './file.ts';

const file = z.object({ intents: z.record(z.string(), z.record(z.string(), z.array(z.string()))) });

/** A message as somebody would put it: its intent, `none` where it is about no problem, and the variety of the language. */
export type Phrase = { intent: string; variety: string; text: string };

/** The phrases of `phrases/`, as far as they can be read. */
export function readPhrases(folder: string): { phrases: Phrase[] } & WithBad {
  const bad: BadContent[] = [];
  const all = join(folder, 'phrases');
  const names = orAside(bad, all, () => readdirSync(all).filter((name) => name.endsWith('.yaml'))) ?? [];
  const phrases = names.sort().flatMap((name) => {
    const read = orAside(bad, join(all, name), () => readYaml(join(all, name), file));
    return Object.entries(read?.intents ?? {}).flatMap(([intent, varieties]) =>
      Object.entries(varieties).flatMap(([variety, texts]) =>
        texts.map((text) => ({ intent, variety, text })),
      ),
    );
  });
  return { phrases, bad };
}

/** All of them. @throws BadContent */
export const loadPhrases = (folder: string): Phrase[] => sound(readPhrases(folder)).phrases;
