import { route, routes } from '../../http/route.ts';
import { understood, understoodShown } from '../../views/understood.ts';

export const tags = routes().openapi(
  route({
    method: 'get',
    path: '/desk/tags',
    audience: 'agent',
    may: 'see-tickets',
    tags: ['Desk'],
    summary: 'How well tickets are understood',
    responses: {
      200: { description: 'By problem type', content: { 'application/json': { schema: understood } } },
    },
  }),
  async (c) => c.json(await understoodShown(c.var.db, c.var.finder), 200),
);
