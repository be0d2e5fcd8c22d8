import { readCodes } from '../../../content/codes.ts';
import { countryId } from '../../../content/countries.ts';
import { readGuides } from '../../../content/guides.ts';
import { readTaxonomy } from '../../../content/taxonomy.ts';
import type { Queries } from '../../db/client.ts';
import type { Locale } from '../../ground/locale.ts';
import { contentFolder } from '../../ground/root.ts';
import { publishedTexts } from './published.ts';

/** A page that anybody may read, after its language, and the day its text last changed where that is known. */
export type Address = { path: string; changedOn: string | null };

/** Every public page that exists in a language, for those who index the portal. */
export async function publicAddresses(db: Queries, locale: Locale): Promise<Address[]> {
  const written = (await publishedTexts(db)).filter(({ text }) => text.locale === locale);
  const undated = (path: string): Address => ({ path, changedOn: null });
  return [
    ...['', '/topics', '/guides', '/codes', '/limits', '/status'].map(undated),
    ...readTaxonomy(contentFolder).taxonomy.map(({ id }) => undated(`/topics/${id}`)),
    ...written.map(({ article, text }) => ({
      path: `/articles/${article.slug}`,
      changedOn: text.publishedAt.toISOString().slice(0, 10),
    })),
    ...readGuides(contentFolder).guides.map(({ slug, checkedOn }) => ({
      path: `/guides/${slug}`,
      changedOn: checkedOn,
    })),
    ...countryId.options.map((country) => undated(`/limits/${country}`)),
    ...readCodes(contentFolder).codes.map(({ id }) => undated(`/codes/${encodeURIComponent(id)}`)),
  ];
}
