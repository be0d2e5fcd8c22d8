import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import {
  addCalendar,
  allCalendars,
  changeCalendar,
  removeCalendar,
} from '../../models/service-levels/calendars.ts';
import { calendar, newCalendar } from '../../views/service-levels.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Service levels'];
const params = z.object({ id: z.coerce.number().int() });
const body = { required: true, content: { 'application/json': { schema: newCalendar } } };
const door = { audience: 'admin', may: 'set-service-levels', tags } as const;

export const calendars = routes()
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/calendars',
      summary: 'When people work',
      responses: {
        200: {
          description: 'By name',
          content: { 'application/json': { schema: z.object({ calendars: z.array(calendar) }) } },
        },
      },
    }),
    async (c) => c.json({ calendars: await allCalendars(c.var.db) }, 200),
  )
  .openapi(
    route({
      ...door,
      method: 'post',
      path: '/calendars',
      summary: 'Add a calendar',
      request: { body },
      responses: {
        201: {
          description: 'Added',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => c.json({ id: await addCalendar(c.var.db, c.req.valid('json'), asStaff(c.var.viewer)) }, 201),
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/calendars/{id}',
      summary: 'Change when people work',
      request: { params, body },
      responses: { 204: { description: 'Changed; tickets that are open are timed by it within seconds' } },
    }),
    async (c) => {
      await changeCalendar(c.var.db, c.req.valid('param').id, c.req.valid('json'), asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/calendars/{id}',
      summary: 'Remove a calendar that no level goes by',
      request: { params },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      await removeCalendar(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
