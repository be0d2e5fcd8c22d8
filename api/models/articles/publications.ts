import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { Grade } from '../../db/schema/articles.ts';
import { articles, revisions, translations } from '../../db/schema/articles.ts';
import { record } from '../../events/log.ts';
import { Conflict, Invalid, NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { noteRevisionPictures } from '../pictures/uses.ts';
import { can } from '../../who/policy.ts';
import type { Staff } from '../../who/viewer.ts';
import { standingOf, standNoMore, stateOf } from '../reviews/standings.ts';
import { mustNotMislead } from './checks.ts';
import { mustLeadReaders } from './hidden-links.ts';
import { mustBeReadable } from './set-aside.ts';
import { noteShown } from './shown.ts';

export type Translation = typeof translations.$inferSelect;

/** What its publisher says of a publication: how much it changes, and which version they had before them. */
type Said = { grade?: Grade | undefined; version?: number | undefined };

/**
 * Shows readers the draft of one language as it is now. The publication is kept as a revision. When a language
 * that readers saw already says something new, the other one is behind until it is published or confirmed: by as much as `grade` says, and
 * after a minor change not at all.
 * @throws NotFound when there is no draft in this language, Conflict when it is not the version named, or archived, Invalid when nobody has approved it, it is not finished, cannot be read or misleads readers.
 */
export const publish = (
  db: Database,
  slug: string,
  locale: Locale,
  by: Staff,
  said: Said = {},
): Promise<void> =>
  db.transaction(async (tx) => {
    await mustBeApproved(tx, await findDraft(tx, slug, locale), by, said);
    await publishDraft(tx, slug, locale, by, said);
  });

/** @throws Invalid where it has to be approved first, Conflict where it is another version or archived. What readers see already may be shown again. */
export async function mustBeApproved(
  tx: Queries,
  draft: Translation,
  by: Staff,
  { grade, version }: Said,
): Promise<void> {
  if (version !== undefined && version !== draft.version) throw new Conflict();
  const state = stateOf(draft, (await standingOf(tx, draft))?.stage ?? null);
  if (state === 'archived') throw new Conflict();
  const isCorrection = grade === 'minor' && draft.publishedVersion !== null;
  const may =
    ['approved', 'scheduled', 'published'].includes(state) ||
    (isCorrection && can(by, 'publish-corrections')) ||
    can(by, 'publish-unreviewed');
  if (!may) throw new Invalid({ approval: fieldTexts.unapproved });
}

/** The part of `publish` for a transaction under way. Content from files has no author, and its languages come together. */
export async function publishDraft(
  tx: Queries,
  slug: string,
  locale: Locale,
  by?: { id: string },
  { grade = 'major', version: seen }: Said = {},
): Promise<void> {
  const draft = await findDraft(tx, slug, locale);
  const { title, summary, quickFix, searchTerms, body, version } = draft;
  if (seen !== undefined && seen !== version) throw new Conflict();
  // What comes from files has been checked as files, and is set aside if not: a first start does not wait to read it twice.
  if (by) await mustBeFit(tx, draft);
  const isNews = draft.publishedRevision !== null && draft.publishedVersion !== version;
  const publishedAt = new Date();
  const revision = { slug, locale, title, summary, quickFix, searchTerms, body, publishedBy: by?.id };
  const [kept] = await tx
    .insert(revisions)
    .values({ ...revision, grade: by && isNews ? grade : null, publishedAt })
    .returning({ id: revisions.id });
  if (kept) await noteRevisionPictures(tx, kept.id, body);
  // A first translation, or one that catches up, follows the other language: it leaves nothing behind. A corrected letter catches up with nothing.
  const catchesUp = draft.behindSince === null || grade !== 'minor' ? caughtUp : {};
  const shows = { publishedRevision: kept?.id ?? null, publishedVersion: version, publishedAt };
  await set(tx, draft, { ...shows, ...catchesUp, unreadable: null });
  await standNoMore(tx, draft, 'published', by);
  await noteShown(tx, slug);
  if (by && isNews && draft.behindSince === null && grade !== 'minor')
    await markOtherBehind(tx, slug, locale, grade);
  await record(tx, { kind: 'article.published', slug, actor: by?.id, data: { locale, revision: kept?.id } });
}

const caughtUp = { behindSince: null, behindBy: null };

/** @throws Invalid for what is not finished, cannot be read, misleads readers or leads them to what is for the staff alone. */
export async function mustBeFit(tx: Queries, draft: Translation): Promise<void> {
  mustBeReadable(draft.body);
  const [article] = await tx.select().from(articles).where(eq(articles.slug, draft.slug));
  if (!article) return;
  await mustLeadReaders(tx, article, [draft]);
  await mustNotMislead(tx, draft);
  if (article.checkedOn === '') throw new Invalid({ checkedOn: fieldTexts.unchecked });
}

/** The other language, if readers see it, has not followed what this one says now. What it did not follow before stays as grave as it was. */
export async function markOtherBehind(
  tx: Queries,
  slug: string,
  locale: Locale,
  by: Exclude<Grade, 'minor'>,
): Promise<void> {
  const { behindBy, behindSince, publishedRevision } = translations;
  const isOther = and(eq(translations.slug, slug), ne(translations.locale, locale));
  await tx
    .update(translations)
    .set({
      behindSince: sql`coalesce(${behindSince}, ${Date.now()})`,
      behindBy: by === 'major' ? by : sql`coalesce(${behindBy}, ${by})`,
    })
    .where(and(isOther, isNotNull(publishedRevision)));
}

/** Takes one language away from readers, and keeps why; the draft and the revisions stay. @throws NotFound when readers do not see it. */
export const withdraw = (
  db: Database,
  slug: string,
  locale: Locale,
  by: { id: string },
  reason?: string,
): Promise<void> =>
  db.transaction(async (tx) => {
    const draft = await findDraft(tx, slug, locale);
    if (draft.publishedRevision === null) throw new NotFound();
    await withdrawDraft(tx, draft, by, reason);
  });

/** The part of `withdraw` for a transaction under way. */
export async function withdrawDraft(
  tx: Queries,
  draft: Translation,
  by: { id: string },
  reason?: string,
): Promise<void> {
  const { slug, locale } = draft;
  const shows = { publishedRevision: null, publishedVersion: null, publishedAt: null };
  await set(tx, draft, { ...shows, ...caughtUp, unreadable: null });
  await noteShown(tx, slug);
  await record(tx, { kind: 'article.withdrawn', slug, actor: by.id, data: { locale, reason } });
}

/** Says that a language still fits although the other one was published after it. @throws NotFound */
export const confirm = (db: Database, slug: string, locale: Locale, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    await set(tx, await findDraft(tx, slug, locale), caughtUp);
    await record(tx, { kind: 'article.confirmed', slug, actor: by.id, data: { locale } });
  });

/** The draft of one language. @throws NotFound */
export async function findDraft(db: Queries, slug: string, locale: Locale): Promise<Translation> {
  const [draft] = await db.select().from(translations).where(is(slug, locale));
  if (!draft) throw new NotFound();
  return draft;
}

const is = (slug: string, locale: Locale) =>
  and(eq(translations.slug, slug), eq(translations.locale, locale));

const set = (tx: Queries, { slug, locale }: Translation, values: Partial<Translation>) =>
  tx.update(translations).set(values).where(is(slug, locale));
