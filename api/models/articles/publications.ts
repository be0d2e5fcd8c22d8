import { and, eq, isNotNull, ne } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { articles, revisions, translations } from '../../db/schema/articles.ts';
import { record } from '../../events/log.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { mustLeadReaders } from './hidden-links.ts';
import { mustBeReadable } from './set-aside.ts';
import { noteShown } from './shown.ts';

export type Translation = typeof translations.$inferSelect;

/**
 * Shows readers the draft of one language as it is now. The publication is kept as a revision. When a language
 * that readers saw already says something new, the other one is behind until it is published or confirmed.
 * @throws NotFound when there is no draft in this language, Invalid when its body cannot be read or leads readers to what is for the staff.
 */
export const publish = (db: Database, slug: string, locale: Locale, by: { id: string }): Promise<void> =>
  db.transaction((tx) => publishDraft(tx, slug, locale, by));

/** The part of `publish` for a transaction under way. Content from files has no author, and its languages come together. */
export async function publishDraft(
  tx: Queries,
  slug: string,
  locale: Locale,
  by?: { id: string },
): Promise<void> {
  const draft = await findDraft(tx, slug, locale);
  const { title, summary, quickFix, searchTerms, body, version } = draft;
  // What comes from files has been checked as files, and is set aside if not: a first start does not wait to read it twice.
  if (by) await mustBeFit(tx, draft);
  const revision = { slug, locale, title, summary, quickFix, searchTerms, body, publishedBy: by?.id };
  const publishedAt = new Date();
  const [kept] = await tx
    .insert(revisions)
    .values({ ...revision, publishedAt })
    .returning({ id: revisions.id });
  // A first translation, or one that catches up, follows the other language: it leaves nothing behind.
  const leads =
    draft.publishedRevision !== null && draft.behindSince === null && draft.publishedVersion !== version;
  const shows = { publishedRevision: kept?.id ?? null, publishedVersion: version, publishedAt };
  await set(tx, draft, { ...shows, unreadable: null, behindSince: null });
  await noteShown(tx, slug);
  if (by && leads) await markOtherBehind(tx, slug, locale);
  await record(tx, { kind: 'article.published', slug, actor: by?.id, data: { locale } });
}

/** @throws Invalid for what cannot be read, and what leads readers to what is for the staff alone. */
async function mustBeFit(tx: Queries, draft: Translation): Promise<void> {
  mustBeReadable(draft.body);
  const [article] = await tx.select().from(articles).where(eq(articles.slug, draft.slug));
  if (article) await mustLeadReaders(tx, article, [draft]);
}

/** The other language, if readers see it, has not followed what this one says now. */
export async function markOtherBehind(tx: Queries, slug: string, locale: Locale): Promise<void> {
  const isOther = and(eq(translations.slug, slug), ne(translations.locale, locale));
  await tx
    .update(translations)
    .set({ behindSince: new Date() })
    .where(and(isOther, isNotNull(translations.publishedRevision)));
}

/** Takes one language away from readers; the draft and the revisions stay. @throws NotFound when readers do not see it. */
export const withdraw = (db: Database, slug: string, locale: Locale, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    const draft = await findDraft(tx, slug, locale);
    if (draft.publishedRevision === null) throw new NotFound();
    const shows = { publishedRevision: null, publishedVersion: null, publishedAt: null };
    await set(tx, draft, { ...shows, unreadable: null, behindSince: null });
    await noteShown(tx, slug);
    await record(tx, { kind: 'article.withdrawn', slug, actor: by.id, data: { locale } });
  });

/** Says that a language still fits although the other one was published after it. @throws NotFound */
export const confirm = (db: Database, slug: string, locale: Locale, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    await set(tx, await findDraft(tx, slug, locale), { behindSince: null });
    await record(tx, { kind: 'article.confirmed', slug, actor: by.id, data: { locale } });
  });

async function findDraft(tx: Queries, slug: string, locale: Locale): Promise<Translation> {
  const [draft] = await tx.select().from(translations).where(is(slug, locale));
  if (!draft) throw new NotFound();
  return draft;
}

const is = (slug: string, locale: Locale) =>
  and(eq(translations.slug, slug), eq(translations.locale, locale));

const set = (tx: Queries, { slug, locale }: Translation, values: Partial<Translation>) =>
  tx.update(translations).set(values).where(is(slug, locale));
