import { route, routes } from '../../http/route.ts';
import { deskFrame as schema, deskFrameShown } from '../../views/desk-frame.ts';
import { asStaff } from '../../who/viewer.ts';

export const deskFrame = routes().openapi(
  route({
    method: 'get',
    path: '/desk',
    audience: 'agent',
    may: 'see-tickets',
    tags: ['Desk'],
    summary: 'What stands around every page of the desk: agents, problem types, what goes on',
    responses: { 200: { description: 'The frame', content: { 'application/json': { schema } } } },
  }),
  async (c) => c.json(await deskFrameShown(c.var.db, c.var.finder, asStaff(c.var.viewer)), 200),
);
