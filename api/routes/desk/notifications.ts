import { z } from '@hono/zod-openapi';
import { reasons } from '../../db/schema/notifications.ts';
import { callersLocale } from '../../http/callers-locale.ts';
import { route, routes } from '../../http/route.ts';
import { follow, unfollow } from '../../models/notifications/followers.ts';
import { readNotifications } from '../../models/notifications/notifications.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { notificationPage, notificationsShown } from '../../views/notifications.ts';
import { deskParams as params, place } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

/** What agents are told, and of which tickets they want to be. */
export const deskNotifications = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk/notifications',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'What you were told: who named you, gave you a ticket, wrote where you follow',
      request: { query: z.object({ before: place, reason: z.enum(reasons).optional() }) },
      responses: {
        200: { description: 'Newest first', content: { 'application/json': { schema: notificationPage } } },
      },
    }),
    async (c) => {
      const reading = { as: callersLocale(c.req), ...c.req.valid('query') };
      return c.json(await notificationsShown(c.var.db, asStaff(c.var.viewer), reading), 200);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/notifications/reading',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'You have read all that you were told',
      responses: { 204: { description: 'Read' } },
    }),
    async (c) => {
      await readNotifications(c.var.db, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/following',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'Hear of what is written to the ticket',
      request: { params },
      responses: { 204: { description: 'Followed' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await follow(c.var.db, ticket.number, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/following',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'Hear of it no more',
      request: { params },
      responses: { 204: { description: 'Not followed' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await unfollow(c.var.db, ticket.number, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
