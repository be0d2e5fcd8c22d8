import type { Locale } from '../../api/ground/locale.ts';
import { locales } from '../../api/ground/locale.ts';
import type { Code } from '../codes.ts';
import type { Text } from '../file.ts';
import type { Ending, Guide } from '../guides.ts';
import { isQuestion } from '../guides.ts';
import { finderOfProviders } from '../names.ts';
import type { Page } from '../page.ts';
import type { SynonymGroup } from '../synonyms.ts';
import type { Problem } from './problem.ts';
import { says } from './problem.ts';

/** To turn to a bank that has no name. */
const asks: Record<Locale, RegExp> = {
  en: /\b(?:ask|call|contact|phone|ring|tell|check with|talk to|speak (?:to|with)|write to|go to|turn to|confirm with)\s+(?:the|your|its|their|his|her|my|that|own|both)?\s*(?:own |card's |customer's |other )?(?:bank|issuer|card issuer|card company)(?!'s|-|\s+(?:app|account|page|transfer|text|branch|number|slip))\b/iu,
  ar: /(?<!\p{L})[وفب]?(?:اسأل|راجع|تواصل مع|اتصل|كلّم|كلم|خاطب|استشر|أخبر|أبلغ|تحقق من|استفسر من|اطلب من)\s+(?:البنك|بنكك|بنكه|مصرفك|المصرف|المُصدر|مُصدر|الجهة المصدرة|بالبنك|ببنكك)(?! (?:رفض|يمنع|أوقف))(?!\p{L})/u,
};

/** A number, a limit, words to say, or a link, to the numbers of a country or to another page. */
const help = /\d|[«“"]|\]\(|numbers:/u;

/** So many may stand without any of these, or a name, beside them. */
const most = 20;

type Content = { guides: Guide[]; codes: Code[]; synonyms: SynonymGroup[] };
type Passage = { file: string; locale: Locale; text: string };

/** Texts that send their reader to the bank empty-handed, when there are more than a few of them in a language. */
export function checkAskYourBank(content: Content, pages: Page[]): Problem[] {
  const empty = emptyHanded(content, pages);
  return locales.flatMap((locale) => {
    const mine = empty.filter((passage) => passage.locale === locale);
    return mine.length <= most
      ? []
      : mine.map(({ file, text }) => ({
          file,
          message: says(
            `"ask the bank" without a number, limit or name: ${text}`,
            `«اسأل البنك» بلا رقم ولا مهلة ولا اسم: ${text}`,
          ),
        }));
  });
}

/** Every text that does so. */
export function emptyHanded({ guides, codes, synonyms }: Content, pages: Page[]): Passage[] {
  const namedIn = finderOfProviders(synonyms);
  const all = [...pages.flatMap(inPage), ...guides.flatMap(inGuide), ...codes.map(inCode).flatMap(both)];
  return all.filter(
    ({ text, locale }) => asks[locale].test(text) && !help.test(text) && namedIn(text).length === 0,
  );
}

/** A block each. Beside the quick fix stands a link to the numbers; under a heading, what it announces. */
function inPage({ file, locale, translation, passages }: Page): Passage[] {
  const lines = translation.body.split('\n');
  return passages.flatMap(({ kind, line, text }) => {
    if (kind === 'front matter' || kind === 'heading' || line === undefined) return [];
    // Where a link leads is written in the file alone.
    const written = lines
      .slice(line - translation.bodyLine)
      .slice(0, text.split('\n').length)
      .join('\n');
    return [{ file, locale, text: `${text}\n${written}` }];
  });
}

/** An ending each: all of it is read at once, the numbers to call among it. */
const inGuide = ({ slug, steps }: Guide): Passage[] =>
  Object.values(steps).flatMap((step) =>
    both({
      file: `guides/${slug}.yaml`,
      ...(isQuestion(step)
        ? { texts: [step.question, ...(step.help ? [step.help] : [])] }
        : { texts: saidIn(step) }),
    }),
  );

const saidIn = ({ title, steps }: Ending): Text[] => [title, ...steps];

const inCode = ({ customerFix }: Code) => ({ file: 'codes.yaml', texts: [customerFix] });

const both = ({ file, texts }: { file: string; texts: Text[] }): Passage[] =>
  locales.map((locale) => ({ file, locale, text: texts.map((one) => one[locale]).join('\n') }));
