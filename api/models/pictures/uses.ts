import { and, eq, exists, sql } from 'drizzle-orm';
import { picturesNamedIn } from '../../../content/pictures.ts';
import type { Queries } from '../../db/client.ts';
import { translations } from '../../db/schema/articles.ts';
import { draftPictures, revisionPictures } from '../../db/schema/pictures.ts';
import type { Locale } from '../../ground/locale.ts';
import { can } from '../../who/policy.ts';
import type { Viewer } from '../../who/viewer.ts';
import { isShown, isShownToStaff } from '../articles/shown.ts';

/** Notes which pictures a draft names, in the transaction that saves it. */
export async function noteDraftPictures(
  tx: Queries,
  { slug, locale }: { slug: string; locale: Locale },
  body: string,
): Promise<void> {
  const isIt = and(eq(draftPictures.slug, slug), eq(draftPictures.locale, locale));
  await tx.delete(draftPictures).where(isIt);
  const named = picturesNamedIn(body).map((picture) => ({ slug, locale, picture }));
  if (named.length > 0) await tx.insert(draftPictures).values(named);
}

/** The same of a revision, which never changes. */
export async function noteRevisionPictures(tx: Queries, revision: number, body: string): Promise<void> {
  const named = picturesNamedIn(body).map((picture) => ({ picture, revision }));
  if (named.length > 0) await tx.insert(revisionPictures).values(named);
}

/** A text that shows a picture: as a draft, to readers, or both. */
export type Use = { picture: string; slug: string; locale: Locale; title: string; published: boolean };

const published = sql<boolean>`exists (select 1 from ${revisionPictures} where ${revisionPictures.revision} = ${translations.publishedRevision} and ${revisionPictures.picture} = names.picture)`;

/** Which texts name these pictures, drafts and published ones, by picture and address. What only an earlier revision names is not told. */
export async function usesOf(db: Queries, pictures: string[]): Promise<Use[]> {
  const rows = await db.all<{
    picture: string;
    slug: string;
    locale: Locale;
    title: string;
    published: number;
  }>(
    sql`select names.picture, translations.slug, translations.locale, translations.title, ${published} as published
      from (
        select picture, slug, locale from draft_pictures
        union
        select revision_pictures.picture, translations.slug, translations.locale
        from revision_pictures join translations on translations.published_revision = revision_pictures.revision
      ) as names join translations on translations.slug = names.slug and translations.locale = names.locale
      where names.picture in (select value from json_each(${JSON.stringify(pictures)}))
      order by names.picture, translations.slug, translations.locale`,
  );
  return rows.map((row) => ({ ...row, published: row.published === 1 }));
}

/** Whether a picture is shown to a viewer anywhere: editors see each, the staff what stands in texts for them, readers what they can read. */
export async function isShownTo(db: Queries, viewer: Viewer, picture: string): Promise<boolean> {
  if (can(viewer, 'see-drafts')) return true;
  const whom = can(viewer, 'see-notes-for-staff') ? sql`(${isShown} or ${isShownToStaff})` : isShown;
  const [row] = await db
    .select({ picture: revisionPictures.picture })
    .from(revisionPictures)
    .where(
      and(
        eq(revisionPictures.picture, picture),
        exists(
          db
            .select({ slug: translations.slug })
            .from(translations)
            .where(and(eq(translations.publishedRevision, revisionPictures.revision), whom)),
        ),
      ),
    )
    .limit(1);
  return row !== undefined;
}
