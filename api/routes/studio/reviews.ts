import { z } from '@hono/zod-openapi';
import { line, lines, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { approve, sendBack } from '../../models/reviews/approvals.ts';
import { askForReview, cancelReview } from '../../models/reviews/requests.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ slug: z.string(), locale });
const version = z
  .number()
  .int()
  .openapi({ description: 'Of the draft that is before you: refused with 409 when it is another by now' });

const asked = z.object({
  version,
  reviewer: line
    .max(100, 'tooLong')
    .nullable()
    .default(null)
    .openapi({ description: 'The id of whoever is asked; anybody who may, without one' }),
  words: lines.max(1000, 'tooLong').optional(),
});

const done = (description: string) => ({
  204: { description },
  409: { description: 'It is another by now' },
});

/** What is between a draft and its publication: somebody else looks at it. */
export const reviews = routes()
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}/review',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Ask for the review of a draft',
      request: { params, body: { required: true, content: { 'application/json': { schema: asked } } } },
      responses: done('Asked for'),
    }),
    async (c) => {
      await askForReview(c.var.db, c.req.valid('param'), c.req.valid('json'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/articles/{slug}/translations/{locale}/review',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Ask for it no more',
      request: { params },
      responses: { 204: { description: 'A draft again' } },
    }),
    async (c) => {
      await cancelReview(c.var.db, c.req.valid('param'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}/review/return',
      audience: 'editor',
      may: 'review-articles',
      tags,
      summary: 'Send a text back with a word why',
      request: {
        params,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({ version, words: lines.min(1, 'required').max(1000, 'tooLong') }),
            },
          },
        },
      },
      responses: done('A draft again'),
    }),
    async (c) => {
      await sendBack(c.var.db, c.req.valid('param'), c.req.valid('json'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}/approval',
      audience: 'editor',
      may: 'review-articles',
      tags,
      summary: 'Approve a version that others wrote',
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: z.object({ version }) } } },
      },
      responses: done('Approved'),
    }),
    async (c) => {
      const { version } = c.req.valid('json');
      await approve(c.var.db, c.req.valid('param'), version, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
