import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { changeView, dropView, keepView, viewDraft } from '../../models/tickets/saved-views.ts';
import { savedView, savedViewsShown, teamQueue, teamQueuesShown } from '../../views/saved-views.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const params = z.object({ id: z.coerce.number().int().min(1).max(999_999_999) });
const body = { required: true, content: { 'application/json': { schema: viewDraft } } };

/** Lists that agents keep. Each keeps their own; whoever may `share-views` keeps everybody's. */
export const deskViews = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk/views',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'The views that you may open, and your teams, with how many tickets are in each',
      responses: {
        200: {
          description: 'In their order',
          content: {
            'application/json': {
              schema: z.object({ views: z.array(savedView), teams: z.array(teamQueue) }),
            },
          },
        },
      },
    }),
    async (c) => {
      const { db, viewer } = c.var;
      const agent = asStaff(viewer);
      const [views, teams] = await Promise.all([savedViewsShown(db, agent), teamQueuesShown(db, agent)]);
      return c.json({ views, teams }, 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/desk/views',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'Keep a view',
      request: { body },
      responses: {
        201: {
          description: 'Kept',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => c.json({ id: await keepView(c.var.db, c.req.valid('json'), asStaff(c.var.viewer)) }, 201),
  )
  .openapi(
    route({
      method: 'put',
      path: '/desk/views/{id}',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'Change a view',
      request: { params, body },
      responses: { 204: { description: 'Changed' } },
    }),
    async (c) => {
      await changeView(c.var.db, c.req.valid('param').id, c.req.valid('json'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/views/{id}',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'Drop a view',
      request: { params },
      responses: { 204: { description: 'Dropped' } },
    }),
    async (c) => {
      await dropView(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
