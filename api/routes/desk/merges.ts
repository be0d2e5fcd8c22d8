import { z } from '@hono/zod-openapi';
import { line } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { marks } from '../../http/secrets.ts';
import { merge, undoMerge } from '../../models/tickets/merges.ts';
import { split } from '../../models/tickets/splits.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskParams as params } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

const merging = z.object({
  into: z.number().int().min(1),
  otherCustomer: z.boolean().optional().openapi({
    description: 'They are of two customers, and that is meant: neither sees the words of the other',
  }),
});
const splitting = z.object({
  messages: z.array(z.number().int()).min(1).max(200).openapi({ description: 'Those that go' }),
  subject: line.min(3, 'required').max(200, 'tooLong'),
  ...marks,
});

/** Tickets become one, or two. */
export const deskMerges = routes()
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/merge',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'The talk goes on in another ticket, and this one is closed',
      request: { params, body: { required: true, content: { 'application/json': { schema: merging } } } },
      responses: { 204: { description: 'Merged' }, 409: { description: 'One of them is merged already' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await merge(c.var.db, ticket.number, c.req.valid('json'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/merge',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'They were two after all: both stand as they stood',
      request: { params },
      responses: { 204: { description: 'Apart' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await undoMerge(c.var.db, ticket.number, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/desk/tickets/{number}/splits',
      secrets: 'asked',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Some messages become a ticket of their own',
      request: { params, body: { required: true, content: { 'application/json': { schema: splitting } } } },
      responses: {
        201: {
          description: 'Its number',
          content: { 'application/json': { schema: z.object({ number: z.number() }) } },
        },
      },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      const asked = { ...c.req.valid('json'), kept: c.var.kept };
      const number = await split(c.var.db, ticket.number, asked, asStaff(c.var.viewer));
      return c.json({ number }, 201);
    },
  );
