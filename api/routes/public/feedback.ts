import { z } from '@hono/zod-openapi';
import { lines, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { vote } from '../../models/articles/feedback.ts';
import { redact } from '../../privacy/redact.ts';
import { whoCounts } from '../../who/viewer.ts';

export const feedback = routes().openapi(
  route({
    method: 'post',
    path: '/articles/{slug}/feedback',
    audience: 'everyone',
    spends: 'feedback',
    tags: ['Articles'],
    summary: 'Say whether an article helped, and why',
    request: {
      params: z.object({ slug: z.string() }),
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({
              helpful: z.boolean(),
              reason: lines.max(2000, 'tooLong').optional(),
              locale,
            }),
          },
        },
      },
    },
    responses: { 204: { description: 'Counted' } },
  }),
  async (c) => {
    const { helpful, reason, locale } = c.req.valid('json');
    const clean = reason ? redact(reason).text : null;
    const from = whoCounts(c.var.viewer, c.env.address);
    await vote(c.var.db, c.req.valid('param').slug, { helpful, locale, reason: clean, from });
    return c.body(null, 204);
  },
);
