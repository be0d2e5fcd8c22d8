import type { Article, Translation } from './articles.ts';
import type { Text } from './file.ts';
import type { SynonymGroup } from './synonyms.ts';

type Found = { line: number; message: Text };

/** A figure that can change: a number with what it counts. */
const figure =
  /\d[\d.,]*\s*(?:%|٪|ريال|درهم|دينار|جنيه|دولار|يوم|أيام|ساعة|ساعات|دقيقة|دقائق|ثانية|SAR|AED|EGP|KWD|USD|dinars?|riyals?|pounds?|dirhams?|days?|hours?|minutes?|seconds?|times\b)/iu;
const sentence = /[^.!?؟\n]+/gu;
/** Shorter names are words of many sentences. */
const shortest = 4;

/**
 * Sentences that state a figure about a named system or provider for which the article has no checked fact. What rules
 * and limits apply changes; a reader must be able to tell when we last looked.
 */
export function findUncheckedFacts(
  { body, bodyLine }: Translation,
  facts: Article['facts'],
  synonyms: SynonymGroup[],
): Found[] {
  const checked = facts.map(({ about }) => `${about.en} ${about.ar}`.toLowerCase());
  const systems = synonyms.filter(({ category }) => category === 'system' || category === 'psp').map(namesOf);
  return body.split('\n').flatMap((source, index) =>
    (source.match(sentence) ?? [])
      .filter((part) => figure.test(part))
      .flatMap((part) => systems.filter((names) => names.some((name) => mentions(part, name))))
      .filter((names) => !names.some((name) => checked.some((about) => about.includes(name))))
      .map(([name = '']) => ({
        line: bodyLine + index,
        message: {
          en: `a figure about ${name} without a checked fact in article.yaml`,
          ar: `رقم عن ${name} بلا معلومة مراجعة في article.yaml`,
        },
      })),
  );
}

const namesOf = ({ canonical, en, ar, ambiguous }: SynonymGroup): string[] =>
  [canonical.en.replace(/\s*\(.*/, ''), canonical.ar, ...en, ...ar]
    .filter((name) => name.length >= shortest && !ambiguous.includes(name))
    .map((name) => name.toLowerCase());

/** Whether a sentence says this name as a word of its own. */
function mentions(sentence: string, name: string): boolean {
  const at = sentence.toLowerCase().indexOf(name);
  if (at < 0) return false;
  const letter = /[\p{L}\p{N}]/u;
  const after = sentence[at + name.length] ?? ' ';
  const before = sentence[at - 1] ?? ' ';
  return !letter.test(after) && (!letter.test(before) || /\p{Script=Arabic}/u.test(before));
}
