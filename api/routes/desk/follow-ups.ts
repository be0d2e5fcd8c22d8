import { z } from '@hono/zod-openapi';
import { line } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { marks } from '../../http/secrets.ts';
import { followUp } from '../../models/tickets/follow-ups.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { followUps, followUpsShown } from '../../views/queue.ts';
import { deskParams as params } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

const wanted = z.object({
  on: z.iso.date('wrong').openapi({ description: 'A day by the clock of the region' }),
  note: line.max(200, 'tooLong').optional().openapi({ description: 'What for' }),
  ...marks,
});

/** Tickets that an agent wants before them again on some day. */
export const deskFollowUps = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk/follow-ups',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'The tickets that you wanted before you today or earlier',
      responses: {
        200: {
          description: 'The longest overdue first',
          content: { 'application/json': { schema: followUps } },
        },
      },
    }),
    async (c) => c.json(await followUpsShown(c.var.db, c.var.finder, asStaff(c.var.viewer)), 200),
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/follow-up',
      secrets: 'asked',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Have the ticket before you again on a day',
      request: { params, body: { required: true, content: { 'application/json': { schema: wanted } } } },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await followUp(
        c.var.db,
        ticket.number,
        { ...c.req.valid('json'), kept: c.var.kept },
        asStaff(c.var.viewer),
      );
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/follow-up',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'It need not come back',
      request: { params },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await followUp(c.var.db, ticket.number, null, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
