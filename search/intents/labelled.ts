import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Example } from './train.ts';

/** Reading labelled messages: the project's own phrases, and public sets where somebody has them. Tools only. */

export type LabelledExample = Example & { variety: string };

/** Phrases count more than rows of the public sets, of which there are more in fewer varieties; those about no problem most, for it is all there is of them. */
const phraseWeight = 1.5;
const noneWeight = 3;

/** Phrases as examples; those under `none` are about no problem. */
export const asExamples = (phrases: { intent: string; variety: string; text: string }[]): LabelledExample[] =>
  phrases.map(({ intent, ...phrase }) =>
    intent === 'none'
      ? { ...phrase, intent: null, weight: noneWeight }
      : { ...phrase, intent, weight: phraseWeight },
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
    return text && intent && variety ? [{ text, intent, variety }] : [];
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

const evaluationSet = z.array(
  z.object({ text: z.string(), problemType: z.string(), intent: z.string(), variety: z.string() }),
);

/** The messages written apart to measure with, never to train on. */
export const readEvaluationSet = (file: string): LabelledExample[] =>
  existsSync(file)
    ? evaluationSet
        .parse(parse(readFileSync(file, 'utf8')))
        .map((one) => ({ ...one, intent: one.intent === 'none' ? null : one.intent }))
    : [];
