import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { mergeTypes } from '../../models/library/merged-types.ts';
import { entryId } from '../../views/library.ts';
import { asStaff } from '../../who/viewer.ts';

const params = z.object({ id: entryId });

export const problemTypes = routes().openapi(
  route({
    method: 'put',
    path: '/studio/problem-types/{id}/merger',
    audience: 'editor',
    may: 'publish-articles',
    tags: ['Studio'],
    summary: 'Make two problem types one',
    description:
      'Articles, rules, macros, views, teams and incidents go along at once, tickets and reports within minutes; the old id leads to the new one.',
    request: {
      params,
      body: {
        required: true,
        content: { 'application/json': { schema: z.object({ into: entryId }) } },
      },
    },
    responses: { 204: { description: 'They are one' } },
  }),
  async (c) => {
    const { into } = c.req.valid('json');
    await mergeTypes(c.var.db, c.req.valid('param').id, into, asStaff(c.var.viewer));
    return c.body(null, 204);
  },
);
