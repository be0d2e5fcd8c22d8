import { z } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import { fact } from '../../content/articles.ts';
import { pictureNames } from '../../content/pictures.ts';
import { readScreens } from '../../content/screens.ts';
import type { Queries } from '../db/client.ts';
import { articles, audiences, translations } from '../db/schema/articles.ts';
import { users } from '../db/schema/people.ts';
import { NotFound } from '../ground/failures.ts';
import { line } from '../ground/incoming.ts';
import { contentFolder } from '../ground/root.ts';
import { detailsOf } from '../models/articles/editions.ts';
import { byLocale, saidOn, stand, standing } from './studio-list.ts';

/** What an article is filed under and answers. */
export const details = z.object({
  problemType: line,
  intents: z.array(line),
  audience: z.enum(audiences),
  codes: z.array(line),
  related: z.array(line),
  checkedOn: z.iso.date(),
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

/** An article with both drafts and who saved them last. @throws NotFound */
export async function findStudioArticle(db: Queries, slug: string) {
  const [article] = await db.select().from(articles).where(eq(articles.slug, slug));
  if (!article) throw new NotFound();
  const drafts = await db
    .select({ draft: translations, name: users.name })
    .from(translations)
    .leftJoin(users, eq(translations.updatedBy, users.id))
    .where(eq(translations.slug, slug));
  const written = drafts.map(({ draft, name }) => ({ ...draft, updatedBy: name }));
  const translationsShown = byLocale(written, (text) => ({ ...text, ...stand(text) }));
  return {
    slug,
    ...detailsOf(article),
    checkedOn: article.checkedOn || null,
    translations: translationsShown,
    pictures: pictureNames(readScreens(contentFolder).screens),
  };
}
