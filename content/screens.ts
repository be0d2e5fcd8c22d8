import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { BadContent, Text, WithBad } from './file.ts';
import { once, orAside, readYaml, text } from './file.ts';

/** What a line of a screen is drawn as. */
const kinds = [
  /** The heading of a screen. */
  'bar',
  /** A card, by its last digits. */
  'card',
  /** How it went: with its `tone` as a sign. */
  'outcome',
  'amount',
  /** Words, and a `value` at the other end. */
  'row',
  /** Words that lead to another screen. */
  'link',
  /** Words with a switch, which is `on` or not. */
  'switch',
  /** A label above a box to type into. */
  'field',
  'button',
  /** A message as phones show it. */
  'bubble',
  'say',
] as const;

/** Written in both languages; or once, where it stands so in either: a number, what a machine prints. */
const words = z.union(
  [z.string().min(1), text.strict()],
  'neither words in both languages nor one text for both',
);

const line = z
  .strictObject({
    bar: words.optional(),
    card: words.optional(),
    outcome: words.optional(),
    amount: words.optional(),
    row: words.optional(),
    link: words.optional(),
    switch: words.optional(),
    field: words.optional(),
    button: words.optional(),
    bubble: words.optional(),
    say: words.optional(),
    value: words.optional(),
    on: z.boolean().optional(),
    tone: z.enum(['good', 'bad', 'wait', 'quiet']).optional(),
    /** What the line is marked for: it gets the next number, and stands in the list beside the picture. */
    mark: text.strict().optional(),
  })
  .transform(({ value, on, tone, mark, ...drawn }, context) => {
    const [kind, another] = kinds.filter((one) => drawn[one] !== undefined);
    const said = kind && drawn[kind];
    if (kind && said && !another) return { kind, words: said, value, on, tone, mark };
    context.addIssue({ code: 'custom', message: `a line is one of ${kinds.join(', ')}` });
    return z.NEVER;
  });

const screen = z.strictObject({
  frame: z.enum(['phone', 'page', 'slip']),
  /** What tells it from the other screen of the picture. */
  name: text.strict().optional(),
  lines: z.array(line).min(1),
});

const screens = z.strictObject({
  /** The last day on which somebody looked whether it still fits. */
  reviewedOn: z.iso.date(),
  /** Where its words were read; none where they are everybody's. */
  sources: z.array(z.url({ protocol: /^https?$/ })).default([]),
  /** What is to be seen, for those who do not see it. */
  shows: text.strict(),
  screens: z.array(screen).min(1),
});

export type Words = z.infer<typeof words>;
export type Line = z.infer<typeof line>;
export type Screen = z.infer<typeof screen>;
/** What people hold, drawn by us: screens of an app, pages, slips, with numbered marks. */
export type Screens = z.infer<typeof screens> & { id: string };

/** What is marked, in the order of the numbers. */
export const marksOf = ({ screens }: Screens): Text[] =>
  screens.flatMap(({ lines }) => lines.flatMap(({ mark }) => (mark ? [mark] : [])));

/** The screens of `pictures/`, one file each, as far as they can be read. */
export const readScreens = once((folder): { screens: Screens[] } & WithBad => {
  const bad: BadContent[] = [];
  const all = join(folder, 'pictures');
  const names = orAside(bad, all, () => readdirSync(all).filter((name) => name.endsWith('.yaml'))) ?? [];
  const read = names.sort().flatMap((name) => {
    const file = join(all, name);
    const one = orAside(bad, file, () => readYaml(file, screens));
    return one ? [{ id: basename(name, '.yaml'), ...one }] : [];
  });
  return { screens: read, bad };
});
