import { z } from '@hono/zod-openapi';
import { line, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { triage as asked, triageAt } from '../../views/triage.ts';

const answer = line.max(40, 'tooLong').optional();

export const triage = routes().openapi(
  route({
    method: 'get',
    path: '/triage',
    audience: 'everyone',
    tags: ['Guides'],
    summary: 'Whether money left, how it was paid: and the guides that fit',
    request: {
      query: z.object({
        money: answer,
        paid: answer,
        locale: locale.optional(),
      }),
    },
    responses: {
      200: {
        description: 'In the reader’s language',
        content: { 'application/json': { schema: asked } },
      },
    },
  }),
  (c) => c.json(triageAt(c.req.valid('query'), c.var.locale), 200),
);
