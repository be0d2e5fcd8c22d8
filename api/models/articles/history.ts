import { and, desc, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { revisions, translations } from '../../db/schema/articles.ts';
import { users } from '../../db/schema/people.ts';
import { earlierDrafts } from '../../db/schema/studio.ts';
import { NotFound } from '../../ground/failures.ts';
import { keep } from './earlier-drafts.ts';
import type { State, Where } from '../reviews/standings.ts';
import type { Draft } from './translations.ts';
import { saveDraft } from './translations.ts';

/** Names a state of a text: the draft as it is now, one before it (`d7`), or a publication (`r12`). */
export const stateName = /^(?:now|[dr]\d{1,12})$/;

/** Every state of a text that is kept, the newest first: the draft, those before it, and what was published. */
export async function statesOf(db: Queries, where: Where) {
  const now = await db
    .select(saved)
    .from(translations)
    .leftJoin(users, savedBy)
    .where(is(translations, where));
  const earlier = await db
    .select({
      version: earlierDrafts.version,
      title: earlierDrafts.title,
      at: earlierDrafts.savedAt,
      by: users.name,
    })
    .from(earlierDrafts)
    .leftJoin(users, eq(earlierDrafts.savedBy, users.id))
    .where(is(earlierDrafts, where))
    .orderBy(desc(earlierDrafts.version));
  const published = await db
    .select(publishedAs)
    .from(revisions)
    .leftJoin(users, eq(revisions.publishedBy, users.id))
    .where(is(revisions, where))
    .orderBy(desc(revisions.id));
  const all = [
    ...now.map(({ version: _, ...row }) => ({ ...row, name: 'now', kind: 'now' as const, grade: null })),
    ...earlier.map(({ version, ...row }) => ({
      ...row,
      name: `d${version}`,
      kind: 'draft' as const,
      grade: null,
    })),
    ...published.map(({ id, ...row }) => ({ ...row, name: `r${id}`, kind: 'published' as const })),
  ];
  return all.sort((one, other) => rank(other) - rank(one));
}

const saved = {
  version: translations.version,
  title: translations.title,
  at: translations.updatedAt,
  by: users.name,
};
const publishedAs = {
  id: revisions.id,
  title: revisions.title,
  grade: revisions.grade,
  at: revisions.publishedAt,
  by: users.name,
};
const savedBy = eq(translations.updatedBy, users.id);

/** What was published may have been written long before. The present draft stands first in any case. */
const rank = ({ kind, at }: { kind: string; at: Date }): number => (kind === 'now' ? Infinity : at.getTime());

/** A text as it was in some state. @throws NotFound */
export async function textIn(db: Queries, where: Where, name: string): Promise<Draft> {
  const number = Number(name.slice(1));
  const [text] =
    name === 'now'
      ? await db.select().from(translations).where(is(translations, where))
      : name.startsWith('d')
        ? await db
            .select()
            .from(earlierDrafts)
            .where(and(is(earlierDrafts, where), eq(earlierDrafts.version, number)))
        : await db
            .select()
            .from(revisions)
            .where(and(is(revisions, where), eq(revisions.id, number)));
  if (!text) throw new NotFound();
  const { title, summary, quickFix, searchTerms, body } = text;
  return { title, summary, quickFix, searchTerms, body };
}

/**
 * Makes a text as it was the draft again; readers see nothing of it until it is published, and the draft that stood there stays in the
 * history. `version` is that of the draft which the editor had before them.
 * @throws NotFound, Conflict when somebody saved in between.
 */
export async function restore(
  db: Database,
  where: Where & { version: number },
  name: string,
  by: { id: string },
): Promise<{ version: number; state: State }> {
  const text = await textIn(db, where, name);
  return saveDraft(db, where, text, by, keep);
}

const is = (
  {
    slug,
    locale,
  }:
    | Pick<typeof translations, 'slug' | 'locale'>
    | Pick<typeof earlierDrafts, 'slug' | 'locale'>
    | Pick<typeof revisions, 'slug' | 'locale'>,
  where: Where,
) => and(eq(slug, where.slug), eq(locale, where.locale));
