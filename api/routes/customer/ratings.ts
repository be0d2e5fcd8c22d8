import { z } from '@hono/zod-openapi';
import { lines } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { rate } from '../../models/satisfaction/ratings.ts';
import { asCustomer } from '../../who/viewer.ts';
import { openTicket, ticketParams as params } from './opened-ticket.ts';

const said = z.object({
  score: z.number().int().min(1).max(5).openapi({ description: '1 is very bad, 5 is great' }),
  comment: lines
    .max(2000, 'tooLong')
    .optional()
    .openapi({ description: 'Left out, it stays as it was; empty, it goes' }),
});

/** What customers say of our help. Links in mails lead to a page: nothing is counted before somebody presses there. */
export const ticketRatings = routes().openapi(
  route({
    method: 'put',
    path: '/tickets/{ref}/rating',
    audience: 'ticket',
    tags: ['Tickets'],
    summary: 'How the customer found our help',
    description: 'Asked for thirty days after a solution, and changed for seven days after the first answer.',
    request: { params, body: { required: true, content: { 'application/json': { schema: said } } } },
    responses: { 204: { description: 'Kept' }, 409: { description: 'It is not asked, or asked no more' } },
  }),
  async (c) => {
    const { score, comment } = c.req.valid('json');
    const ticket = await openTicket(c, c.req.valid('param').ref, asCustomer(c.var.viewer));
    await c.var.limits.spend('repliesToTicket', String(ticket.number), c.env.address);
    const locale = comment ? c.var.finder.languageOf(comment) : ticket.locale;
    await rate(c.var.db, ticket.number, { score, comment, locale });
    return c.body(null, 204);
  },
);
