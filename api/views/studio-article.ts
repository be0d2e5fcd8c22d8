import { z } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import { fact } from '../../content/articles.ts';
import { pictureNames } from '../../content/pictures.ts';
import { readScreens } from '../../content/screens.ts';
import type { Queries } from '../db/client.ts';
import { articles, audiences, translations } from '../db/schema/articles.ts';
import { users } from '../db/schema/people.ts';
import { standings } from '../db/schema/reviews.ts';
import { NotFound } from '../ground/failures.ts';
import { line } from '../ground/incoming.ts';
import { contentFolder } from '../ground/root.ts';
import { detailsOf } from '../models/articles/editions.ts';
import { describedPictures } from '../models/pictures/pictures.ts';
import { isItsStanding } from '../models/reviews/standings.ts';
import type { Staff } from '../who/viewer.ts';
import { onItsWay, wayOf } from './on-its-way.ts';
import { byLocale, saidOn, stand, standing } from './studio-list.ts';

/** Of a text that stands nowhere beyond a draft. */
const nowhere = { stage: null, publishAt: null, blocked: null };

/** What an article is filed under and answers. */
export const details = z.object({
  problemType: line,
  intents: z.array(line),
  audience: z.enum(audiences),
  codes: z.array(line),
  related: z.array(line),
  checkedOn: z.iso.date(),
  pinned: z.boolean().openapi({ description: 'Whether it stands before others in lists' }),
});

const draft = standing.extend({
  summary: z.string(),
  quickFix: z.string(),
  searchTerms: z.array(z.string()),
  body: z.string(),
  version: z.number(),
  behindBy: z.enum(['medium', 'major']).nullable().openapi({
    description: 'How much the other language changed since; of a major change readers are told',
  }),
  updatedBy: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  ...onItsWay,
});

/** An article as editors see it. */
export const studioArticle = details
  .extend({
    slug: z.string(),
    checkedOn: saidOn,
    facts: z.array(fact),
    translations: z.object({ ar: draft.nullable(), en: draft.nullable() }),
    pictures: z.array(z.string()).openapi({ description: 'Names of pictures that a text can show' }),
  })
  .openapi('StudioArticle');

/** An article with both drafts, who saved them last, and what its viewer can do with each. @throws NotFound */
export async function findStudioArticle(db: Queries, slug: string, viewer: Staff) {
  const [article] = await db.select().from(articles).where(eq(articles.slug, slug));
  if (!article) throw new NotFound();
  const drafts = await db
    .select({ draft: translations, standing: standings, name: users.name })
    .from(translations)
    .leftJoin(users, eq(translations.updatedBy, users.id))
    .leftJoin(standings, isItsStanding)
    .where(eq(translations.slug, slug));
  const written = await Promise.all(
    drafts.map(async ({ draft, standing, name }) => ({
      ...{ ...draft, updatedBy: name, publishedAt: draft.publishedAt?.toISOString() ?? null },
      ...stand({ ...draft, ...nowhere, ...standing }),
      ...(await wayOf(db, draft, standing, viewer)),
    })),
  );
  const translationsShown = byLocale(written, (text) => text);
  return {
    slug,
    ...detailsOf(article),
    pinned: article.pinned,
    checkedOn: article.checkedOn || null,
    translations: translationsShown,
    pictures: [
      ...(await describedPictures(db)).map(({ name }) => name),
      ...pictureNames(readScreens(contentFolder).screens),
    ],
  };
}
