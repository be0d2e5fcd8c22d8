import type { Article, Locale, Translation } from './articles.ts';
import { locales } from './articles.ts';
import type { Code } from './codes.ts';
import type { Text } from './file.ts';
import type { SynonymGroup } from './synonyms.ts';
import type { ProblemType } from './taxonomy.ts';
import { findUncheckedFacts } from './facts.ts';

export type Content = {
  articles: Article[];
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

/** Everything that is wrong with the articles, file by file. */
export function checkContent(content: Content): Problem[] {
  const slugs = new Set(content.articles.map(({ slug }) => slug));
  return content.articles.flatMap((article) => [
    ...checkDetails(article, content, slugs),
    ...locales.flatMap((locale) => checkLanguage(article, locale, content, slugs)),
  ]);
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
  const lines = checkLines(text, locale, slugs).map((problem) => ({ ...problem, file }));
  const facts = findUncheckedFacts(text, article.facts, content.synonyms).map((problem) => ({
    ...problem,
    file,
  }));
  return [...whole, ...lines, ...facts];
}

type Found = Omit<Problem, 'file'>;

function checkLines({ body, bodyLine }: Translation, locale: Locale, slugs: Set<string>): Found[] {
  let depth = 1;
  return body.split('\n').flatMap((source, index): Found[] => {
    const line = bodyLine + index;
    const found: Found[] = [];
    const heading = /^(#+)\s/.exec(source)?.[1]?.length;
    if (heading !== undefined && (heading === 1 || heading > depth + 1))
      found.push({
        line,
        message: says('headings begin at ## and skip no level', 'تبدأ العناوين بـ ## ولا تتخطى مستوى'),
      });
    depth = heading ?? depth;
    if (/<\/?[a-z][^>]*>/i.test(source.replaceAll(/`[^`]*`/g, '').replaceAll(/<https?:[^>]*>/g, '')))
      found.push({ line, message: says('raw HTML', 'شيفرة HTML') });
    for (const [, target = ''] of source.matchAll(/\]\(article:([^)#]*)/g))
      if (!slugs.has(target))
        found.push({ line, message: says(`no article ${target}`, `لا يوجد مقال ${target}`) });
    for (const [, target = ''] of source.matchAll(/\]\((?!article:|https?:|mailto:)([^)]*)\)/g))
      found.push({
        line,
        message: says(`a link that leads nowhere: ${target}`, `رابط لا يؤدي إلى شيء: ${target}`),
      });
    if (locale === 'ar' && /\p{Script=Arabic}\s*[,;?](?=\s|$)/u.test(source))
      found.push({ line, message: says('Latin , ; or ? in Arabic', 'علامة ترقيم لاتينية في نص عربي') });
    return found;
  });
}

/** Words of a Markdown text; marks, addresses and bullets are none. */
export const countWords = (markdown: string): number =>
  markdown.replaceAll(/\]\([^)]*\)/g, ']').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’\-.]*/gu)?.length ?? 0;

/** What there is, for the last line of the check. */
export function countContent({ articles, taxonomy, codes }: Content) {
  const answered = new Set(articles.flatMap(({ intents }) => intents));
  const all = taxonomy.flatMap(({ intents }) => intents.map(({ id }) => id));
  const wordsIn = (locale: Locale) =>
    articles.reduce((sum, { translations }) => sum + countWords(translations[locale]?.body ?? ''), 0);
  return {
    articles: articles.length,
    words: { ar: wordsIn('ar'), en: wordsIn('en') },
    intents: { covered: all.filter((id) => answered.has(id)).length, all: all.length },
    codes: codes.length,
  };
}
