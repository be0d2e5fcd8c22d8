import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { attachTo } from '../../models/incidents/waiting-tickets.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { incidentSources, incidentSourcesShown } from '../../views/incident-sources.ts';
import { deskParams as params } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

export const deskIncidents = routes()
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/incident',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Let the ticket wait for an incident that goes on',
      request: {
        params,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ incident: z.number().int() }) } },
        },
      },
      responses: { 204: { description: 'Attached' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await attachTo(c.var.db, ticket.number, c.req.valid('json').incident, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/incident',
      audience: 'agent',
      may: 'change-tickets',
      tags,
      summary: 'Let the ticket wait for none',
      request: { params },
      responses: { 204: { description: 'Detached' } },
    }),
    async (c) => {
      const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
      await attachTo(c.var.db, ticket.number, null, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/desk/incidents/sources',
      audience: 'agent',
      may: 'announce-incidents',
      tags,
      summary:
        'What an announcement starts from: the providers we know, and what watched status pages report',
      responses: {
        200: {
          description: 'The feeds in the order of the setting',
          content: {
            'application/json': {
              schema: incidentSources,
            },
          },
        },
      },
    }),
    async (c) => {
      const watched = c.var.config.WATCH_FEEDS.map(({ name }) => name);
      return c.json(await incidentSourcesShown(c.var.db, watched), 200);
    },
  );
