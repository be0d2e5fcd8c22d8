import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { addLevel, allLevels, changeLevel, removeLevel } from '../../models/service-levels/editing.ts';
import { examples } from '../../models/service-levels/examples.ts';
import { readLevels } from '../../models/service-levels/levels.ts';
import { example, level, newLevel, wallTime } from '../../views/service-levels.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Service levels'];
const params = z.object({ id: z.coerce.number().int() });
const body = { required: true, content: { 'application/json': { schema: newLevel } } };
const door = { audience: 'admin', may: 'set-service-levels', tags } as const;

export const serviceLevels = routes()
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/service-levels',
      summary: 'What is promised to which tickets, in the order in which they are held against it',
      request: { query: z.object({ at: wallTime }) },
      responses: {
        200: {
          description:
            'With an example of each: a ticket filed then, or shortly before people leave for longest',
          content: {
            'application/json': { schema: z.object({ levels: z.array(level), examples: z.array(example) }) },
          },
        },
      },
    }),
    async (c) => {
      const { at } = c.req.valid('query');
      const rows = await allLevels(c.var.db);
      const levels = rows.map(({ position: _, ...row }, index) => ({ ...row, place: index + 1 }));
      return c.json({ levels, examples: examples(await readLevels(c.var.db), at) }, 200);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'post',
      path: '/service-levels',
      summary: 'Promise something',
      request: { body },
      responses: {
        201: {
          description: 'Tickets that are open are timed by it within seconds',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => {
      const written = c.req.valid('json');
      if (written.problemType !== null) c.var.finder.mustKnow(written.problemType);
      return c.json({ id: await addLevel(c.var.db, written, asStaff(c.var.viewer)) }, 201);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/service-levels/{id}',
      summary: 'Promise something else',
      request: { params, body },
      responses: { 204: { description: 'Changed' } },
    }),
    async (c) => {
      const written = c.req.valid('json');
      if (written.problemType !== null) c.var.finder.mustKnow(written.problemType);
      await changeLevel(c.var.db, c.req.valid('param').id, written, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/service-levels/{id}',
      summary: 'Promise it no more',
      request: { params },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      await removeLevel(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
