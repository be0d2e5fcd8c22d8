import { z } from '@hono/zod-openapi';
import { Forbidden } from '../../ground/failures.ts';
import { route, routes } from '../../http/route.ts';
import { organisationTickets, organisationTicketsShown } from '../../views/own-tickets.ts';
import { place } from '../../views/tickets.ts';

/** What the people of an organisation see of each other, once they have signed in by a link from their mail. */
export const organisation = routes().openapi(
  route({
    method: 'get',
    path: '/organisation/tickets',
    audience: 'customer',
    tags: ['Tickets'],
    summary: 'The tickets of the others of your organisation, where you may see them',
    request: { query: z.object({ before: place }) },
    responses: {
      200: {
        description: 'Newest first, each with the name of whoever filed it',
        content: { 'application/json': { schema: organisationTickets } },
      },
    },
  }),
  async (c) => {
    const { db, finder, viewer } = c.var;
    if (viewer.kind !== 'customer') throw new Forbidden(viewer.kind !== 'nobody');
    return c.json(await organisationTicketsShown(db, finder, viewer, c.req.valid('query').before), 200);
  },
);
