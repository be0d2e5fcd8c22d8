import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { readLevels } from '../../models/service-levels/levels.ts';
import { promiseShown, promiseToAll } from '../../views/promises.ts';
import { orNull } from '../../views/tickets.ts';

export const promises = routes().openapi(
  route({
    method: 'get',
    path: '/promise',
    audience: 'everyone',
    tags: ['Tickets'],
    summary: 'Within how much working time whoever writes is answered, and by when',
    responses: {
      200: {
        description: 'Null where nothing is promised',
        content: { 'application/json': { schema: z.object({ promise: orNull(promiseToAll) }) } },
      },
    },
  }),
  async (c) => c.json({ promise: promiseShown(await readLevels(c.var.db)) }, 200),
);
