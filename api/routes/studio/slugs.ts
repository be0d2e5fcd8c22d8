import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { rename } from '../../models/articles/slugs.ts';
import { slug } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

export const slugs = routes().openapi(
  route({
    method: 'put',
    path: '/articles/{slug}/slug',
    audience: 'editor',
    may: 'publish-articles',
    tags: ['Studio'],
    summary: 'Give an article another address',
    description: 'The old address leads to the article for ever, and no other article can have it.',
    request: {
      params: z.object({ slug: z.string() }),
      body: { required: true, content: { 'application/json': { schema: z.object({ slug }) } } },
    },
    responses: { 204: { description: 'Renamed' } },
  }),
  async (c) => {
    const { slug: to } = c.req.valid('json');
    await rename(c.var.db, c.req.valid('param').slug, to, asStaff(c.var.viewer));
    return c.body(null, 204);
  },
);
