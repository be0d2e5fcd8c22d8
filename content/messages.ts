import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BadContent, WithBad } from './file.ts';
import { orAside, readList, sound } from './file.ts';

const varieties = [
  ...['saudi', 'emirati', 'kuwaiti', 'gulf', 'egyptian', 'levantine', 'iraqi', 'maghrebi', 'sudanese'],
  ...['msa', 'arabizi', 'en'],
] as const;

const message = z.strictObject({
  text: z.string().min(2),
  intent: z.string(),
  also: z.string().optional(),
  variety: z.enum(varieties),
});

/** A message in the style of people: its intent, `none` where it is about no problem, and a second intent where it has one. */
export type Message = z.infer<typeof message>;

/** The messages of `messages/`, as far as they can be read. */
export function readMessages(folder: string): { messages: Message[] } & WithBad {
  const bad: BadContent[] = [];
  const all = join(folder, 'messages');
  const names = orAside(bad, all, () => readdirSync(all).filter((name) => name.endsWith('.yaml'))) ?? [];
  const read = names.sort().map((name) => readList(join(all, name), message));
  return {
    messages: read.flatMap(({ list }) => list),
    bad: [...bad, ...read.flatMap((file) => file.bad)],
  };
}

/** All of them. @throws BadContent */
export const loadMessages = (folder: string): Message[] => sound(readMessages(folder)).messages;
