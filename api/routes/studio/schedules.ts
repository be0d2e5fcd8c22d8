import { z } from '@hono/zod-openapi';
import { grades } from '../../db/schema/articles.ts';
import { lines, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { archive, bringBack } from '../../models/reviews/archive.ts';
import { schedule, unschedule } from '../../models/reviews/schedules.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ slug: z.string(), locale });

const plan = z.object({
  version: z
    .number()
    .int()
    .openapi({ description: 'Of the draft that comes out: refused with 409 when it is another by now' }),
  publishAt: z.iso
    .datetime({ offset: true })
    .transform((at) => new Date(at))
    .openapi({ type: 'string', format: 'date-time' }),
  grade: z.enum(grades).default('major'),
});

/** When a text comes out by itself, and when it goes for good. */
export const schedules = routes()
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}/schedule',
      audience: 'editor',
      may: 'publish-articles',
      tags,
      summary: 'Have an approved text come out at a time',
      description:
        'A text that is changed meanwhile does not come out. What would mislead readers at that time does not either.',
      request: { params, body: { required: true, content: { 'application/json': { schema: plan } } } },
      responses: { 204: { description: 'Scheduled' }, 409: { description: 'It is another by now' } },
    }),
    async (c) => {
      await schedule(c.var.db, c.req.valid('param'), c.req.valid('json'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/articles/{slug}/translations/{locale}/schedule',
      audience: 'editor',
      may: 'publish-articles',
      tags,
      summary: 'Have it come out no more by itself',
      request: { params },
      responses: { 204: { description: 'Approved where it was, or a draft' } },
    }),
    async (c) => {
      await unschedule(c.var.db, c.req.valid('param'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}/archive',
      audience: 'editor',
      may: 'publish-articles',
      tags,
      summary: 'Put a text away for good',
      request: {
        params,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                reason: lines
                  .min(1, 'required')
                  .max(500, 'tooLong')
                  .openapi({ description: 'Kept in the history' }),
              }),
            },
          },
        },
      },
      responses: { 204: { description: 'Archived' }, 409: { description: 'It is archived' } },
    }),
    async (c) => {
      const { reason } = c.req.valid('json');
      await archive(c.var.db, c.req.valid('param'), reason, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/articles/{slug}/translations/{locale}/archive',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Bring an archived text back as a draft',
      request: { params },
      responses: { 204: { description: 'A draft again' } },
    }),
    async (c) => {
      await bringBack(c.var.db, c.req.valid('param'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
