import { inArray } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { translations } from '../db/schema/articles.ts';
import type { Locale } from '../ground/locale.ts';
import type { Text } from '../ground/texts.ts';

/** What editors call these articles: by their drafts, in the other language where there is none in one. */
export async function titlesOf(db: Queries, slugs: string[]): Promise<Map<string, Text>> {
  if (slugs.length === 0) return new Map();
  const { slug, locale, title } = translations;
  const rows = await db.select({ slug, locale, title }).from(translations).where(inArray(slug, slugs));
  return new Map(
    [...Map.groupBy(rows, (row) => row.slug)].map(([slug, written]) => {
      const [any] = written;
      const title = (wanted: Locale) =>
        (written.find(({ locale }) => locale === wanted) ?? any)?.title || slug;
      return [slug, { ar: title('ar'), en: title('en') }];
    }),
  );
}
