import { z } from '@hono/zod-openapi';
import { impacts } from '../../db/schema/incidents.ts';
import { route, routes } from '../../http/route.ts';
import { providers } from '../../models/incidents/providers.ts';
import { attachTo } from '../../models/incidents/waiting-tickets.ts';
import { feedsNamed } from '../../models/incidents/watched-feeds.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskParams as params, text } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

const feed = z
  .object({
    name: z.string(),
    reports: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.string(),
        impact: z.enum(impacts),
        body: z.string(),
        url: z.string().nullable(),
        startedAt: z.iso.datetime(),
      }),
    ),
    readAt: z.iso.datetime().nullable(),
    failedAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'Set while it cannot be read: the reports are then those of before' }),
  })
  .openapi('WatchedFeed');

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
              schema: z.object({
                providers: z.array(z.object({ id: z.string(), name: text })),
                feeds: z.array(feed),
              }),
            },
          },
        },
      },
    }),
    async (c) => {
      const watched = c.var.config.WATCH_FEEDS.map(({ name }) => name);
      const feeds = await feedsNamed(c.var.db, watched);
      const unread = { reports: [], readAt: null, failedAt: null };
      const inOrder = watched.map((name) => feeds.find((one) => one.name === name) ?? { name, ...unread });
      return c.json({ providers: providers(), feeds: inOrder }, 200);
    },
  );
