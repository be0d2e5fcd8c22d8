import { z } from '@hono/zod-openapi';
import { locale } from '../locale.ts';
import { noteOpening, noteSearch } from '../models/searches.ts';
import { redact } from '../privacy/redact.ts';
import { route, routes } from '../route.ts';

const tags = ['Search'];
const slug = z.string().max(120);

/** What readers did with what they found, for the editors; nothing of who they are. */
export const searches = routes()
  .openapi(
    route({
      method: 'post',
      path: '/searches',
      audience: 'everyone',
      tags,
      summary: 'An article was opened from the results shown while typing',
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                q: z.string().min(1).max(2000, 'tooLong'),
                locale,
                results: z.number().int().min(0),
                opened: slug,
              }),
            },
          },
        },
      },
      responses: { 204: { description: 'Kept, without secrets' } },
    }),
    async (c) => {
      await c.var.limits.spend('feedback', c.env.address);
      const { q, ...rest } = c.req.valid('json');
      await noteSearch(c.var.db, { ...rest, q: redact(q).text });
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/searches/{key}/opening',
      audience: 'everyone',
      tags,
      summary: 'An article was opened from a page of results',
      request: {
        params: z.object({ key: z.string().max(40) }),
        body: { required: true, content: { 'application/json': { schema: z.object({ slug }) } } },
      },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      await c.var.limits.spend('feedback', c.env.address);
      await noteOpening(c.var.db, c.req.valid('param').key, c.req.valid('json').slug);
      return c.body(null, 204);
    },
  );
