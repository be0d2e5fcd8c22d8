import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asc, isNotNull } from 'drizzle-orm';
import { stringify } from 'yaml';
import type { Queries } from '../../db/client.ts';
import { articles, translations } from '../../db/schema/articles.ts';
import { detailsOf } from './editions.ts';
import { formerSlugs } from './slugs.ts';

/** Writes every article with its drafts to `articles/` of a folder, as files that an import takes in unchanged. */
export async function exportArticles(db: Queries, folder: string): Promise<number> {
  const rows = await db.select().from(articles).orderBy(asc(articles.slug));
  // An import publishes what it brings: what readers do not see stays in the database.
  const texts = await db.select().from(translations).where(isNotNull(translations.publishedRevision));
  const shown = new Set(texts.map(({ slug }) => slug));
  const former = await formerSlugs(db);
  for (const article of rows.filter(({ slug }) => shown.has(slug))) {
    const place = join(folder, 'articles', article.slug);
    await mkdir(place, { recursive: true });
    const formerly = former.get(article.slug) ?? [];
    for (const left of formerly) await rm(join(folder, 'articles', left), { recursive: true, force: true });
    await writeFile(join(place, 'article.yaml'), detailsAsYaml(article, formerly));
    for (const text of texts.filter(({ slug }) => slug === article.slug))
      await writeFile(join(place, `${text.locale}.md`), textAsMarkdown(text));
  }
  return shown.size;
}

const yaml = { lineWidth: 0, singleQuote: true };

function detailsAsYaml(article: typeof articles.$inferSelect, formerly: string[]): string {
  const { topic } = article;
  return stringify(
    { ...(topic && { topic }), ...(formerly.length > 0 && { formerly }), ...detailsOf(article) },
    yaml,
  );
}

const textAsMarkdown = ({
  title,
  summary,
  quickFix,
  searchTerms,
  body,
}: typeof translations.$inferSelect): string =>
  `---\n${stringify({ title, summary, quickFix, searchTerms }, yaml)}---\n\n${body}\n`;
