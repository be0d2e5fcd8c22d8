import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq } from 'drizzle-orm';
import { fold } from '../../../search/text/fold.ts';
import type { Database, Queries } from '../../db/client.ts';
import { articles, revisions, translations } from '../../db/schema/articles.ts';
import { users } from '../../db/schema/people.ts';
import { record } from '../../events/log.ts';
import { Conflict, NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { keepEarlier } from './earlier-drafts.ts';
import type { Translation } from './publications.ts';
import { mustBeReadable } from './set-aside.ts';

/** What an editor writes in one language. */
export type Draft = Pick<Translation, 'title' | 'summary' | 'quickFix' | 'searchTerms' | 'body'>;

/** Where a language stands: only drafted, as readers see it, or published with changes they do not see yet. */
export const states = ['draft', 'published', 'changed'] as const;
export type State = (typeof states)[number];

export function stateOf({
  publishedVersion,
  version,
}: Pick<Translation, 'publishedVersion' | 'version'>): State {
  if (publishedVersion === null) return 'draft';
  return publishedVersion === version ? 'published' : 'changed';
}

/**
 * Saves a draft; what stood there before is kept, as `keepBefore` sees fit. `version` is that of the draft it was written from, 0 for the first. The same words again are no new version.
 * @returns the new version, and where the language stands with it.
 * @throws Conflict when somebody saved in between, NotFound when there is no such article, Invalid when its body cannot be read.
 */
export async function saveDraft(
  db: Database,
  { slug, locale, version }: { slug: string; locale: Locale; version: number },
  draft: Draft,
  by: { id: string },
  keepBefore = keepEarlier,
): Promise<{ version: number; state: State }> {
  mustBeReadable(draft.body);
  return db.transaction(async (tx) => {
    const [article] = await tx.select().from(articles).where(eq(articles.slug, slug));
    if (!article) throw new NotFound();
    const isIt = and(eq(translations.slug, slug), eq(translations.locale, locale));
    const [before] = await tx.select().from(translations).where(isIt);
    if ((before?.version ?? 0) !== version) throw new Conflict();
    if (before && isSame(before, draft)) return { version, state: stateOf(before) };
    if (before) await keepBefore(tx, before, by);
    const saved = { version: version + 1, updatedBy: by.id, updatedAt: new Date() };
    const row = { ...draft, titleFolded: fold(draft.title), ...saved };
    if (before) await tx.update(translations).set(row).where(isIt);
    else await tx.insert(translations).values({ slug, locale, ...row });
    // Drafts are saved with every pause: their history tells once who wrote.
    if (before?.updatedBy !== by.id || before.publishedVersion === version)
      await record(tx, { kind: 'article.drafted', slug, actor: by.id, data: { locale } });
    return { version: row.version, state: before ? stateOf({ ...before, ...row }) : 'draft' };
  });
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
