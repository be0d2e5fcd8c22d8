import { eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Queries } from '../../db/client.ts';
import { revisions } from '../../db/schema/articles.ts';
import type { Rendered } from './markdown.ts';
import { render } from './markdown.ts';
import { readOrWhy } from './set-aside.ts';

// What a text looks like depends on nothing but the text; its number would be another text's in another database.
const kept = new LRUCache<string, Rendered>({ max: 2000 });

/** A published text as HTML that is safe to show; nothing where it cannot be read. */
export async function renderRevision(db: Queries, revision: number): Promise<Rendered | undefined> {
  const { body, locale } = revisions;
  const [text] = await db.select({ body, locale }).from(revisions).where(eq(revisions.id, revision));
  if (!text) return undefined;
  const key = `${text.locale}:${text.body}`;
  const known = kept.get(key);
  if (known) return known;
  const { made } = readOrWhy(() => render(text.body, text.locale));
  if (made) kept.set(key, made);
  return made ?? undefined;
}
