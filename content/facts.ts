import type { Article, Locale, Translation } from './articles.ts';
import type { Text } from './file.ts';
import type { Block } from './markdown.ts';
import { partsOf } from './markdown.ts';
import { finderOfProviders, fold } from './names.ts';
import type { SynonymGroup } from './synonyms.ts';

type Found = { line: number; message: Text };

// Words as `fold` writes them.
const number = String.raw`\d[\d.,٬٫]*`;
const inWords = String.raw`(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|[وفبل]?(?:(?:ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر)[هي]?|عشرون|عشرين|ثلاثون|ثلاثين))`;
const money = String.raw`sar|aed|egp|kwd|qar|bhd|omr|jod|usd|eur|riyals?|dirhams?|dinars?|pounds?|dollars?|euros?|ريالا?|ريالات|درهما?|دراهم|دينارا?|دنانير|جنيها?|جنيهات|دولارا?|دولارات|يورو`;
const counted = String.raw`percent|per cent|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|attempts?|tries|(?:بالم|في الم)ا?[يئ]ه|ثانيه|ثوان|ثواني|دقيقه|دقايق|ساعه|ساعات|يوما?|ايام|اسبوعا?|اسابيع|شهرا?|اشهر|شهور|سنه|سنوات|مره|مرات|محاوله|محاولات`;
const pairs = String.raw`(?:ثانيت|دقيقت|ساعت|يوم|اسبوع|شهر|سنت|مرت|محاولت)(?:ين|ان)`;

/** A figure that can change: a number, also in words, with what it counts; Arabic says two in the word itself. */
const figure = new RegExp(
  [
    String.raw`${number}\s*[%٪$€£]`,
    String.raw`(?:${number}|${inWords})[\s-]*(?:(?:business|working|banking|calendar)[\s-]+)?(?:${money}|${counted})(?!\p{L})`,
    String.raw`(?:(?<!\p{L})(?:${money})|[$€£])\s*\d`,
    String.raw`(?<!\p{L})[وفبل]?${pairs}(?!\p{L})`,
  ].join('|'),
  'u',
);

/**
 * Sentences that state a figure about a named system or provider for which the article has no checked fact. What rules
 * and limits apply changes; a reader must be able to tell when we last looked.
 */
export function findUncheckedFacts(
  translation: Translation,
  locale: Locale,
  facts: Article['facts'],
  synonyms: SynonymGroup[],
): Found[] {
  const namedIn = finderOfProviders(synonyms);
  const checked = new Set(facts.flatMap(({ about }) => namedIn(`${about.en}\n${about.ar}`)));
  return sentencesOf(translation, locale)
    .filter(({ text }) => figure.test(fold(text)))
    .flatMap(({ line, text }) =>
      namedIn(text)
        .filter((group) => !checked.has(group))
        .map(({ canonical }) => ({
          line,
          message: {
            en: `a figure about ${canonical.en} without a checked fact in article.yaml`,
            ar: `رقم عن ${canonical.ar} بلا معلومة مراجعة في article.yaml`,
          },
        })),
    );
}

/** The sentences of a text, with their lines. */
function sentencesOf(translation: Translation, locale: Locale): Block[] {
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return partsOf(translation).flatMap(({ line, text }) =>
    // A line's end would end a sentence.
    [...sentences.segment(text.replaceAll('\n', ' '))].map(({ segment, index }) => ({
      line: line + text.slice(0, index).split('\n').length - 1,
      text: segment,
    })),
  );
}
