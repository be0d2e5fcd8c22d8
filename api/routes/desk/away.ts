import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { comeBack, giveBack, goAway } from '../../models/teams/away.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const asked = z.object({ until: z.iso.datetime({ offset: true, error: 'wrong' }) });
const door = { path: '/desk/away', audience: 'agent', may: 'see-tickets', tags } as const;

/** Agents who are away. */
export const deskAway = routes()
  .openapi(
    route({
      ...door,
      method: 'put',
      summary: 'You are away until then: nothing is shared to you',
      request: { body: { required: true, content: { 'application/json': { schema: asked } } } },
      responses: { 204: { description: 'Away; what you have stays yours' } },
    }),
    async (c) => {
      await goAway(c.var.db, new Date(c.req.valid('json').until), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      summary: 'You are back',
      responses: { 204: { description: 'Back' } },
    }),
    async (c) => {
      await comeBack(c.var.db, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/away/tickets',
      audience: 'agent',
      may: 'assign-tickets',
      tags,
      summary: 'Give back what waits for you: each to its team, or for anyone',
      responses: {
        200: {
          description: 'How many tickets that were',
          content: { 'application/json': { schema: z.object({ tickets: z.number() }) } },
        },
      },
    }),
    async (c) => c.json({ tickets: await giveBack(c.var.db, asStaff(c.var.viewer)) }, 200),
  );
