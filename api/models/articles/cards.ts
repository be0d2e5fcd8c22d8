import type { Queries } from '../../db/client.ts';
import type { Locale } from '../../ground/locale.ts';
import { card, forReader, publishedTexts } from './published.ts';
import { renderRevision } from './rendered.ts';

/** Cards of these articles in this order, in the reader's language where it exists; what is not published is left out. */
export async function articleCards(db: Queries, slugs: string[], locale: Locale) {
  return (await inOrder(db, slugs, locale)).map(card);
}

/** Cards with what an agent sends and looks at: the quick fix and the whole article. */
export async function previews(db: Queries, slugs: string[], locale: Locale) {
  return (await inOrder(db, slugs, locale)).flatMap((one) => {
    const rendered = renderRevision(one.text);
    return rendered ? [{ ...card(one), quickFix: one.text.quickFix, html: rendered.html }] : [];
  });
}

async function inOrder(db: Queries, slugs: string[], locale: Locale) {
  if (slugs.length === 0) return [];
  const texts = forReader(await publishedTexts(db, slugs), locale);
  return texts.sort((one, other) => slugs.indexOf(one.article.slug) - slugs.indexOf(other.article.slug));
}
