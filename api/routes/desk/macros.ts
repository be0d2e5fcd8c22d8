import { z } from '@hono/zod-openapi';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { changeMacro, dropMacro, keepMacro, macroDraft, macroOf } from '../../models/macros/macros.ts';
import { macroFor } from '../../models/macros/filled.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { greetedBy } from '../../views/customers.ts';
import { filledMacro, macro, macrosShown } from '../../views/macros.ts';
import { deskParams } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const params = z.object({ id: z.coerce.number().int().min(1).max(999_999_999) });
const body = { required: true, content: { 'application/json': { schema: macroDraft } } };
const tags = ['Desk'];
const door = { audience: 'agent', may: 'answer-tickets', tags } as const;

/** Texts that agents keep. Each keeps their own; whoever may `share-macros` keeps everybody's. */
export const deskMacros = routes()
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/desk/macros',
      summary: 'The macros that you may use',
      responses: {
        200: {
          description: 'By name',
          content: { 'application/json': { schema: z.object({ macros: z.array(macro) }) } },
        },
      },
    }),
    async (c) => c.json({ macros: await macrosShown(c.var.db, asStaff(c.var.viewer)) }, 200),
  )
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/desk/tickets/{number}/macros/{id}',
      summary: 'A macro with what is known of a ticket filled in',
      request: {
        params: deskParams.extend(params.shape),
        query: z.object({
          in: locale.optional().openapi({ description: 'In the customer’s language unless it says another' }),
        }),
      },
      responses: {
        200: { description: 'Filled in', content: { 'application/json': { schema: filledMacro } } },
      },
    }),
    async (c) => {
      const agent = asStaff(c.var.viewer);
      const { number, id } = c.req.valid('param');
      const ticket = await findTicket(c.var.db, number, agent);
      const asked = { locale: c.req.valid('query').in ?? ticket.locale, agent: agent.name };
      return c.json(
        await macroFor(c.var.db, await macroOf(c.var.db, id, agent), greetedBy(ticket, agent), asked),
        200,
      );
    },
  )
  .openapi(
    route({
      ...door,
      method: 'post',
      path: '/desk/macros',
      secrets: 'itself',
      summary: 'Keep a macro',
      request: { body },
      responses: {
        201: {
          description: 'Kept',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => {
      const draft = c.req.valid('json');
      if (draft.actions.problemType) c.var.finder.mustKnow(draft.actions.problemType);
      return c.json({ id: await keepMacro(c.var.db, draft, asStaff(c.var.viewer)) }, 201);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/desk/macros/{id}',
      secrets: 'itself',
      summary: 'Change a macro',
      request: { params, body },
      responses: { 204: { description: 'Changed' } },
    }),
    async (c) => {
      const draft = c.req.valid('json');
      if (draft.actions.problemType) c.var.finder.mustKnow(draft.actions.problemType);
      await changeMacro(c.var.db, c.req.valid('param').id, draft, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/desk/macros/{id}',
      summary: 'Drop a macro',
      request: { params },
      responses: { 204: { description: 'Dropped' } },
    }),
    async (c) => {
      await dropMacro(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
