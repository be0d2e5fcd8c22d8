import { z } from '@hono/zod-openapi';
import { addressees, fieldKinds } from '../../content/letters.ts';
import { limitCases } from '../../content/limits.ts';
import type { Queries } from '../db/client.ts';
import { locale } from '../ground/incoming.ts';
import type { Locale } from '../ground/locale.ts';
import * as model from '../models/letters/letters.ts';
import { articleCard, articleCards } from './article-cards.ts';
import { contact } from './contacts.ts';
import { orNull, text } from './tickets.ts';

export const letterCard = z
  .object({
    id: z.string(),
    to: z.enum(addressees),
    title: z.string(),
    summary: z.string(),
    country: z.string().nullable().openapi({ description: 'Of the authority that it goes to' }),
  })
  .openapi('LetterCard');

const part = z
  .union([z.object({ text: z.string() }), z.object({ field: z.string() })])
  .openapi({ description: 'Words, or the field that stands between them' });

const field = z.object({
  id: z.string(),
  kind: z.enum(fieldKinds),
  label: z.string(),
  blank: text.openapi({ description: 'What stands in each text while it is empty' }),
  hint: z.string().nullable(),
});

export const letter = letterCard
  .extend({
    fields: z.array(field),
    texts: z.array(
      z.object({
        locale,
        subject: z.array(part),
        paragraphs: z.array(z.array(part)),
        enclosed: z.array(z.string()),
      }),
    ),
    cases: z.array(z.enum(limitCases)).openapi({ description: 'Whose time is over when it is sent' }),
    codes: z
      .array(z.object({ id: z.string(), code: z.string(), system: z.string() }))
      .openapi({ description: 'The reasons of a dispute that it answers' }),
    ask: orNull(contact).openapi({ description: 'The authority that it goes to' }),
    article: orNull(articleCard),
  })
  .openapi('Letter');

/** A letter with the article that says more. @throws NotFound */
export async function letterShown(db: Queries, id: string, locale: Locale) {
  const page = model.letterPage(id, locale);
  const [article] = await articleCards(db, [page.article], locale);
  return { ...page, article: article ?? null };
}
