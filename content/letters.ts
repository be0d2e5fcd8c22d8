import { join } from 'node:path';
import { z } from 'zod';
import { countryId } from './countries.ts';
import { edited, untilEdited } from './edits.ts';
import type { BadContent, Text, WithBad } from './file.ts';
import { once, openYaml, orAside, sound, text } from './file.ts';
import { limitCases } from './limits.ts';

/** Whom letters go to, in the order in which people need them. */
export const addressees = ['bank', 'shop', 'authority', 'acquirer'] as const;

/** How a field is filled in: a line, several lines, a day of the calendar, the last four digits of a card or an account. */
export const fieldKinds = ['line', 'lines', 'day', 'last-four'] as const;

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const field = z.strictObject({
  id,
  label: text.strict(),
  hint: text.strict().optional(),
  kind: z.enum(fieldKinds).default('line'),
});

export const letter = z.strictObject({
  id,
  to: z.enum(addressees),
  /** Whose authority it goes to: who it is in providers.yaml, and where. */
  authority: z.strictObject({ country: countryId, provider: z.string() }).optional(),
  title: text.strict(),
  /** When it is the right one. */
  summary: text.strict(),
  /** What is said in it, with `{field}` where something is filled in. */
  subject: text.strict(),
  body: text.strict(),
  /** What goes with it. */
  enclosed: z.array(text.strict()).default([]),
  /** The article that says it all. */
  article: z.string(),
  /** What it is sent for when their time is over. */
  cases: z.array(z.enum(limitCases)).default([]),
  /** The reasons of a dispute that it answers. */
  codes: z.array(z.string()).default([]),
  checkedOn: z.iso.date(),
});

/** How letters to somebody begin and end. */
const frames = z.record(
  z.enum(addressees),
  z.strictObject({ opening: text.strict(), closing: text.strict() }),
);
type Frame = z.infer<typeof frames>[Letter['to']];

export type Field = z.infer<typeof field>;
/** A letter to copy. */
export type Letter = z.infer<typeof letter>;

/** Words of a letter, or the field that stands between them. */
export type Part = { text: string } | { field: string };

type Letters = { fields: Field[]; letters: Letter[] };
type Frames = z.infer<typeof frames>;

/** What letters.yaml says, entry by entry as far as it can be read; letters without their frames. */
export const writtenLetters = once((folder) => {
  const bad: BadContent[] = [];
  const file = join(folder, 'letters.yaml');
  const yaml = orAside(bad, file, () => openYaml(file));
  const part = <T>(name: string, schema: z.ZodType<T>) =>
    ((yaml && orAside(bad, file, () => yaml.entries(schema, bad, name))) ?? []).map(([, one]) => one);
  const framed: Frames | undefined = yaml && orAside(bad, file, () => yaml.as(z.object({ frames })).frames);
  return { list: part('letters', letter), fields: part('fields', field), framed, bad };
});

/** The letters as they are sent, with what editors made of them. */
export const readLetters = untilEdited((folder): Letters & WithBad => {
  const { list, fields, framed, bad } = writtenLetters(folder);
  const letters = edited(folder, 'letters', list, letter).flatMap((one) =>
    framed ? [within(framed[one.to], one)] : [],
  );
  return { fields, letters, bad };
});

/** A letter with its beginning and its end. */
const within = ({ opening, closing }: Frame, letter: Letter): Letter => ({
  ...letter,
  body: {
    en: [opening.en, letter.body.en, closing.en].join('\n\n'),
    ar: [opening.ar, letter.body.ar, closing.ar].join('\n\n'),
  },
});

/** All of it. @throws BadContent */
export const loadLetters = (folder: string): Letters => sound(readLetters(folder));

/** A text of a letter as words and fields, in their order. */
export const partsOf = (words: string): Part[] =>
  words
    .split(/(\{[a-z0-9-]+\})/)
    .filter(Boolean)
    .map((part) => (part.startsWith('{') ? { field: part.slice(1, -1) } : { text: part }));

/** The fields that a text of a letter has, each once. */
export const fieldsIn = (words: string): string[] => [
  ...new Set(partsOf(words).flatMap((part) => ('field' in part ? [part.field] : []))),
];

/** All that a letter says in it, as one text. */
export const sayings = ({ subject, body }: Pick<Letter, 'subject' | 'body'>): Text => ({
  en: `${subject.en}\n\n${body.en}`,
  ar: `${subject.ar}\n\n${body.ar}`,
});
