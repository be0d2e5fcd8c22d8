import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partOf } from './held-out.ts';
import type { Example } from './train.ts';

/** Reading labelled messages: the project's own phrases, and public sets where somebody has them. Tools only. */

/** A message with its label; `also` are labels that are right as well, to be measured by. */
export type LabelledExample = Example & { variety: string; also?: (string | null)[] };

/** What a text counts in training, by where it comes from. The public rows are many, in few varieties, and their labels noisy. */
const weights = { row: 0.7, phrase: 1.5, phraseOfNone: 3, message: 2, messageOfNone: 1.6, article: 0.7 };
/** What the first of two intents of a message has of its weight; the second has the rest. */
const mostly = 0.65;

const none = 'none';
/** The intent that a file names; null where it says that there is none. */
export const named = (intent: string): string | null => (intent === none ? null : intent);

/** Phrases as examples; those under `none` are about no problem, and count more. */
export const asExamples = (phrases: { intent: string; variety: string; text: string }[]): LabelledExample[] =>
  phrases.map((phrase) => ({
    ...phrase,
    intent: named(phrase.intent),
    weight: phrase.intent === none ? weights.phraseOfNone : weights.phrase,
  }));

type Message = { text: string; intent: string; also?: string | undefined; variety: string };

/** Messages as examples, without those that are held out: what is about two problems is shown under both. */
export const messagesAsExamples = (messages: Message[]): LabelledExample[] =>
  messages.flatMap(({ text, intent, also, variety }) => {
    if (partOf(text) !== 'train') return [];
    const weight = intent === none ? weights.messageOfNone : weights.message;
    const first = { text, variety, intent: named(intent), weight };
    if (also === undefined) return [first];
    return [
      { ...first, weight: weight * mostly },
      { ...first, intent: named(also), weight: weight * (1 - mostly) },
    ];
  });

type Article = {
  intents: string[];
  translations: Partial<
    Record<string, { title: string; summary: string; quickFix: string; searchTerms: string[] }>
  >;
};

/** What articles say of themselves: title, summary, quick fix, and how customers put it. */
export const articlesAsExamples = (articles: Article[]): LabelledExample[] =>
  articles.flatMap(({ intents, translations }) =>
    Object.entries(translations).flatMap(([locale, texts]) => {
      if (!texts) return [];
      const { title, summary, quickFix, searchTerms } = texts;
      const variety = locale === 'en' ? 'en' : 'msa';
      const weight = weights.article / intents.length;
      return [title, summary, quickFix, ...searchTerms].flatMap((text) =>
        intents.map((intent) => ({ text, intent, variety, weight })),
      );
    }),
  );

type Taxonomy = { intents: { id: string; banking77: string[] }[] }[];

/**
 * The public sets Banking77 and ArBanking77 in a folder, under the intents that the taxonomy gives their labels; `split` is
 * what a file's name ends with. Rows with unknown labels are left out.
 */
export function readLabelledSets(
  folder: string,
  taxonomy: Taxonomy,
  split: 'train' | 'val',
): LabelledExample[] {
  const byLabel = new Map(
    taxonomy.flatMap(({ intents }) =>
      intents.flatMap(({ id, banking77 }) => banking77.map((label) => [labelKey(label), id] as const)),
    ),
  );
  const arabicNames = new Map(
    rowsOf(join(folder, 'arbanking77-labels.csv')).map(([en = '', ar = '']) => [ar.trim(), labelKey(en)]),
  );
  const english = rowsOf(join(folder, `banking77-${split}.csv`)).map(([text, label]) => [text, label, 'en']);
  const arabic = rowsOf(join(folder, `arbanking77-${split}.csv`)).map(([label = '', text]) => [
    text,
    arabicNames.get(label.trim()),
    'ar',
  ]);
  return [...english, ...arabic].flatMap(([text, label, variety]) => {
    const intent = byLabel.get(labelKey(label ?? ''));
    return text && intent && variety ? [{ text, intent, variety, weight: weights.row }] : [];
  });
}

const labelKey = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[_\s?]+/g, ' ')
    .trim();

/** The rows of a CSV file after its heading. Fields may be quoted, with quotes inside doubled. */
function rowsOf(file: string): string[][] {
  if (!existsSync(file)) return [];
  const field = /(?:^|,)(?:"((?:[^"]|"")*)"|([^",\n]*))/g;
  return records(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
    .slice(1)
    .map((line) =>
      [...line.matchAll(field)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''),
    );
}

/** Lines, but for those inside quotes. */
function records(source: string): string[] {
  const found: string[] = [];
  for (const line of source.split(/\r?\n/)) {
    const open = found.at(-1);
    if (open !== undefined && (open.match(/"/g)?.length ?? 0) % 2 === 1)
      found[found.length - 1] = `${open}\n${line}`;
    else if (line !== '') found.push(line);
  }
  return found;
}
