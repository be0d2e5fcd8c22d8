import { route, routes } from '../../http/route.ts';
import { markSpam } from '../../models/tickets/spam.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskParams as params } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

export const deskSpam = routes()
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/spam',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'The ticket is spam: it stands in no other list',
      request: { params },
      responses: { 204: { description: 'Spam' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await markSpam(c.var.db, ticket.number, true, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/spam',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'The ticket is not spam: it stands where it stood before',
      request: { params },
      responses: { 204: { description: 'Back' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await markSpam(c.var.db, ticket.number, false, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
