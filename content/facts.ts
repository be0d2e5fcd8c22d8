import type { Article, Locale, Translation } from './articles.ts';
import type { Text } from './file.ts';
import { blocksOf, parse } from './markdown.ts';
import type { SynonymGroup } from './synonyms.ts';

type Found = { line: number; message: Text };

const number = String.raw`\p{Nd}[\p{Nd}.,٫٬]*`;
const money = String.raw`SAR|AED|EGP|KWD|QAR|BHD|OMR|JOD|USD|EUR|riyals?|dirhams?|dinars?|pounds?|dollars?|ريال|درهم|دراهم|دينار|دنانير|جنيه|دولار`;
const spans = String.raw`seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|مرة|مرات`;
const pairs = String.raw`(?:ثانيت|دقيقت|ساعت|يوم|أسبوع|شهر|سنت|مرت)(?:ين|ان)`;

/** A figure that can change: a number with what it counts, in digits of any script; Arabic says two in the word itself. */
const figure = new RegExp(
  [
    String.raw`${number}\s*[%٪]`,
    String.raw`${number}[\s-]*(?:(?:business|working|calendar)\s+)?(?:${money}|${spans})(?!\p{Script=Latin})`,
    String.raw`(?:${money}|[$€£])\s*${number}`,
    String.raw`(?<![\p{L}\p{M}])${pairs}(?![\p{L}\p{N}])`,
  ].join('|'),
  'iu',
);

/** Shorter names are words of many sentences. */
const shortest = 4;

/**
 * Sentences that state a figure about a named system or provider for which the article has no checked fact. What rules
 * and limits apply changes; a reader must be able to tell when we last looked.
 */
export function findUncheckedFacts(
  { body, bodyLine }: Translation,
  locale: Locale,
  facts: Article['facts'],
  synonyms: SynonymGroup[],
): Found[] {
  const checked = facts.map(({ about }) => `${about.en} ${about.ar}`);
  const unchecked = synonyms
    .filter(({ category }) => category === 'system' || category === 'psp')
    .map((group) => ({ name: group.canonical, mention: mentionOf(group) }))
    .filter(({ mention }) => !checked.some((about) => mention.test(about)));
  return sentencesOf(body, locale)
    .filter(({ text }) => figure.test(text))
    .flatMap(({ line, text }) =>
      unchecked
        .filter(({ mention }) => mention.test(text))
        .map(({ name }) => ({
          line: bodyLine + line,
          message: {
            en: `a figure about ${name.en} without a checked fact in article.yaml`,
            ar: `رقم عن ${name.ar} بلا معلومة مراجعة في article.yaml`,
          },
        })),
    );
}

/** What finds a system by its names, as words of their own; Arabic joins «and», «in» and the article to the front of one. */
function mentionOf({ canonical, en, ar, ambiguous }: SynonymGroup): RegExp {
  const names = [canonical.en.replace(/\s*\(.*/, ''), canonical.ar, ...en, ...ar]
    .filter((name) => name.length >= shortest && !ambiguous.includes(name))
    .map((name) => RegExp.escape(name));
  return new RegExp(
    String.raw`(?<![\p{Script=Latin}\p{N}])(?:${names.join('|') || '(?!)'})(?![\p{L}\p{N}])`,
    'iu',
  );
}

/** The sentences of a Markdown text, with their lines from 0. */
function sentencesOf(markdown: string, locale: Locale): { line: number; text: string }[] {
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return blocksOf(parse(markdown)).flatMap(({ line, text }) =>
    // A line's end would end a sentence.
    [...sentences.segment(text.replaceAll('\n', ' '))].map(({ segment, index }) => ({
      line: line + text.slice(0, index).split('\n').length - 1,
      text: segment,
    })),
  );
}
