import { z } from '@hono/zod-openapi';
import { lines } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { renderMessage } from '../../models/tickets/markdown.ts';

/** What is being written, as it will be read. */
export const deskPreviews = routes().openapi(
  route({
    method: 'post',
    path: '/desk/previews',
    secrets: 'itself',
    audience: 'agent',
    may: 'answer-tickets',
    tags: ['Desk'],
    summary: 'A text as it is shown to the customer; nothing of it is kept',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: z.object({ body: lines.max(20_000, 'tooLong') }) } },
      },
    },
    responses: {
      200: {
        description: 'HTML that is safe to show',
        content: { 'application/json': { schema: z.object({ html: z.string() }) } },
      },
    },
  }),
  (c) => {
    const { body } = c.req.valid('json');
    return c.json({ html: renderMessage(body, c.var.finder.languageOf(body)).html }, 200);
  },
);
