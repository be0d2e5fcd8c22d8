import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { readNotifications } from '../../models/notifications/notifications.ts';
import { markUnread, readTo } from '../../models/tickets/readings.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskParams as params } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

const read = z.object({
  message: z.number().int().min(0).optional().openapi({ description: 'The last that was seen; all without' }),
});

/** What an agent has read. */
export const deskReadings = routes()
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/reading',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'The ticket was read up to a message, by whoever says so',
      request: { params, body: { required: true, content: { 'application/json': { schema: read } } } },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      const agent = asStaff(c.var.viewer);
      await readTo(c.var.db, ticket.number, agent, c.req.valid('json').message);
      await readNotifications(c.var.db, agent, ticket.number);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/reading',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'Mark the ticket as unread',
      request: { params },
      responses: { 204: { description: 'Unread' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await markUnread(c.var.db, ticket.number, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
