import { eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import { articles, feedback } from '../db/schema.ts';
import { NotFound } from '../errors.ts';
import type { Locale } from '../locale.ts';

/** Counts a reader's vote; `reason` is redacted. @throws NotFound */
export const vote = (
  db: Database,
  slug: string,
  { helpful, ...rest }: { helpful: boolean; reason: string | null; locale: Locale },
): Promise<void> =>
  db.transaction(async (tx) => {
    const step = helpful ? 1 : -1;
    const changed = await tx
      .update(articles)
      .set({ helpful: sql`${articles.helpful} + ${step}` })
      .where(eq(articles.slug, slug))
      .returning({ slug: articles.slug });
    if (changed.length === 0) throw new NotFound();
    await tx.insert(feedback).values({ slug, helpful, ...rest });
  });
