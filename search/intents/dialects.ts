import { fold } from '../text/fold.ts';
import type { LabelledExample } from './labelled.ts';

/** Turning messages in Modern Standard Arabic or Palestinian into other dialects, word by word. A tool of training only. */

export type Dialect = 'moroccan' | 'tunisian' | 'gulf';
type Saying = Record<'said' | Dialect, string[]>;

/** What can be said otherwise, by the folded words of the sources. */
export type Sayings = Map<string, Saying>;

/** Rows by what they say; of those with the same words the first holds. */
export const sayingsOf = (rows: Saying[]): Sayings =>
  new Map(rows.toReversed().flatMap((row) => row.said.map((words) => [foldWords(words), row] as const)));

const word = /[\p{L}\p{M}\p{N}]+/gu;
const foldWords = (text: string): string => (text.match(word) ?? []).map((one) => fold(one)).join(' ');

const longestSaying = 5;
/** How often a saying is taken, the Maghrebi «n» of the first person written, and «ش» put after what is denied. */
const often = { saying: 0.9, first: 0.35, denied: 0.8 };
const denials = new Set(['لم', 'ما', 'لا']);
const firstPerson = /^[أا](?!ل)\p{Script=Arabic}{3,}$/u;
const article = /^ال/;
/** What may stand before a word as one with it, and how it is written apart from a word of another language. */
const clitics: [RegExp, string, string][] = [
  [/^و(?=..)/, '', 'و'],
  [/^ف(?=..)/, '', 'و'],
  [/^بال(?=...)/, 'ال', 'ب '],
  [/^لل(?=...)/, 'ال', 'ل '],
  [/^ب(?=...)/, '', 'ب '],
  [/^ل(?=...)/, '', 'ل '],
];

/**
 * A message in another dialect, and which share of its words was replaced, from 0 to 1. `random` gives numbers from 0 to 1 and
 * decides between forms.
 */
export function sayIn(
  dialect: Dialect,
  text: string,
  sayings: Sayings,
  random: () => number,
): { text: string; replaced: number } {
  const words = (text.match(word) ?? []).map((written) => ({ written, folded: fold(written) }));
  const said: string[] = [];
  let replaced = 0;
  for (let at = 0; at < words.length;) {
    const found =
      random() < often.saying ? longest(words.slice(at, at + longestSaying), dialect, sayings) : null;
    if (found) {
      said.push(found.before + (found.forms[Math.floor(random() * found.forms.length)] ?? ''));
      replaced += found.length;
      at += found.length;
    } else {
      const { written = '', folded = '' } = words[at] ?? {};
      const denied = denials.has(words[at - 1]?.folded ?? '');
      const maghrebi = dialect !== 'gulf' && !article.test(folded);
      const first = maghrebi && firstPerson.test(written) && random() < often.first;
      said.push(
        (first ? `ن${written.slice(1)}` : written) +
          (maghrebi && denied && random() < often.denied ? 'ش' : ''),
      );
      at += 1;
    }
  }
  return { text: said.join(' '), replaced: words.length === 0 ? 0 : replaced / words.length };
}

/** The saying of most words that the next words begin with; of a single word also without what is written as one with it. */
function longest(next: { folded: string }[], dialect: Dialect, sayings: Sayings) {
  for (let length = next.length; length > 0; length--) {
    const words = next.slice(0, length).map(({ folded }) => folded);
    const forms = sayings.get(words.join(' '))?.[dialect];
    if (forms?.length) return { forms, length, before: '' };
  }
  const [one] = next;
  for (const [clitic, rest, before] of clitics) {
    if (!one || !clitic.test(one.folded)) continue;
    const forms = sayings.get(one.folded.replace(clitic, rest))?.[dialect];
    if (forms?.length) return { forms, length: 1, before };
  }
  return null;
}

/** Which messages are turned, how many of them, and what each then counts beside the one it was made of. */
const sources = {
  ar: { share: 0.3, weight: 0.5 },
  msa: { share: 1, weight: 0.65 },
  levantine: { share: 1, weight: 0.65 },
} as const;
/** A message of which less was replaced is still what it was. */
const enough = 0.3;

/** The messages in Modern Standard Arabic and Palestinian as a Moroccan, a Tunisian and a Saudi would put them. */
export function inDialects(
  examples: LabelledExample[],
  sayings: Sayings,
  random: () => number,
): LabelledExample[] {
  return examples.flatMap((example) => {
    const source = Object.entries(sources).find(([variety]) => variety === example.variety)?.[1];
    if (!source || example.intent === null) return [];
    return (['moroccan', 'tunisian', 'gulf'] as const).flatMap((dialect) => {
      if (random() >= source.share) return [];
      const { text, replaced } = sayIn(dialect, example.text, sayings, random);
      const weight = source.weight * (example.weight ?? 1);
      return replaced < enough ? [] : [{ ...example, text, variety: dialect, weight }];
    });
  });
}
