import { and, eq } from 'drizzle-orm';
import { fold } from '../../../search/text/fold.ts';
import type { Queries } from '../../db/client.ts';
import { translations } from '../../db/schema/articles.ts';

/** Folds the titles that were written before the database kept them folded: it cannot do so by itself. */
export async function foldTitles(db: Queries): Promise<void> {
  const { slug, locale, title, titleFolded } = translations;
  const rows = await db.select({ slug, locale, title }).from(translations).where(eq(titleFolded, ''));
  for (const row of rows)
    await db
      .update(translations)
      .set({ titleFolded: fold(row.title) })
      .where(and(eq(slug, row.slug), eq(locale, row.locale)));
}
