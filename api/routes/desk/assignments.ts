import { z } from '@hono/zod-openapi';
import { line } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { assign } from '../../models/tickets/assignments.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { agentsShown, deskAgent } from '../../views/desk-frame.ts';
import { deskParams as params } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

/** Who works on a ticket. */
export const deskAssignments = routes()
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/assignment',
      audience: 'agent',
      may: 'assign-tickets',
      tags,
      summary: 'Give the ticket to an agent',
      request: {
        params,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ assignee: line }) } },
        },
      },
      responses: { 204: { description: 'Assigned' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await assign(c.var.db, ticket.number, c.req.valid('json').assignee, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/assignment',
      audience: 'agent',
      may: 'assign-tickets',
      tags,
      summary: 'Put the ticket back for anyone',
      request: { params },
      responses: { 204: { description: 'Nobody has it' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await assign(c.var.db, ticket.number, null, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/desk/agents',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'Those who can be given tickets',
      responses: {
        200: {
          description: 'By name',
          content: {
            'application/json': {
              schema: z.object({ agents: z.array(deskAgent) }),
            },
          },
        },
      },
    }),
    async (c) => c.json({ agents: await agentsShown(c.var.db, asStaff(c.var.viewer)) }, 200),
  );
