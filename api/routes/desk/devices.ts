import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { forget, tellAlways, turnOn } from '../../models/devices/devices.ts';
import { deviceNamed } from '../../models/devices/names.ts';
import { deviceList, devicesShown, subscription } from '../../views/devices.ts';
import { sessionNamed } from '../../who/session.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const door = { audience: 'agent', may: 'see-tickets', tags } as const;
const params = z.object({ id: z.coerce.number().int() });

/** Browsers that are told what is urgent though no page of the desk is open there. */
export const deskDevices = routes()
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/desk/devices',
      summary: 'Where you are told at once what is urgent',
      responses: {
        200: { description: 'The newest first', content: { 'application/json': { schema: deviceList } } },
      },
    }),
    async (c) => {
      const session = await sessionNamed(c.var.auth, c.var.db, c.req.raw.headers);
      return c.json(await devicesShown(c.var.db, asStaff(c.var.viewer), session), 200);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/desk/devices/here',
      secrets: 'itself',
      summary: 'Be told in this browser, until you sign out',
      description:
        'Of a breach that comes near, an urgent ticket for you or your team, and where somebody names you. It is told the number of the ticket, its problem type and what happened, in the language of this request.',
      request: { body: { required: true, content: { 'application/json': { schema: subscription } } } },
      responses: { 204: { description: 'You are' } },
    }),
    async (c) => {
      const { auth, db, locale } = c.var;
      const session = await sessionNamed(auth, db, c.req.raw.headers);
      const name = deviceNamed(c.req.header('user-agent') ?? '');
      await turnOn(db, c.req.valid('json'), { session, name, locale }, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/desk/devices/{id}',
      summary: 'Be told there no more',
      request: { params },
      responses: { 204: { description: 'You are not' } },
    }),
    async (c) => {
      await forget(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/desk/devices/{id}/free-time',
      summary: 'Be told there also while you are away, and outside of working hours',
      request: { params },
      responses: { 204: { description: 'You are' } },
    }),
    async (c) => {
      await tellAlways(c.var.db, c.req.valid('param').id, true, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/desk/devices/{id}/free-time',
      summary: 'Be told there only at work',
      request: { params },
      responses: { 204: { description: 'You are' } },
    }),
    async (c) => {
      await tellAlways(c.var.db, c.req.valid('param').id, false, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
