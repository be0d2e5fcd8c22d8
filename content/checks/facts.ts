import { finderOfProviders, fold } from '../names.ts';
import type { Page } from '../page.ts';
import type { SynonymGroup } from '../synonyms.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

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
export function factCheck(synonyms: SynonymGroup[]): (page: Page) => Found[] {
  const namedIn = finderOfProviders(synonyms);
  return ({ article, sentences }) => {
    const checked = new Set(article.facts.flatMap(({ about }) => namedIn(`${about.en}\n${about.ar}`)));
    return sentences
      .filter(({ text }) => figure.test(fold(text)))
      .flatMap(({ line, at, text }) =>
        namedIn(text)
          .filter((group) => !checked.has(group))
          .map(({ canonical }) => ({
            line,
            at,
            message: says(
              `a figure about ${canonical.en} without a checked fact in article.yaml`,
              `رقم عن ${canonical.ar} بلا معلومة مراجعة في article.yaml`,
            ),
          })),
      );
  };
}
