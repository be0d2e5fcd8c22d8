import { z } from '@hono/zod-openapi';
import { priorities, statuses } from '../../db/schema/tickets.ts';
import { line } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { answerType } from '../../models/tickets/problem-types.ts';
import { changeTicket } from '../../models/tickets/statuses.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskTicket, deskTicketShown } from '../../views/desk-ticket.ts';
import { queueAsked, queuePage, queueShown } from '../../views/queue.ts';
import { deskParams as params, pageOfThread, saidType } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

export const desk = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk/tickets',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'The queue',
      request: { query: queueAsked },
      responses: {
        200: {
          description: 'A page, urgent first, then whoever waited longest',
          content: { 'application/json': { schema: queuePage } },
        },
      },
    }),
    async (c) => {
      const { db, finder, viewer } = c.var;
      return c.json(await queueShown(db, finder, c.req.valid('query'), asStaff(viewer)), 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/desk/tickets/{number}',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'A ticket as agents see it: thread with notes, tags, suggestions, history',
      request: { params, query: pageOfThread },
      responses: {
        200: { description: 'The ticket', content: { 'application/json': { schema: deskTicket } } },
      },
    }),
    async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(await deskTicketShown(c.var.db, c.var.finder, asked, c.var), 200);
    },
  )
  .openapi(
    route({
      method: 'patch',
      path: '/desk/tickets/{number}',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Change the problem type, priority or status',
      request: {
        params,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                status: z.enum(statuses).optional(),
                priority: z.enum(priorities).optional(),
                problemType: line.optional(),
              }),
            },
          },
        },
      },
      responses: {
        204: { description: 'Changed' },
        409: { description: 'Its talk goes on in another ticket' },
      },
    }),
    async (c) => {
      const change = c.req.valid('json');
      if (change.problemType) c.var.finder.mustKnow(change.problemType);
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await changeTicket(c.var.db, ticket.number, change, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/problem-type',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'What it is about, where that was asked: also to confirm the guess',
      request: { params, body: { required: true, content: { 'application/json': { schema: saidType } } } },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      const { problemType } = c.req.valid('json');
      if (problemType !== null) c.var.finder.mustKnow(problemType);
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await answerType(c.var.db, ticket.number, problemType, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
