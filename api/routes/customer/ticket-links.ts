import { z } from '@hono/zod-openapi';
import { email, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { askForLinks } from '../../models/tickets/customers.ts';

const asked = z.object({
  email,
  locale,
  opens: z
    .number()
    .int()
    .positive()
    .optional()
    .openapi({ description: 'The ticket that the link leads to; else all are listed' }),
});

export const ticketLinks = routes().openapi(
  route({
    method: 'post',
    path: '/ticket-links',
    audience: 'everyone',
    spends: 'linksFromAddress',
    tags: ['Tickets'],
    summary: 'Ask for the links to your tickets by mail',
    description: 'The answer is the same whether or not the address is known, and so is the time it takes.',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: asked } },
      },
    },
    responses: { 202: { description: 'If there are tickets, a mail is on its way' } },
  }),
  async (c) => {
    const { email, ...wanted } = c.req.valid('json');
    await c.var.limits.spend('linksForEmail', email, c.env.address);
    await askForLinks(c.var.db, email, wanted);
    return c.body(null, 202);
  },
);
