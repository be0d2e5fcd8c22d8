import type { Article } from '../articles.ts';
import type { Content } from '../load.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

/** What an article names that does not exist, and what it says to have left that is another's. */
export function detailsCheck({ articles, taxonomy, codes }: Content): (article: Article) => Found[] {
  const types = new Set(taxonomy.map(({ id }) => id));
  const intents = new Set(taxonomy.flatMap((type) => type.intents.map(({ id }) => id)));
  const known = new Set(codes.map(({ id }) => id));
  const slugs = new Set(articles.map(({ slug }) => slug));
  const unknown = (key: keyof Article, en: string, ar: string, values: string[], all: Set<string>): Found[] =>
    values
      .filter((value) => !all.has(value))
      .map((value) => ({ at: [key], message: says(`unknown ${en} ${value}`, `${ar} غير معروف: ${value}`) }));
  return (article) => [
    ...unknown('problemType', 'problem type', 'نوع مشكلة', [article.problemType], types),
    ...unknown('intents', 'intent', 'مقصد', article.intents, intents),
    ...unknown('codes', 'code', 'رمز', article.codes, known),
    ...unknown('related', 'related article', 'مقال ذو صلة', article.related, slugs),
    ...article.formerly
      .filter((former) => slugs.has(former))
      .map((former): Found => ({
        at: ['formerly'],
        message: says(`an article has the address ${former}`, `الرابط ${former} لمقال قائم`),
      })),
  ];
}
