import type { Article, Locale } from './articles.ts';
import { locales } from './articles.ts';
import type { Code } from './codes.ts';
import type { Text } from './file.ts';
import type { Guide } from './guides.ts';
import type { SynonymGroup } from './synonyms.ts';
import type { ProblemType } from './taxonomy.ts';
import { findUncheckedFacts } from './facts.ts';
import { checkGuide, waysOf } from './guide-check.ts';
import { checkStructure } from './structure.ts';

export type Content = {
  articles: Article[];
  guides: Guide[];
  taxonomy: ProblemType[];
  codes: Code[];
  synonyms: SynonymGroup[];
};

/** Something in content/ that must not be published as it is. */
export type Problem = { file: string; line?: number; message: Text };

const fewest = 300;
const most = 900;
const longestTitle = 70;

const says = (en: string, ar: string): Text => ({ en, ar });

/** Everything that is wrong with the articles and guides, file by file. */
export function checkContent(content: Content): Problem[] {
  const slugs = new Set(content.articles.map(({ slug }) => slug));
  const addresses = slugs.union(new Set(content.articles.flatMap(({ formerly }) => formerly)));
  const articles = content.articles.flatMap((article) => [
    ...checkDetails(article, content, slugs),
    ...locales.flatMap((locale) => checkLanguage(article, locale, content, addresses)),
  ]);
  return [...articles, ...content.guides.flatMap((guide) => checkGuide(guide, content))];
}

function checkDetails(article: Article, { taxonomy, codes }: Content, slugs: Set<string>): Problem[] {
  const file = `articles/${article.slug}/article.yaml`;
  const types = new Set(taxonomy.map(({ id }) => id));
  const intents = new Set(taxonomy.flatMap((type) => type.intents.map(({ id }) => id)));
  const known = new Set(codes.map(({ id }) => id));
  const unknown = (what: Text, values: string[], all: Set<string>): Problem[] =>
    values
      .filter((value) => !all.has(value))
      .map((value) => ({
        file,
        message: says(`unknown ${what.en} ${value}`, `${what.ar} غير معروف: ${value}`),
      }));
  return [
    ...unknown(says('problem type', 'نوع مشكلة'), [article.problemType], types),
    ...unknown(says('intent', 'مقصد'), article.intents, intents),
    ...unknown(says('code', 'رمز'), article.codes, known),
    ...unknown(says('related article', 'مقال ذو صلة'), article.related, slugs),
    ...article.formerly
      .filter((former) => slugs.has(former))
      .map((former) => ({
        file,
        message: says(`an article has the address ${former}`, `الرابط ${former} لمقال قائم`),
      })),
  ];
}

function checkLanguage(article: Article, locale: Locale, content: Content, slugs: Set<string>): Problem[] {
  const file = `articles/${article.slug}/${locale}.md`;
  const text = article.translations[locale];
  if (!text) return [{ file, message: says('this language is missing', 'هذه اللغة مفقودة') }];
  const words = countWords(text.body);
  const whole: Problem[] = [];
  if (words < fewest || words > most)
    whole.push({
      file,
      message: says(
        `${words} words, not ${fewest} to ${most}`,
        `${words} كلمة، والمطلوب من ${fewest} إلى ${most}`,
      ),
    });
  if ([...text.title].length > longestTitle)
    whole.push({
      file,
      message: says(`the title is longer than ${longestTitle}`, `العنوان أطول من ${longestTitle} حرفًا`),
    });
  if (!text.quickFix.trim())
    whole.push({ file, message: says('the quick fix is empty', 'الحل السريع فارغ') });
  const inside = [
    ...checkStructure(text, locale, slugs),
    ...findUncheckedFacts(text, locale, article.facts, content.synonyms),
  ];
  return [...whole, ...inside.map((problem) => ({ file, ...problem }))];
}

/** Words of a Markdown text; marks, addresses and bullets are none. */
export const countWords = (markdown: string): number =>
  markdown.replaceAll(/\]\([^)]*\)/g, ']').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’\-.]*/gu)?.length ?? 0;

/** What there is, for the last line of the check. */
export function countContent({ articles, guides, taxonomy, codes }: Content) {
  const answered = new Set(articles.flatMap(({ intents }) => intents));
  const all = taxonomy.flatMap(({ intents }) => intents.map(({ id }) => id));
  const wordsIn = (locale: Locale) =>
    articles.reduce((sum, { translations }) => sum + countWords(translations[locale]?.body ?? ''), 0);
  return {
    articles: articles.length,
    words: { ar: wordsIn('ar'), en: wordsIn('en') },
    intents: { covered: all.filter((id) => answered.has(id)).length, all: all.length },
    codes: codes.length,
    guides: guides.length,
    paths: guides.reduce((sum, guide) => sum + waysOf(guide).paths.length, 0),
  };
}
