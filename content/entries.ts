import type { z } from 'zod';
import { code, writtenCodes } from './codes.ts';
import type { EntryKind } from './edits.ts';
import type { Text, WithBad } from './file.ts';
import { writtenGuide, writtenGuides } from './guides.ts';
import { letter, writtenLetters } from './letters.ts';
import { limit, writtenLimits } from './limits.ts';
import { phrasesOfIntent, writtenPhrases } from './phrases.ts';
import { provider, writtenProviders } from './providers.ts';
import { synonymGroup, writtenSynonyms } from './synonyms.ts';
import { problemType, writtenTypes } from './taxonomy.ts';

/** An entry of any kind, as it is kept and written. */
export type Entry = { id: string } & Record<string, unknown>;

type Kind = {
  /** What it has to be, wherever it stands. */
  schema: z.ZodType<Entry>;
  /** What the files have of it, whatever editors made of that. */
  written: (folder: string) => { list: Entry[] } & WithBad;
  /** What lists call it. */
  title: (entry: Entry) => Text;
  /** Where its files stand: one with a list of them, a folder with one each, or one with some intents each. */
  file: { name: string; within?: string } | { folder: string } | { ofIntents: string };
};

const kindOf = <T extends Entry>(
  schema: z.ZodType<T>,
  written: (folder: string) => { list: T[] } & WithBad,
  title: (entry: T) => Text,
  file: Kind['file'],
): Kind => ({ schema, written, title: (entry) => title(schema.parse(entry)), file });

/** Everything that is edited entry by entry: what each has to be, and where it comes from. */
export const kinds: Record<EntryKind, Kind> = {
  synonyms: kindOf(synonymGroup, writtenSynonyms, ({ canonical }) => canonical, { name: 'synonyms.yaml' }),
  codes: kindOf(code, writtenCodes, ({ meaning }) => meaning, { name: 'codes.yaml', within: 'codes' }),
  guides: kindOf(writtenGuide, writtenGuides, ({ title }) => title, { folder: 'guides' }),
  providers: kindOf(provider, writtenProviders, ({ id, name }) => name ?? { en: id, ar: id }, {
    name: 'providers.yaml',
  }),
  limits: kindOf(limit, writtenLimits, ({ what }) => what, { name: 'limits.yaml', within: 'known' }),
  letters: kindOf(letter, writtenLetters, ({ title }) => title, { name: 'letters.yaml', within: 'letters' }),
  phrases: kindOf(phrasesOfIntent, writtenPhrases, ({ id }) => ({ en: id, ar: id }), {
    ofIntents: 'phrases',
  }),
  'problem-types': kindOf(problemType, writtenTypes, ({ name }) => name, { name: 'taxonomy.yaml' }),
};
