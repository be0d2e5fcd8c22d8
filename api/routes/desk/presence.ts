import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { look, lookAway } from '../../models/tickets/presence.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskParams } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const params = deskParams.extend({ page: z.uuid().openapi({ description: 'Chosen by the page' }) });

const looks = z.object({
  typing: z
    .enum(['reply', 'note'])
    .nullable()
    .default(null)
    .openapi({ description: 'What is being written' }),
});

/** Who has a ticket before them. The stream of the desk tells everybody. */
export const deskPresence = routes()
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/presence/{page}',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'A page shows the ticket: true for 15 seconds, unless it says so again',
      request: { params, body: { required: true, content: { 'application/json': { schema: looks } } } },
      responses: { 204: { description: 'Seen by the others' } },
    }),
    async (c) => {
      const { number, page } = c.req.valid('param');
      const { typing } = c.req.valid('json');
      const ticket = await findTicket(c.var.db, number, c.var.viewer);
      await look(c.var.db, page, { ticket: ticket.number, typing }, asStaff(c.var.viewer));
      void c.var.presence.lookNow();
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/presence/{page}',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'The page shows it no more',
      request: { params },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      await lookAway(c.var.db, c.req.valid('param').page, asStaff(c.var.viewer));
      void c.var.presence.lookNow();
      return c.body(null, 204);
    },
  );
