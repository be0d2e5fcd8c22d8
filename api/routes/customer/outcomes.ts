import { z } from '@hono/zod-openapi';
import { Conflict } from '../../ground/failures.ts';
import { route, routes } from '../../http/route.ts';
import { isClosed } from '../../models/tickets/closed.ts';
import { noteOpened } from '../../models/tickets/outcomes.ts';
import { answerType } from '../../models/tickets/problem-types.ts';
import { markSolved } from '../../models/tickets/statuses.ts';
import { saidType } from '../../views/tickets.ts';
import { asCustomer, whoCounts } from '../../who/viewer.ts';
import { openTicket, ticketParams as params } from './opened-ticket.ts';

const tags = ['Tickets'];

/** What became of a ticket, as its customer says: what they opened, and whether it is solved. */
export const ticketOutcomes = routes()
  .openapi(
    route({
      method: 'put',
      path: '/tickets/{ref}/solution',
      audience: 'ticket',
      tags,
      summary: '“This solved it”',
      request: { params },
      responses: { 204: { description: 'Solved' } },
    }),
    async (c) => {
      const ticket = await openTicket(c, c.req.valid('param').ref, asCustomer(c.var.viewer));
      await c.var.limits.spend('repliesToTicket', String(ticket.number), c.env.address);
      await markSolved(c.var.db, ticket.number, true, whoCounts(c.var.viewer, c.env.address));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/tickets/{ref}/solution',
      audience: 'ticket',
      tags,
      summary: 'It is not solved after all; what is closed stays closed',
      request: { params },
      responses: { 204: { description: 'Open again' }, 409: { description: 'It is closed for good' } },
    }),
    async (c) => {
      const ticket = await openTicket(c, c.req.valid('param').ref, asCustomer(c.var.viewer));
      await c.var.limits.spend('repliesToTicket', String(ticket.number), c.env.address);
      if (isClosed(ticket, c.var.config.CLOSE_AFTER_DAYS)) throw new Conflict();
      if (ticket.status === 'solved') await markSolved(c.var.db, ticket.number, false);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/tickets/{ref}/problem-type',
      audience: 'ticket',
      tags,
      summary: 'What it is about, says its customer',
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: saidType } } },
      },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      const { problemType } = c.req.valid('json');
      if (problemType !== null) c.var.finder.mustKnow(problemType);
      const ticket = await openTicket(c, c.req.valid('param').ref, asCustomer(c.var.viewer));
      await c.var.limits.spend('repliesToTicket', String(ticket.number), c.env.address);
      await answerType(c.var.db, ticket.number, problemType);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/tickets/{ref}/suggestions/{slug}/opening',
      audience: 'ticket',
      tags,
      summary: 'A suggested article was opened',
      request: { params: params.extend({ slug: z.string().max(120) }) },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      const { ref, slug } = c.req.valid('param');
      const ticket = await openTicket(c, ref, asCustomer(c.var.viewer));
      await noteOpened(c.var.db, ticket.number, slug);
      return c.body(null, 204);
    },
  );
