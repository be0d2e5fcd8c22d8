import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { sendNow, takeBack } from '../../models/tickets/outgoing.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskParams } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const params = deskParams.extend({ id: z.coerce.number().int() });

/** Replies that have not gone out yet. */
export const deskOutgoing = routes()
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/outgoing/{id}',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'Take a reply back before it goes out: it is a draft again',
      request: { params },
      responses: { 204: { description: 'Taken back' } },
    }),
    async (c) => {
      const { number, id } = c.req.valid('param');
      const ticket = await findTicket(c.var.db, number, c.var.viewer);
      await takeBack(c.var.db, ticket.number, id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/outgoing/{id}/sending',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'Send it now, whatever was written meanwhile',
      request: { params },
      responses: { 204: { description: 'It goes out' } },
    }),
    async (c) => {
      const { number, id } = c.req.valid('param');
      const ticket = await findTicket(c.var.db, number, c.var.viewer);
      await sendNow(c.var.db, ticket.number, id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
