import { z } from '@hono/zod-openapi';
import { line } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { sayFact } from '../../models/tickets/facts.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { typedFact } from '../../understanding/facts/typed.ts';
import { factKind } from '../../views/facts.ts';
import { deskParams } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const params = deskParams.extend({ kind: factKind });

/** What is known of the payment that a ticket is about. */
export const deskFacts = routes()
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/facts/{kind}',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Say what a fact of the payment is',
      request: {
        params,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                value: line
                  .min(1, 'required')
                  .max(80, 'tooLong')
                  .openapi({ description: 'As people write it, in either language' }),
              }),
            },
          },
        },
      },
      responses: { 204: { description: 'Kept' } },
    }),
    async (c) => {
      const { number, kind } = c.req.valid('param');
      const ticket = await findTicket(c.var.db, number, c.var.viewer);
      const codesAskedFor = (text: string) =>
        c.var.finder
          .codes()
          .askedFor(text)
          .map(({ id }) => id);
      const value = typedFact(kind, c.req.valid('json').value, codesAskedFor);
      await sayFact(c.var.db, ticket.number, { kind, value }, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/facts/{kind}',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Say that a fact of the payment is not so: no message brings it back',
      request: { params },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      const { number, kind } = c.req.valid('param');
      const ticket = await findTicket(c.var.db, number, c.var.viewer);
      await sayFact(c.var.db, ticket.number, { kind, value: null }, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
