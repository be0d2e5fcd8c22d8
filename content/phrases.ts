import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { edited, untilEdited } from './edits.ts';
import type { BadContent, WithBad } from './file.ts';
import { once, orAside, readYaml, sound } from './file.ts';

const file = z.object({ intents: z.record(z.string(), z.record(z.string(), z.array(z.string()))) });

/** What people write who mean one intent, `none` where it is about no problem, by the variety of their language. */
export const phrasesOfIntent = z.strictObject({
  id: z.string(),
  phrases: z.array(z.strictObject({ variety: z.string().min(1), texts: z.array(z.string().min(1)) })),
});
export type PhrasesOfIntent = z.infer<typeof phrasesOfIntent>;

/** A message as somebody would put it. */
export type Phrase = { intent: string; variety: string; text: string };

/** The phrases as the files of `phrases/` have them, intent by intent, as far as they can be read. */
export const writtenPhrases = once((folder): { list: PhrasesOfIntent[] } & WithBad => {
  const bad: BadContent[] = [];
  const all = join(folder, 'phrases');
  const names = orAside(bad, all, () => readdirSync(all).filter((name) => name.endsWith('.yaml'))) ?? [];
  const list = names.sort().flatMap((name) => {
    const read = orAside(bad, join(all, name), () => readYaml(join(all, name), file));
    return Object.entries(read?.intents ?? {}).map(([id, varieties]) => ({
      id,
      phrases: Object.entries(varieties).map(([variety, texts]) => ({ variety, texts })),
    }));
  });
  return { list, bad };
});

/** The same with what editors made of them, phrase by phrase. */
export const readPhrases = untilEdited((folder): { phrases: Phrase[] } & WithBad => {
  const { list, bad } = writtenPhrases(folder);
  const phrases = edited(folder, 'phrases', list, phrasesOfIntent).flatMap(({ id: intent, phrases }) =>
    phrases.flatMap(({ variety, texts }) => texts.map((text) => ({ intent, variety, text }))),
  );
  return { phrases, bad };
});

/** All of them. @throws BadContent */
export const loadPhrases = (folder: string): Phrase[] => sound(readPhrases(folder)).phrases;
