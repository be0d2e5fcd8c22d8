import type { Queries } from '../../db/client.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { isRevealed } from '../codes/codes.ts';
import { articleCards } from './cards.ts';
import type { Published } from './published.ts';
import { card, forReader, hasOther, publishedTexts } from './published.ts';
import { renderRevision } from './rendered.ts';

type Filter = {
  locale: Locale;
  problemType?: string | undefined;
  audience?: string | undefined;
  cursor?: number | undefined;
};

const pageSize = 24;

/** Published articles, most helpful first. `cursor` counts those before this page; `next` is that of the page after. */
export async function listArticles(db: Queries, { locale, problemType, audience, cursor = 0 }: Filter) {
  const texts = forReader(await publishedTexts(db), locale)
    .filter(({ article }) => !problemType || article.problemType === problemType)
    .filter(({ article }) => !audience || article.audience === audience)
    .sort(byHelp);
  const end = cursor + pageSize;
  return { articles: texts.slice(cursor, end).map(card), next: end < texts.length ? String(end) : null };
}

/** Every published article of a problem type with its quick fix, most helpful first. */
export async function articlesOfType(db: Queries, problemType: string, locale: Locale) {
  const texts = forReader(await publishedTexts(db), locale);
  return texts
    .filter(({ article }) => article.problemType === problemType)
    .sort(byHelp)
    .map((one) => ({ ...card(one), quickFix: one.text.quickFix }));
}

const byHelp = ({ article: one }: Published, { article: other }: Published): number =>
  other.helpful - one.helpful || (one.slug < other.slug ? -1 : 1);

/** How many published articles each problem type has. */
export async function countByType(db: Queries): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { article } of forReader(await publishedTexts(db), 'ar'))
    counts.set(article.problemType, (counts.get(article.problemType) ?? 0) + 1);
  return counts;
}

/** An article as readers see it, in their language where it exists. @throws NotFound while no language is published. */
export async function findArticle(db: Queries, slug: string, locale: Locale) {
  const texts = (await publishedTexts(db, [slug])).filter(({ text }) => renderRevision(text));
  const [one] = forReader(texts, locale);
  const rendered = one && renderRevision(one.text);
  if (!rendered) throw new NotFound();
  const { article, text } = one;
  return {
    ...card(one),
    ...rendered,
    quickFix: text.quickFix,
    otherLocale: hasOther(texts, text.locale),
    codes: article.codes.filter(isRevealed).map((id) => ({ id, code: codeOf(id) })),
    related: await articleCards(db, article.related, locale),
    checkedOn: article.checkedOn,
    revision: text.id,
    publishedAt: text.publishedAt.toISOString(),
  };
}

/** A code without the system that writes it so: `iso8583:51` is 51. */
export const codeOf = (id: string): string => id.slice(id.indexOf(':') + 1);
