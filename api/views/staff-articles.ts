import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { NotFound } from '../ground/failures.ts';
import type { Locale } from '../ground/locale.ts';
import type { Finder } from '../understanding/finder.ts';
import { articlePreview, articlePreviews } from './article-cards.ts';
import { namedType, orNull } from './tickets.ts';

export const staffArticle = z
  .object({ ...articlePreview.shape, problemType: orNull(namedType) })
  .openapi('StaffArticle');

/** What is for the staff alone and may help with what a customer wrote. Never anything that they may be sent. */
export const staffArticlesFor = async (db: Queries, finder: Finder, text: string, locale: Locale) =>
  articlePreviews(db, await finder.suggestForStaff(text, locale), locale, 'staff');

/** An article for the staff alone, in the reader's language where it exists. @throws NotFound also where it is for everybody */
export async function staffArticleShown(
  db: Queries,
  finder: Pick<Finder, 'problemType'>,
  slug: string,
  locale: Locale,
): Promise<z.infer<typeof staffArticle>> {
  const [article] = await articlePreviews(db, [slug], locale, 'staff');
  if (!article) throw new NotFound();
  return { ...article, problemType: finder.problemType(article.problemType) };
}
