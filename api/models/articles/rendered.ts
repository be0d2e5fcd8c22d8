import type { SQL } from 'drizzle-orm';
import { eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { revisions } from '../../db/schema/articles.ts';
import { picturesIn } from '../pictures/shown.ts';
import type { Rendered } from './markdown.ts';
import { render } from './markdown.ts';
import { readOrWhy } from './set-aside.ts';

// What a text looks like depends on nothing but the text and its pictures; its number would be another text's in another database.
const seen = new LRUCache<string, Rendered>({ max: 2000 });

const written = kept((db, revision: SQL<number>) =>
  db
    .select({ body: revisions.body, locale: revisions.locale })
    .from(revisions)
    .where(eq(revisions.id, revision)),
);

/** A published text as HTML that is safe to show; nothing where it cannot be read. */
export async function renderRevision(db: Queries, revision: number): Promise<Rendered | undefined> {
  const [text] = await written(db, revision);
  if (!text) return undefined;
  const pictures = await picturesIn(db, text.body);
  const key = JSON.stringify([text, pictures]);
  const known = seen.get(key);
  if (known) return known;
  const { made } = readOrWhy(() => render(text.body, text.locale, pictures));
  if (made) seen.set(key, made);
  return made ?? undefined;
}
