import { z } from '@hono/zod-openapi';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { leave, take } from '../../models/reviews/suggestions.ts';
import { state } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const number = z.coerce.number().int();
const params = z.object({ slug: z.string(), locale, thread: number, comment: number });

/** What becomes of words that somebody suggests for a passage. */
export const suggestedWords = routes()
  .openapi(
    route({
      method: 'put',
      path: '/articles/{slug}/translations/{locale}/comments/{thread}/suggestions/{comment}',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Put the suggested words into the draft',
      description: 'Refused with 409 when somebody saved it after the version named.',
      request: {
        params,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ version: z.number().int() }) } },
        },
      },
      responses: {
        200: {
          description: 'The draft, under this version',
          content: { 'application/json': { schema: z.object({ version: z.number(), state }) } },
        },
        409: { description: 'Somebody saved it after that version, or it is decided' },
      },
    }),
    async (c) => {
      const { thread, comment, ...where } = c.req.valid('param');
      const decided = { thread, comment, ...c.req.valid('json') };
      return c.json(await take(c.var.db, where, decided, asStaff(c.var.viewer)), 200);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/articles/{slug}/translations/{locale}/comments/{thread}/suggestions/{comment}',
      audience: 'editor',
      may: 'write-articles',
      tags,
      summary: 'Leave the words as they are',
      request: { params },
      responses: { 204: { description: 'Left' } },
    }),
    async (c) => {
      const { thread, comment, ...where } = c.req.valid('param');
      await leave(c.var.db, where, { thread, comment }, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
