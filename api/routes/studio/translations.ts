import { z } from '@hono/zod-openapi';
import { longestMarkdown } from '../../../content/markdown/limits.ts';
import { line, lines, locale } from '../../ground/incoming.ts';
import { longestArticle } from '../../http/bodies.ts';
import { route, routes } from '../../http/route.ts';
import { confirm } from '../../models/articles/publications.ts';
import { findRevision, revisionsOf, saveDraft } from '../../models/articles/translations.ts';
import { state } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ slug: z.string(), locale });

/** What is being written may still lack some of it: all is asked for when it is published. */
const draft = z.object({
  title: line.max(140, 'tooLong'),
  summary: lines.max(600, 'tooLong'),
  quickFix: lines.max(1500, 'tooLong'),
  searchTerms: z.array(line.max(200, 'tooLong')).max(60).default([]),
  body: lines.max(longestMarkdown, 'tooLong'),
  version: z
    .number()
    .int()
    .openapi({ description: 'That of the draft it was written from; 0 for the first' }),
});

const revision = z.object({
  id: z.number(),
  title: z.string(),
  publishedAt: z.iso.datetime(),
  publishedBy: z.string().nullable(),
});

const done = { 204: { description: 'Done' } };

export const translations = routes()
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}',
      secrets: 'itself',
      audience: 'editor',
      may: 'write-articles',
      largest: longestArticle,
      tags,
      summary: 'Save the draft of one language',
      description: 'Refused with 409 when somebody saved it after the version named.',
      request: { params, body: { required: true, content: { 'application/json': { schema: draft } } } },
      responses: {
        200: {
          description: 'Saved, under this version',
          content: { 'application/json': { schema: z.object({ version: z.number(), state }) } },
        },
        409: { description: 'Somebody saved it after that version' },
      },
    }),
    async (c) => {
      const { version, ...text } = c.req.valid('json');
      const where = { ...c.req.valid('param'), version };
      return c.json(await saveDraft(c.var.db, where, text, asStaff(c.var.viewer)), 200);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}/confirmation',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Say that one language still fits what the other says now',
      request: { params },
      responses: done,
    }),
    async (c) => {
      const { slug, locale } = c.req.valid('param');
      await confirm(c.var.db, slug, locale, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/articles/{slug}/translations/{locale}/revisions',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'The publications of one language',
      request: { params },
      responses: {
        200: {
          description: 'Newest first',
          content: { 'application/json': { schema: z.object({ revisions: z.array(revision) }) } },
        },
      },
    }),
    async (c) => {
      const { slug, locale } = c.req.valid('param');
      const rows = await revisionsOf(c.var.db, slug, locale);
      return c.json(
        { revisions: rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })) },
        200,
      );
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/articles/{slug}/translations/{locale}/revisions/{id}',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'One publication, whole',
      request: { params: params.extend({ id: z.coerce.number().int() }) },
      responses: {
        200: {
          description: 'The text as it was published',
          content: {
            'application/json': {
              schema: draft.omit({ version: true }).extend({ publishedAt: z.iso.datetime() }),
            },
          },
        },
      },
    }),
    async (c) => {
      const { slug, locale, id } = c.req.valid('param');
      const { title, summary, quickFix, searchTerms, body, publishedAt } = await findRevision(
        c.var.db,
        slug,
        locale,
        id,
      );
      return c.json(
        { title, summary, quickFix, searchTerms, body, publishedAt: publishedAt.toISOString() },
        200,
      );
    },
  );
