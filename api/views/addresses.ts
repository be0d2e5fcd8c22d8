import { z } from '@hono/zod-openapi';
import { and, eq, sql } from 'drizzle-orm';
import { readCodes } from '../../content/codes.ts';
import { countryId } from '../../content/countries.ts';
import { readGuides } from '../../content/guides.ts';
import { readLetters } from '../../content/letters.ts';
import { readTaxonomy } from '../../content/taxonomy.ts';
import type { Queries } from '../db/client.ts';
import { articles, translations } from '../db/schema/articles.ts';
import type { Locale } from '../ground/locale.ts';
import { contentFolder } from '../ground/root.ts';
import { isShown } from '../models/articles/shown.ts';

/** A page that anybody may read, and the day its text last changed where that is known. */
export const address = z.object({
  path: z.string().openapi({ description: 'After the language: `/articles/otp-missing`' }),
  changedOn: z.iso.date().nullable(),
});
type Address = z.infer<typeof address>;

/** Every public page that exists in a language, for those who index the portal. */
export async function publicAddresses(db: Queries, locale: Locale): Promise<Address[]> {
  const written = await slugsByDay(db, locale);
  const undated = (path: string): Address => ({ path, changedOn: null });
  return [
    ...['', '/topics', '/guides', '/codes', '/limits', '/letters', '/status'].map(undated),
    ...readTaxonomy(contentFolder).taxonomy.map(({ id }) => undated(`/topics/${id}`)),
    ...written.flatMap(({ day, slugs }) =>
      slugs.map((slug) => ({ path: `/articles/${slug}`, changedOn: day })),
    ),
    ...readGuides(contentFolder).guides.map(({ slug, checkedOn }) => ({
      path: `/guides/${slug}`,
      changedOn: checkedOn,
    })),
    ...countryId.options.map((country) => undated(`/limits/${country}`)),
    ...readLetters(contentFolder).letters.map(({ id, checkedOn }) => ({
      path: `/letters/${id}`,
      changedOn: checkedOn,
    })),
    ...readCodes(contentFolder).codes.map(({ id }) => undated(`/codes/${encodeURIComponent(id)}`)),
  ];
}

/** A row a day: to hand over one for each article would take longer than to find them all. */
function slugsByDay(db: Queries, locale: Locale) {
  const { slug, publishedAt } = translations;
  const day = sql<string>`date(${publishedAt} / 1000, 'unixepoch')`;
  return db
    .select({ day, slugs: sql`json_group_array(${slug})`.mapWith(articles.codes) })
    .from(translations)
    .where(and(isShown, eq(translations.locale, locale)))
    .groupBy(day);
}
