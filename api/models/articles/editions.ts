import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Article, Translation as FileTranslation } from '../../../content/articles.ts';
import { fold } from '../../../search/text/fold.ts';
import type { Database, Queries } from '../../db/client.ts';
import { articles, translations } from '../../db/schema/articles.ts';
import { record } from '../../events/log.ts';
import type { Locale } from '../../ground/locale.ts';
import { locales } from '../../ground/locale.ts';
import { standingOf } from '../reviews/standings.ts';
import { keepCodes } from './article-codes.ts';
import { keepFacts } from './facts.ts';
import { leadingReaders } from './hidden-links.ts';
import { staffLast, wouldLeadReaders } from './led-here.ts';
import { markOtherBehind, publishDraft } from './publications.ts';
import { isSeen, noteShown } from './shown.ts';
import { isHere, keepFormer, movedTo, renameIn } from './slugs.ts';

type Text = Pick<FileTranslation, 'title' | 'summary' | 'quickFix' | 'searchTerms' | 'body'>;
/** What an article is filed under, as a file or a row has it. */
type Details = Omit<Article, 'slug' | 'formerly' | 'translations' | 'topic'> & {
  topic?: string | null | undefined;
};

/** What an import did, by file (`otp-missing/ar.md`): taken in, or left alone because the studio changed it too; and whole articles refused. */
export type Imported = { taken: string[]; conflicts: string[]; refused: string[] };

/**
 * Takes files into the database and publishes what changed, all or nothing. What was edited in the studio since it was
 * last imported is never overwritten: where its file changed too, that is a conflict for a person to resolve.
 */
export const importArticles = (db: Database, files: Article[]): Promise<Imported> =>
  db.transaction(async (tx) => {
    const { fit, refused } = await leadingReaders(tx, files);
    const imported: Imported = { taken: [], conflicts: [], refused };
    for (const { slug, formerly, ...rest } of staffLast(fit)) {
      for (const former of formerly) if (await isHere(tx, former)) await renameIn(tx, former, slug);
      // A file may still stand under an address that the studio has changed since.
      const file = { ...rest, formerly, slug: (await movedTo(tx, slug)) ?? slug };
      if (await wouldLeadReaders(tx, file)) {
        imported.refused.push(slug);
        continue;
      }
      await importDetails(tx, file, imported);
      const taken: Locale[] = [];
      for (const locale of locales) if (await importText(tx, file, locale, imported)) taken.push(locale);
      await keepFormer(tx, file.slug, formerly);
      const [only, both] = taken;
      // How much a file changes nobody has said: editors are told, and readers are not.
      if (only && !both) await markOtherBehind(tx, file.slug, only, 'medium');
    }
    return imported;
  });

/**
 * What to do about a file, by the hashes of three texts: the file's, the database's, and the one that both had when it was
 * last imported.
 */
function verdict(file: string, here: string | undefined, last: string | null | undefined) {
  if (file === here) return 'agreed';
  if (file === last) return 'unchanged';
  return here === undefined || here === last ? 'take' : 'conflict';
}

async function importDetails(tx: Queries, article: Article, imported: Imported): Promise<void> {
  const { slug, formerly: _former, translations: _, ...details } = article;
  const isIt = eq(articles.slug, slug);
  const [before] = await tx.select().from(articles).where(isIt);
  const importedHash = hashOfDetails(details);
  switch (verdict(importedHash, before && hashOfDetails(before), before?.importedHash)) {
    case 'agreed':
      await tx.update(articles).set({ importedHash }).where(isIt);
      return;
    case 'conflict':
      imported.conflicts.push(`${slug}/article.yaml`);
      return;
    case 'take': {
      const row = { ...details, importedHash, updatedAt: new Date() };
      await tx
        .insert(articles)
        .values({ slug, ...row })
        .onConflictDoUpdate({ target: articles.slug, set: row });
      await keepCodes(tx, slug, details.codes);
      await keepFacts(tx, slug, details.facts);
      if (before) await noteShown(tx, slug);
      await record(
        tx,
        before
          ? { kind: 'article.changed', slug, data: { shown: isSeen(before, { ...before, ...details }) } }
          : { kind: 'article.created', slug, data: {} },
      );
      imported.taken.push(`${slug}/article.yaml`);
    }
  }
}

/** Whether the text of this language was taken in, and so published. */
async function importText(tx: Queries, file: Article, locale: Locale, imported: Imported): Promise<boolean> {
  const { slug } = file;
  const text = file.translations[locale];
  if (!text) return false;
  const isIt = and(eq(translations.slug, slug), eq(translations.locale, locale));
  const [before] = await tx.select().from(translations).where(isIt);
  const importedHash = hashOfText(text);
  const found = verdict(importedHash, before && hashOfText(before), before?.importedHash);
  // What was put away for good no file brings back.
  const isArchived = before && (await standingOf(tx, before))?.stage === 'archived';
  switch (found === 'take' && isArchived ? 'conflict' : found) {
    case 'agreed':
      await tx.update(translations).set({ importedHash }).where(isIt);
      return false;
    case 'unchanged':
      return false;
    case 'conflict':
      imported.conflicts.push(`${slug}/${locale}.md`);
      return false;
  }
  const { title, summary, quickFix, searchTerms, body } = text;
  const version = (before?.version ?? 0) + 1;
  const words = { title, titleFolded: fold(title), summary, quickFix, searchTerms, body };
  const row = { ...words, importedHash, version };
  if (before)
    await tx
      .update(translations)
      .set({ ...row, updatedAt: new Date() })
      .where(isIt);
  else await tx.insert(translations).values({ slug, locale, ...row });
  await publishDraft(tx, slug, locale);
  imported.taken.push(`${slug}/${locale}.md`);
  return true;
}

const hashOfText = ({ title, summary, quickFix, searchTerms, body }: Text): string =>
  hashOf([title, summary, quickFix, searchTerms, body]);

/** What an article is filed under wherever it stands: in a file, in a row, on a page of the studio. */
export const detailsOf = <A extends Details>(article: A) => {
  const { problemType, intents, audience, codes, related, checkedOn, facts } = article;
  return { problemType, intents, audience, codes, related, checkedOn, facts };
};

// In the order of `detailsOf`: the hashes of earlier imports stand in databases.
const hashOfDetails = (details: Details): string =>
  hashOf([details.topic ?? null, ...Object.values(detailsOf(details))]);

const hashOf = (parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
