import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq } from 'drizzle-orm';
import { fold } from '../../../search/text/fold.ts';
import type { Database, Queries } from '../../db/client.ts';
import { revisions, translations } from '../../db/schema/articles.ts';
import { users } from '../../db/schema/people.ts';
import { record } from '../../events/log.ts';
import { Conflict, Invalid, NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { noteDraftPictures } from '../pictures/uses.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { State, Where } from '../reviews/standings.ts';
import { standingOf, standNoMore, stateOf } from '../reviews/standings.ts';
import { keepEarlier } from './earlier-drafts.ts';
import type { Translation } from './publications.ts';
import { mustBeReadable } from './set-aside.ts';
import { isHere } from './slugs.ts';

/** What an editor writes in one language. */
export type Draft = Pick<Translation, 'title' | 'summary' | 'quickFix' | 'searchTerms' | 'body'>;

/**
 * Saves a draft; what stood there before is kept, as `keepBefore` sees fit. `version` is that of the draft it was written from, 0 for the first. The same words again are no new version.
 * A text that was on its way to readers is a draft again.
 * @returns the new version, and where the language stands with it.
 * @throws Conflict when somebody saved in between, NotFound when there is no such article, Invalid when its body cannot be read, or it is archived.
 */
export const saveDraft = (
  db: Database,
  where: Where & { version: number },
  draft: Draft,
  by: { id: string },
  keepBefore = keepEarlier,
): Promise<Saved> => db.transaction((tx) => saveDraftIn(tx, where, draft, by, keepBefore));

type Saved = { version: number; state: State };

/** The part of `saveDraft` for a transaction under way. */
export async function saveDraftIn(
  tx: Queries,
  { slug, locale, version }: Where & { version: number },
  draft: Draft,
  by: { id: string },
  keepBefore = keepEarlier,
): Promise<Saved> {
  mustBeReadable(draft.body);
  if (!(await isHere(tx, slug))) throw new NotFound();
  const isIt = and(eq(translations.slug, slug), eq(translations.locale, locale));
  const [before] = await tx.select().from(translations).where(isIt);
  if ((before?.version ?? 0) !== version) throw new Conflict();
  const saved = { version: version + 1, updatedBy: by.id, updatedAt: new Date() };
  const row = { ...draft, titleFolded: fold(draft.title), ...saved };
  if (!before) {
    await tx.insert(translations).values({ slug, locale, ...row });
    await noteDraftPictures(tx, { slug, locale }, draft.body);
    await record(tx, { kind: 'article.drafted', slug, actor: by.id, data: { locale } });
    return { version: row.version, state: 'draft' };
  }
  const stage = (await standingOf(tx, before))?.stage ?? null;
  if (stage === 'archived') throw new Invalid({ archived: fieldTexts.archived });
  if (isSame(before, draft)) return { version, state: stateOf(before, stage) };
  await keepBefore(tx, before, by);
  if (stage) await standNoMore(tx, before, 'changed', by);
  await tx.update(translations).set(row).where(isIt);
  await noteDraftPictures(tx, { slug, locale }, draft.body);
  // Drafts are saved with every pause: their history tells once who wrote.
  if (stage || before.updatedBy !== by.id || before.publishedVersion === version)
    await record(tx, { kind: 'article.drafted', slug, actor: by.id, data: { locale } });
  return { version: row.version, state: stateOf({ ...before, ...row }, null) };
}

const isSame = (before: Translation, { title, summary, quickFix, searchTerms, body }: Draft): boolean =>
  before.title === title &&
  before.summary === summary &&
  before.quickFix === quickFix &&
  before.body === body &&
  isDeepStrictEqual(before.searchTerms, searchTerms);

/** The publications of one language, newest first. */
export const revisionsOf = (db: Queries, slug: string, locale: Locale) =>
  db
    .select({
      id: revisions.id,
      title: revisions.title,
      publishedAt: revisions.publishedAt,
      publishedBy: users.name,
    })
    .from(revisions)
    .leftJoin(users, eq(revisions.publishedBy, users.id))
    .where(and(eq(revisions.slug, slug), eq(revisions.locale, locale)))
    .orderBy(desc(revisions.id));

/** One publication, whole. @throws NotFound */
export async function findRevision(db: Queries, slug: string, locale: Locale, id: number) {
  const isIt = and(eq(revisions.id, id), eq(revisions.slug, slug), eq(revisions.locale, locale));
  const [revision] = await db.select().from(revisions).where(isIt);
  if (!revision) throw new NotFound();
  return revision;
}
