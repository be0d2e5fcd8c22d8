import { route, routes } from '../../http/route.ts';
import { deskFrame as schema, deskFrameShown } from '../../views/desk-frame.ts';
import { listChoices, listChoicesShown } from '../../views/list-choices.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

export const deskFrame = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'What stands around every page of the desk: agents, problem types, what goes on',
      responses: { 200: { description: 'The frame', content: { 'application/json': { schema } } } },
    }),
    async (c) => c.json(await deskFrameShown(c.var.db, c.var.finder, asStaff(c.var.viewer)), 200),
  )
  .openapi(
    route({
      method: 'get',
      path: '/desk/choices',
      audience: 'agent',
      may: 'see-tickets',
      tags,
      summary: 'By what lists are narrowed that is the same on every desk',
      responses: {
        200: { description: 'The choices', content: { 'application/json': { schema: listChoices } } },
      },
    }),
    (c) => c.json(listChoicesShown(), 200),
  );
