import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { articleEffect, effectOf } from '../../views/article-effect.ts';

export const articleEffects = routes().openapi(
  route({
    method: 'get',
    path: '/studio/articles/{slug}/effect',
    audience: 'editor',
    may: 'see-drafts',
    tags: ['Studio'],
    summary: 'What an article did: who read it, whom it helped, what led to it, what became of it on tickets',
    request: {
      params: z.object({ slug: z.string() }),
      query: z.object({ days: z.coerce.number().int().min(1).max(365).default(30) }),
    },
    responses: {
      200: {
        description: 'Of the last days',
        content: { 'application/json': { schema: articleEffect } },
      },
    },
  }),
  async (c) => c.json(await effectOf(c.var.db, c.req.valid('param').slug, c.req.valid('query').days), 200),
);
