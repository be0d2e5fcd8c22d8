import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../content/articles.ts';
import { locales } from '../../content/articles.ts';
import type { SearchDocument } from '../../search/engine.ts';
import type { Queries } from '../db/client.ts';
import type { Locale } from '../locale.ts';
import { plainText } from '../markdown.ts';
import { codeOf } from './articles.ts';
import { publishedTexts } from './published.ts';

type Details = Pick<Article, 'slug' | 'problemType' | 'intents' | 'codes' | 'audience'>;
type Words = { title: string; summary: string; quickFix: string; searchTerms: string[]; body: string };

/** To read a text's Markdown takes about a millisecond; after so many others have their turn. */
const atOnce = 1;

/** Everything readers may find, or what they may find of some articles. */
export async function searchDocuments(db: Queries, slugs?: string[]): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const { article, text } of await publishedTexts(db, slugs)) {
    documents.push(asDocument(article, text.locale, text));
    if (documents.length % atOnce === 0) await setImmediate();
  }
  return documents;
}

/** The same of an article's files. */
export const documentsOf = (article: Article): SearchDocument[] =>
  locales.flatMap((locale) => {
    const text = article.translations[locale];
    return text ? [asDocument(article, locale, text)] : [];
  });

const asDocument = (article: Details, locale: Locale, text: Words): SearchDocument => ({
  id: `${article.slug}_${locale}`,
  slug: article.slug,
  locale,
  problemType: article.problemType,
  intents: article.intents,
  codes: article.codes.map(codeOf),
  audience: article.audience,
  title: text.title,
  summary: text.summary,
  searchTerms: text.searchTerms,
  body: `${text.quickFix} ${plainText(text.body)}`,
});
