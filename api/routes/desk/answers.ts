import { z } from '@hono/zod-openapi';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { noteComposed } from '../../models/tickets/answers.ts';
import { fillGap, noteGap } from '../../models/tickets/gaps.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { answerFor, composedAnswer } from '../../views/answers.ts';
import { solvedLike, solvedLikeShown } from '../../views/similar.ts';
import { deskParams as params } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

/** What is ready to be answered, and where nothing is. */
export const deskAnswers = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk/tickets/{number}/similar',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'What solved tickets like this one',
      request: { params },
      responses: {
        200: {
          description: 'Most often first; nothing of whose they were',
          content: { 'application/json': { schema: solvedLike } },
        },
      },
    }),
    async (c) => {
      const agent = asStaff(c.var.viewer);
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, agent);
      return c.json(await solvedLikeShown(c.var.db, ticket, agent), 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/desk/tickets/{number}/answer',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'The answer that is ready: greeting, fix, next step, signature',
      request: {
        params,
        query: z.object({
          in: locale.optional().openapi({ description: 'In the customer’s language unless it says another' }),
        }),
      },
      responses: {
        200: {
          description: 'With the places where something of the ticket is filled in',
          content: { 'application/json': { schema: composedAnswer } },
        },
      },
    }),
    async (c) => {
      const agent = asStaff(c.var.viewer);
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, agent);
      const locale = c.req.valid('query').in ?? ticket.locale;
      return c.json(await answerFor(c.var.db, { ticket, locale, agent }), 200);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/answer/insertion',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'It was put into a reply',
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: z.object({ in: locale }) } } },
      },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      const agent = asStaff(c.var.viewer);
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, agent);
      const { locale, article, code } = await answerFor(c.var.db, {
        ...{ ticket, agent },
        locale: c.req.valid('json').in,
      });
      await noteComposed(c.var.db, ticket.number, { locale, article, code }, agent);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/gap',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'Nothing that we have fits: it goes to the editors',
      request: { params },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await noteGap(c.var.db, ticket, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/gap',
      audience: 'agent',
      may: 'answer-tickets',
      tags,
      summary: 'Something fits after all',
      request: { params },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await fillGap(c.var.db, ticket.number);
      return c.body(null, 204);
    },
  );
