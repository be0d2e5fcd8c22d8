import { eq } from 'drizzle-orm';
import type { Article } from '../../../content/articles.ts';
import type { Database, Queries } from '../../db/client.ts';
import { articles } from '../../db/schema/articles.ts';
import { record } from '../../events/log.ts';
import type { Locale } from '../../ground/locale.ts';
import { locales } from '../../ground/locale.ts';
import { keepCodes } from './article-codes.ts';
import { keepFacts } from './facts.ts';
import { leadingReaders } from './hidden-links.ts';
import { importDraft, importText } from './imported-texts.ts';
import { staffLast, wouldLeadReaders } from './led-here.ts';
import { markOtherBehind } from './publications.ts';
import { isSeen, noteShown } from './shown.ts';
import { isHere, keepFormer, movedTo, renameIn } from './slugs.ts';
import { placeInLists } from './standing.ts';
import type { How, Imported } from './verdicts.ts';
import { hashOf, verdict } from './verdicts.ts';

/** What an article is filed under, as a file or a row has it. */
type Details = Omit<Article, 'slug' | 'formerly' | 'translations' | 'drafts' | 'topic'> & {
  topic?: string | null | undefined;
};

/**
 * Takes files into the database and publishes what changed, all or nothing. What was edited in the studio since it was
 * last imported is never overwritten: where its file changed too, that is a conflict for a person to resolve.
 */
export const importArticles = (db: Database, files: Article[], how: How = {}): Promise<Imported> =>
  db.transaction((tx) => importIn(tx, files, how));

/** The same in a transaction under way. */
export async function importIn(tx: Queries, files: Article[], how: How): Promise<Imported> {
  const { fit, refused } = await leadingReaders(tx, files);
  const imported: Imported = { taken: [], conflicts: [], refused };
  const led = new Set<string>();
  for (const { slug, formerly, ...rest } of staffLast(fit)) {
    for (const former of formerly) if (await isHere(tx, former)) await renameIn(tx, former, slug);
    // A file may still stand under an address that the studio has changed since.
    const file = { ...rest, formerly, slug: (await movedTo(tx, slug)) ?? slug };
    if (await wouldLeadReaders(tx, file)) {
      imported.refused.push(slug);
      continue;
    }
    for (const one of await importDetails(tx, file, imported, how)) led.add(one);
    const taken: Locale[] = [];
    for (const locale of locales) {
      if (await importText(tx, file, locale, imported, how)) taken.push(locale);
      await importDraft(tx, file, locale, imported, how);
    }
    await keepFormer(tx, file.slug, formerly);
    const [only, both] = taken;
    // How much a file changes nobody has said: editors are told, and readers are not.
    if (only && !both) await markOtherBehind(tx, file.slug, only, 'medium');
  }
  if (led.size > 0) await placeInLists(tx, [...led]);
  return imported;
}

/** @returns the articles whose standing may be another now */
async function importDetails(tx: Queries, article: Article, imported: Imported, how: How): Promise<string[]> {
  const { slug, formerly: _former, translations: _, drafts: _drafts, ...details } = article;
  const isIt = eq(articles.slug, slug);
  const [before] = await tx.select().from(articles).where(isIt);
  if (before && how.fromElsewhere) return [];
  const importedHash = hashOfDetails(details);
  const file = `${slug}/article.yaml`;
  const settled = how.settled?.get(file);
  const said = verdict(importedHash, before && hashOfDetails(before), before?.importedHash);
  if (said === 'unchanged') return [];
  if (said === 'agreed' || (said === 'conflict' && settled && settled !== 'theirs')) {
    await tx.update(articles).set({ importedHash }).where(isIt);
    return [];
  }
  if (said === 'conflict' && !settled) {
    imported.conflicts.push(file);
    return [];
  }
  const row = { ...details, pinned: details.pinned === true, importedHash, updatedAt: new Date() };
  await tx
    .insert(articles)
    .values({ slug, ...row })
    .onConflictDoUpdate({ target: articles.slug, set: row });
  await keepCodes(tx, slug, details.codes);
  await keepFacts(tx, slug, details.facts);
  if (before) await noteShown(tx, slug);
  const actor = how.by?.id;
  await record(
    tx,
    before
      ? { kind: 'article.changed', slug, actor, data: { shown: isSeen(before, { ...before, ...details }) } }
      : { kind: 'article.created', slug, actor, data: {} },
  );
  imported.taken.push(file);
  return [slug, ...(before?.related ?? []), ...details.related];
}

/** What an article is filed under wherever it stands: in a file, in a row, on a page of the studio. */
export const detailsOf = <A extends Details>(article: A) => {
  const { problemType, intents, audience, codes, related, checkedOn, facts, pinned } = article;
  return {
    ...{ problemType, intents, audience, codes, related, checkedOn, facts },
    // Said only where it is so: files and hashes from before there were pins hold.
    ...(pinned && { pinned }),
  };
};

// In the order of `detailsOf`: the hashes of earlier imports stand in databases.
const hashOfDetails = (details: Details): string =>
  hashOf([details.topic ?? null, ...Object.values(detailsOf(details))]);
