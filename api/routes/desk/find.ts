import { route, routes } from '../../http/route.ts';
import { findAsked, findSent, foundShown, foundTickets } from '../../views/found-tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const door = { audience: 'agent', may: 'see-tickets' } as const;
const tags = ['Desk'];
const found = {
  200: {
    description: 'What is named first, then what is not solved, the newest first',
    content: { 'application/json': { schema: foundTickets } },
  },
};

/** Tickets by what is known of them. */
export const deskFind = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk/find',
      ...door,
      tags,
      summary: 'Find tickets',
      request: { query: findAsked },
      responses: found,
    }),
    async (c) => {
      const { db, finder, viewer } = c.var;
      return c.json(await foundShown(db, finder, c.req.valid('query'), asStaff(viewer)), 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/desk/find',
      secrets: 'itself',
      ...door,
      tags,
      summary: 'Find tickets while the words are being typed',
      description: 'The same as the other. The words are in the body: no proxy writes that down.',
      request: { body: { required: true, content: { 'application/json': { schema: findSent } } } },
      responses: found,
    }),
    async (c) => {
      const { db, finder, viewer } = c.var;
      return c.json(await foundShown(db, finder, c.req.valid('json'), asStaff(viewer)), 200);
    },
  );
