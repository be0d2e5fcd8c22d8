import { z } from '@hono/zod-openapi';
import { grades } from '../../db/schema/articles.ts';
import { lines, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { checkDraft, parts } from '../../models/articles/checks.ts';
import { findDraft, publish, withdraw } from '../../models/articles/publications.ts';
import { text } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ slug: z.string(), locale });

const publication = z.object({
  version: z.number().int().optional().openapi({
    description:
      'Of the draft that its publisher has before them: refused with 409 when it is another by now',
  }),
  grade: z.enum(grades).default('major').openapi({
    description:
      'How much it changes. A medium change leaves the other language behind for editors, a major one for readers too',
  }),
});

const withdrawal = z.object({
  reason: lines.min(1, 'required').max(500, 'tooLong').openapi({ description: 'Kept in the history' }),
});

const checked = z
  .object({
    part: z.enum(parts),
    line: z.number().nullable().openapi({ description: 'Of the body, from 1' }),
    message: text,
    misleads: z.boolean().openapi({ description: 'It keeps the text from being published' }),
  })
  .openapi('CheckedDraft');

/** What readers see of an article, and what keeps it from them. */
export const publications = routes()
  .openapi(
    route({
      method: 'get',
      path: '/articles/{slug}/translations/{locale}/checks',
      audience: 'editor',
      may: 'see-drafts',
      tags,
      summary: 'What is to be mended in the draft of one language',
      request: { params },
      responses: {
        200: {
          description: 'In the order in which it is read',
          content: { 'application/json': { schema: z.object({ checks: z.array(checked) }) } },
        },
      },
    }),
    async (c) => {
      const { slug, locale } = c.req.valid('param');
      const draft = await findDraft(c.var.db, slug, locale);
      return c.json({ checks: await checkDraft(c.var.db, draft) }, 200);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}/publication',
      audience: 'editor',
      may: 'publish-articles',
      tags,
      summary: 'Publish the draft of one language',
      request: { params, body: { content: { 'application/json': { schema: publication } } } },
      responses: {
        204: { description: 'Published' },
        409: { description: 'Somebody saved another version' },
      },
    }),
    async (c) => {
      const { slug, locale } = c.req.valid('param');
      await publish(c.var.db, slug, locale, asStaff(c.var.viewer), c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/articles/{slug}/translations/{locale}/publication',
      audience: 'editor',
      may: 'publish-articles',
      tags,
      summary: 'Withdraw one language from readers',
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: withdrawal } } },
      },
      responses: { 204: { description: 'Withdrawn' } },
    }),
    async (c) => {
      const { slug, locale } = c.req.valid('param');
      await withdraw(c.var.db, slug, locale, asStaff(c.var.viewer), c.req.valid('json').reason);
      return c.body(null, 204);
    },
  );
