import { z } from '@hono/zod-openapi';
import { line, locale } from '../ground/incoming.ts';
import type { Locale } from '../ground/locale.ts';
import type { Refusal } from '../ground/refusals.ts';
import { refusals } from '../ground/refusals.ts';
import { states } from '../models/reviews/standings.ts';
import { renderMessage } from '../models/tickets/markdown.ts';

/** Shapes that several routes answer with. */

export const text = z.object({ ar: z.string(), en: z.string() });

/** An article's own part of its address. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(80, 'tooLong');

/**
 * The same or null. `nullable()` would not do for a schema that has a name: the document then says the name alone
 * (zod-to-openapi 9.1.0, checked 2026-11-29).
 */
export const orNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()]);

export const namedType = z.object({ id: z.string(), name: text }).openapi('ProblemType');

/** What a ticket is about, as somebody says who was asked. */
export const saidType = z.object({
  problemType: line.max(60).nullable().openapi({ description: 'Null: none of what was offered' }),
});

/** The types that somebody is asked about. */
export const choices = z
  .array(namedType)
  .openapi({ description: 'The types it may be about where that is not clear: “is it one of these?”' });

export const removed = z
  .array(z.object({ kind: z.string(), count: z.number() }))
  .openapi({ description: 'Kinds of secrets that were taken out, and how many; never the values' });

const attachment = z
  .object({ id: z.number(), name: z.string(), mediaType: z.string(), size: z.number() })
  .openapi('Attachment');

export const refused = z
  .array(
    z.object({
      name: z.string(),
      reason: z.string(),
      why: z.string().openapi({ description: 'What to tell people, in their language' }),
    }),
  )
  .openapi({ description: 'Files that came with it and were not taken' });

/** Files that were not taken, with why in the reader's language. */
export const explained = (files: Refusal[], reader: Locale) =>
  files.map((file) => ({ ...file, why: refusals[file.reason][reader] }));

type Written = { body: string; format: 'plain' | 'markdown'; locale: Locale };

/** What a message is shown as. */
export const htmlOf = ({ body, format, locale }: Written): string | null =>
  format === 'markdown' ? renderMessage(body, locale).html : null;

type Row = Written & { createdAt: Date; refused: Refusal[] };

/** Messages as they leave; `told`: how words of their ticket are told to whoever reads them. */
export const messagesShown = <R extends Row>(rows: R[], told: (words: string) => string, locale: Locale) =>
  rows.map((row) => ({
    ...{ ...row, body: told(row.body), html: htmlOf({ ...row, body: told(row.body) }) },
    createdAt: row.createdAt.toISOString(),
    refused: explained(row.refused, locale),
  }));

export const message = z
  .object({
    id: z.number(),
    author: z.enum(['customer', 'agent']),
    authorName: z.string().nullable(),
    body: z.string(),
    html: z.string().nullable().openapi({
      description: 'The same with its marks shown, safe to show; null where it is shown as it is typed',
    }),
    locale,
    createdAt: z.iso.datetime(),
    attachments: z.array(attachment),
    refused,
  })
  .openapi('Message');

/** What a customer says of a ticket, as far as its page of the thread goes. */
export const saidByCustomer = (
  { subject }: { subject: string },
  { messages }: { messages: { author: string; body: string }[] },
): string =>
  [subject, ...messages.filter(({ author }) => author === 'customer').map(({ body }) => body)].join('\n');

/** Where a page of a list begins, as the page before said in `next`. */
export const place = z.coerce.number().int().min(0).optional();

/** Where the messages before those of a page are found, in an answer. */
export const earlier = z
  .string()
  .nullable()
  .openapi({ description: '`before` of the page of earlier messages; null where there are none' });

/** The same of a page of a thread. */
export const placeBefore = (page: { messages: { id: number }[]; earlier: boolean }): string | null =>
  page.earlier ? String(page.messages[0]?.id) : null;

/** Which messages of a thread: the latest, or those before the one with this id. */
export const pageOfThread = z.object({ before: place });

export const heading = z.object({ id: z.string(), text: z.string(), depth: z.number() }).openapi('Heading');

/** Where a language of an article stands: drafted, as readers see it, or with changes they do not see yet. */
export const state = z.enum(states);

/** Names what a form holds, from when it is drawn until it is taken. */
export const draftKey = z
  .union([z.uuid(), z.literal('')])
  .optional()
  .openapi({
    description:
      'Chosen by the sender: the same sent twice under one key is kept once. Other words under it are kept as well.',
  });

/** What is not text. */
export const bytes = z.string().openapi({ format: 'binary' });

/** One file or several in a form; an empty file field counts as none. */
export const files = z
  .preprocess((value) => [value ?? []].flat().filter((one) => one !== ''), z.array(z.instanceof(File)))
  .openapi({ type: 'array', items: { type: 'string', format: 'binary' } });

/** What names a ticket in an address of the desk. */
export const deskParams = z.object({ number: z.string().regex(/^\d{1,9}$/) });
