import { and, eq } from 'drizzle-orm';
import type { Article } from '../../../content/articles.ts';
import { fold } from '../../../search/text/fold.ts';
import type { Queries } from '../../db/client.ts';
import type { Settling } from '../../db/schema/imports.ts';
import { revisions, translations } from '../../db/schema/articles.ts';
import { record } from '../../events/log.ts';
import type { Locale } from '../../ground/locale.ts';
import { noteDraftPictures } from '../pictures/uses.ts';
import { standingOf, standNoMore } from '../reviews/standings.ts';
import { keep } from './earlier-drafts.ts';
import type { Translation } from './publications.ts';
import { publishDraft } from './publications.ts';
import type { How, Imported, Words } from './verdicts.ts';
import { hashOfText, verdict, wordsOf } from './verdicts.ts';

type Where = { slug: string; locale: Locale };

/** Takes the text of a language that readers see. @returns whether it was taken in, and so published */
export async function importText(
  tx: Queries,
  { slug, translations: texts }: Article,
  locale: Locale,
  imported: Imported,
  how: How,
): Promise<boolean> {
  const text = texts[locale];
  if (!text) return false;
  const before = await textAt(tx, { slug, locale });
  // What readers see agrees, whatever is being written beside it.
  if (before && (await isPublishedAs(tx, before, text))) return false;
  const taken = await take(
    tx,
    { slug, locale, file: `${slug}/${locale}.md` },
    { text, before },
    imported,
    how,
  );
  if (taken) await publishDraft(tx, slug, locale);
  return taken;
}

/** Takes what is written in a language and not shown to readers, as the draft. */
export async function importDraft(
  tx: Queries,
  { slug, drafts }: Article,
  locale: Locale,
  imported: Imported,
  how: How,
): Promise<void> {
  const text = drafts[locale];
  if (!text) return;
  const before = await textAt(tx, { slug, locale });
  const file = `${slug}/${locale}.draft.md`;
  if (await take(tx, { slug, locale, file }, { text, before }, imported, how))
    await record(tx, { kind: 'article.drafted', slug, actor: how.by?.id, data: { locale } });
}

async function textAt(tx: Queries, where: Where): Promise<Translation | undefined> {
  const [before] = await tx.select().from(translations).where(is(where));
  return before;
}

/** Whether readers see these words, while the draft has gone on to say others. */
async function isPublishedAs(tx: Queries, before: Translation, text: Words): Promise<boolean> {
  if (before.publishedRevision === null || hashOfText(before) === hashOfText(text)) return false;
  const [shown] = await tx.select().from(revisions).where(eq(revisions.id, before.publishedRevision));
  return shown !== undefined && hashOfText(shown) === hashOfText(text);
}

type Compared = { text: Words; before: Translation | undefined };

/** Makes the words of a file the draft, unless they are there already or somebody has to say which are right. */
async function take(
  tx: Queries,
  { file, ...where }: Where & { file: string },
  { text, before }: Compared,
  imported: Imported,
  how: How,
): Promise<boolean> {
  const importedHash = hashOfText(text);
  const said = verdict(importedHash, before && hashOfText(before), before?.importedHash);
  if (said === 'unchanged') return false;
  if (said === 'agreed') {
    await tx.update(translations).set({ importedHash }).where(is(where));
    return false;
  }
  // What was put away for good no file brings back.
  const isArchived = before !== undefined && (await standingOf(tx, before))?.stage === 'archived';
  if (before && (said === 'conflict' || isArchived)) {
    const settling = isArchived && how.settled?.get(file) !== 'ours' ? undefined : how.settled?.get(file);
    if (!(await settle(tx, { file, text, before, settling }, imported, how))) return false;
  }
  // What was on its way to readers is a draft again.
  if (before) await standNoMore(tx, before, 'changed', how.by);
  // What readers see is kept as a revision; what was only written here is kept beside those.
  if (before && before.publishedVersion !== before.version) await keep(tx, before);
  const changed = { importedHash, version: (before?.version ?? 0) + 1, updatedBy: how.by?.id ?? null };
  const row = { ...wordsOf(text), titleFolded: fold(text.title), ...changed };
  if (before)
    await tx
      .update(translations)
      .set({ ...row, updatedAt: new Date() })
      .where(is(where));
  else await tx.insert(translations).values({ ...where, ...row });
  await noteDraftPictures(tx, where, text.body);
  imported.taken.push(file);
  return true;
}

type Disputed = { file: string; text: Words; before: Translation; settling: Settling | undefined };

/** @returns whether the words of the file are to be taken. */
async function settle(
  tx: Queries,
  { file, text, before, settling }: Disputed,
  imported: Imported,
  { by }: How,
): Promise<boolean> {
  if (settling === 'merge') await keepBeside(tx, before, text, by);
  if (settling === 'merge' || settling === 'ours')
    await tx
      .update(translations)
      .set({ importedHash: hashOfText(text) })
      .where(is(before));
  if (!settling) imported.conflicts.push(file);
  return settling === 'theirs';
}

/** Puts other words into the history as if they had been written and taken back: there an editor compares, and takes what is right. */
async function keepBeside(tx: Queries, before: Translation, text: Words, by?: { id: string }): Promise<void> {
  const { version, publishedVersion } = before;
  // An approval names the version that somebody read.
  await standNoMore(tx, before, 'changed', by);
  await keep(tx, before);
  await keep(tx, {
    ...{ ...before, ...wordsOf(text), version: version + 1 },
    ...{ updatedBy: by?.id ?? null, updatedAt: new Date() },
  });
  const now = version + 2;
  await tx
    .update(translations)
    .set({ version: now, publishedVersion: publishedVersion === version ? now : publishedVersion })
    .where(is(before));
}

const is = ({ slug, locale }: Where) => and(eq(translations.slug, slug), eq(translations.locale, locale));
