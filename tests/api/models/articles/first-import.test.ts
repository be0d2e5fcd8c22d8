import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../../../api/db/client.ts';
import { openDatabase } from '../../../../api/db/client.ts';
import { articles, revisions, translations } from '../../../../api/db/schema/articles.ts';
import { events } from '../../../../api/db/schema/events.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { importFirst } from '../../../../api/models/articles/first-import.ts';
import { loadArticles } from '../../../../content/articles.ts';
import { freshDatabase } from '../../database.ts';

const files = loadArticles(contentFolder);

/** Everything but when. */
async function contentsOf(db: Database) {
  return {
    articles: await db
      .select({ slug: articles.slug, codes: articles.codes, facts: articles.facts, shown: articles.shown })
      .from(articles)
      .orderBy(asc(articles.slug)),
    texts: await db
      .select({
        slug: translations.slug,
        locale: translations.locale,
        body: translations.body,
        revision: translations.publishedRevision,
      })
      .from(translations)
      .orderBy(translations.slug, translations.locale),
    revisions: await db.$count(revisions),
    events: await db
      .select({ kind: events.kind, slug: events.slug, data: events.data })
      .from(events)
      .orderBy(events.id),
  };
}

test('a first import leaves what any import leaves, and a second import finds nothing to take', async () => {
  const [{ db: sent }, { db: imported }] = [await freshDatabase(), await freshDatabase()];
  await importFirst(sent, { onServer: true, files: () => files });
  await importArticles(imported, files);
  expect(await contentsOf(sent)).toEqual(await contentsOf(imported));
  expect(await importArticles(sent, files)).toEqual({ taken: [], conflicts: [], refused: [] });
});

test('three processes that start together on an empty database all come up, and one of them fills it', async () => {
  const url = `file:${join(mkdtempSync(join(tmpdir(), 'hulool-')), 'hulool.db')}`;
  let read = 0;
  await Promise.all(
    [1, 2, 3].map(async () => {
      const { db, close } = await openDatabase(url);
      onTestFinished(close);
      const few = () => {
        read++;
        return files.slice(0, 10);
      };
      await importFirst(db, { onServer: false, files: few });
      expect(await db.$count(articles)).toBe(10);
    }),
  );
  expect(read).toBe(1);
});

test('where there is something to read, nothing is taken', async () => {
  const { db } = await freshDatabase();
  const [one, ...others] = files;
  if (!one) throw new Error('no article');
  await importArticles(db, [one]);
  await importFirst(db, { onServer: false, files: () => others });
  expect(await db.select({ slug: articles.slug }).from(articles)).toEqual([{ slug: one.slug }]);
  expect(await db.$count(translations, eq(translations.slug, one.slug))).toBe(2);
});
