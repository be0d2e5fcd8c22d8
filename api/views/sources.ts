import { z } from '@hono/zod-openapi';
import { and, eq, ne } from 'drizzle-orm';
import type { Fact } from '../../content/articles.ts';
import { basis } from '../../content/sources.ts';
import type { Queries } from '../db/client.ts';
import { articles } from '../db/schema/articles.ts';
import { isolate } from '../ground/isolate.ts';
import type { Locale } from '../ground/locale.ts';

/** Where a fact was read, as readers are shown it. */
export const source = z
  .object({
    about: z.string(),
    url: z.string().nullable().openapi({ description: 'None of a law, which is named by its number' }),
    checkedOn: z.iso.date(),
    basis: basis
      .nullable()
      .openapi({ description: 'What it rests on, where it was not read with those whose matter it is' }),
  })
  .openapi('Source');

/** The sources of an article's facts, those whose own matter they are first. */
export const sourcesOf = (facts: Fact[], locale: Locale) =>
  facts
    .map(({ about, source: read, checkedOn, basis: rests }) => ({
      about: isolate(about[locale], locale),
      url: URL.canParse(read) ? read : null,
      checkedOn,
      basis: rests ?? null,
    }))
    .sort((one, other) => Number(one.basis !== null) - Number(other.basis !== null));

/** The same of an article that is only named; none where readers do not know of it. */
export async function sourcesOfArticle(db: Queries, slug: string, locale: Locale) {
  const [named] = await db
    .select({ facts: articles.facts })
    .from(articles)
    .where(and(eq(articles.slug, slug), ne(articles.audience, 'staff')));
  return sourcesOf(named?.facts ?? [], locale);
}
