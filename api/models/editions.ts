import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, asc, count, eq } from 'drizzle-orm';
import { stringify } from 'yaml';
import type { Article, Translation as FileTranslation } from '../../content/articles.ts';
import { locales } from '../../content/articles.ts';
import type { Database, Queries } from '../db/client.ts';
import { articles, translations } from '../db/schema.ts';
import type { Locale } from '../locale.ts';
import { publishDraft } from './publications.ts';

type Text = Pick<FileTranslation, 'title' | 'summary' | 'quickFix' | 'searchTerms' | 'body'>;
type Place = { slug: string; locale: Locale };

/** What an import did: languages taken in and published, and those that were edited here as well and so left alone. */
export type Imported = { taken: Place[]; conflicts: Place[] };

/**
 * Takes files into the database and publishes what changed, all or nothing. A text that was edited in the studio since it
 * was last imported is never overwritten: where its file changed too, that is a conflict for a person to resolve.
 */
export const importArticles = (db: Database, files: Article[]): Promise<Imported> =>
  db.transaction(async (tx) => {
    const imported: Imported = { taken: [], conflicts: [] };
    for (const file of files) {
      await importDetails(tx, file);
      for (const locale of locales) {
        const text = file.translations[locale];
        if (text) await importText(tx, { slug: file.slug, locale }, text, imported);
      }
    }
    return imported;
  });

async function importDetails(tx: Queries, { translations: _, ...details }: Article): Promise<void> {
  const { slug, ...row } = details;
  await tx.insert(articles).values(details).onConflictDoUpdate({ target: articles.slug, set: row });
}

async function importText(tx: Queries, place: Place, text: Text, imported: Imported): Promise<void> {
  const isIt = and(eq(translations.slug, place.slug), eq(translations.locale, place.locale));
  const [before] = await tx.select().from(translations).where(isIt);
  const importedHash = hashOf(text);
  if (before?.importedHash === importedHash || (before && hashOf(before) === importedHash)) return;
  if (before && hashOf(before) !== before.importedHash) {
    imported.conflicts.push(place);
    return;
  }
  const { title, summary, quickFix, searchTerms, body } = text;
  const row = { title, summary, quickFix, searchTerms, body, importedHash, version: (before?.version ?? 0) + 1 };
  if (before) await tx.update(translations).set({ ...row, updatedAt: new Date() }).where(isIt);
  else await tx.insert(translations).values({ ...place, ...row });
  await publishDraft(tx, place.slug, place.locale);
  imported.taken.push(place);
}

const hashOf = ({ title, summary, quickFix, searchTerms, body }: Text): string =>
  createHash('sha256').update(JSON.stringify([title, summary, quickFix, searchTerms, body])).digest('hex');

/** Whether there is anything to read yet. */
export async function isEmpty(db: Queries): Promise<boolean> {
  const [row] = await db.select({ count: count() }).from(articles);
  return (row?.count ?? 0) === 0;
}

/** Writes every article with its drafts to `articles/` of a folder, as files that an import takes in unchanged. */
export async function exportArticles(db: Queries, folder: string): Promise<number> {
  const rows = await db.select().from(articles).orderBy(asc(articles.slug));
  const texts = await db.select().from(translations);
  for (const article of rows) {
    const place = join(folder, 'articles', article.slug);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'article.yaml'), detailsAsYaml(article));
    for (const text of texts.filter(({ slug }) => slug === article.slug))
      await writeFile(join(place, `${text.locale}.md`), textAsMarkdown(text));
  }
  return rows.length;
}

const yaml = { lineWidth: 0 };

function detailsAsYaml(article: typeof articles.$inferSelect): string {
  const { topic, problemType, intents, audience, codes, related, checkedOn, facts } = article;
  return stringify({ ...(topic && { topic }), problemType, intents, audience, codes, related, checkedOn, facts }, yaml);
}

const textAsMarkdown = ({ title, summary, quickFix, searchTerms, body }: Text): string =>
  `---\n${stringify({ title, summary, quickFix, searchTerms }, yaml)}---\n${body}\n`;
