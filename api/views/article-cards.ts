import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { audiences } from '../db/schema/articles.ts';
import { locale } from '../ground/incoming.ts';
import type { Locale } from '../ground/locale.ts';
import type { Listed } from '../models/articles/order.ts';
import { firstPage, placePattern, slugsInOrder } from '../models/articles/order.ts';
import type { Published, Shelf } from '../models/articles/published.ts';
import { textsFor } from '../models/articles/published.ts';
import { renderRevision } from '../models/articles/rendered.ts';

/** What lists show of an article. */
export const articleCard = z
  .object({
    slug: z.string(),
    locale: locale.openapi({ description: 'The language it is served in' }),
    title: z.string(),
    summary: z.string(),
    problemType: z.string(),
    audience: z.enum(audiences),
  })
  .openapi('ArticleCard');

/** The same with what to try first. */
export const articleFix = articleCard.extend({ quickFix: z.string() });

/** What an agent looks at before sending it. */
export const articlePreview = articleFix.extend({
  html: z.string().openapi({ description: 'The article, sanitised: the preview' }),
});

/** Where a page of a list of articles begins, as the page before said in `next`. */
export const articlePlace = z.string().regex(placePattern).optional();

type Asked = Listed & { locale: Locale; cursor?: string | undefined };

/** Cards of these articles in this order, in the reader's language where it exists; what readers do not see is left out. */
export const articleCards = async (db: Queries, slugs: string[], locale: Locale) =>
  (await textsFor(db, slugs, locale)).map(card);

/** The same with their quick fixes. */
export const articleFixes = async (db: Queries, slugs: string[], locale: Locale) =>
  (await textsFor(db, slugs, locale)).map(fix);

/** The same with the whole article. */
export async function articlePreviews(db: Queries, slugs: string[], locale: Locale, of?: Shelf) {
  const previews = (await textsFor(db, slugs, locale, of)).map(async (text) => {
    const rendered = await renderRevision(db, text.revision);
    return rendered ? [{ ...fix(text), html: rendered.html }] : [];
  });
  return (await Promise.all(previews)).flat();
}

/** A page of the articles that readers see, in the order of their standing. */
export async function articlesListed(
  db: Queries,
  { locale, cursor, ...listed }: Asked,
  most = firstPage.list,
) {
  const { slugs, next } = await slugsInOrder(db, listed, most, cursor);
  return { articles: await articleCards(db, slugs, locale), next };
}

const card = ({ slug, locale, title, summary, problemType, audience }: Published) => ({
  slug,
  locale,
  title,
  summary,
  problemType,
  audience,
});

const fix = (text: Published) => ({ ...card(text), quickFix: text.quickFix });
