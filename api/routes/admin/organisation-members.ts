import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import { addMember, changeMember, removeMember } from '../../models/organisations/members.ts';
import { newMember, standing } from '../../views/organisations.ts';

const id = z.coerce.number().int();
const params = z.object({ id });
const place = z.object({ id, member: id });
const tags = ['Organisations'];
const door = { audience: 'admin', may: 'keep-organisations', tags } as const;

export const organisationMembers = routes()
  .openapi(
    route({
      ...door,
      method: 'post',
      path: '/organisations/{id}/members',
      summary: 'Name an address as one of its people',
      request: { params, body: { required: true, content: { 'application/json': { schema: newMember } } } },
      responses: {
        201: {
          description: 'Named',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => c.json({ id: await addMember(c.var.db, c.req.valid('param').id, c.req.valid('json')) }, 201),
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/organisations/{id}/members/{member}',
      summary: 'What one of its people is called, and whether they see all of its tickets',
      request: {
        params: place,
        body: { required: true, content: { 'application/json': { schema: standing } } },
      },
      responses: { 204: { description: 'Changed, for whoever is signed in as well' } },
    }),
    async (c) => {
      const { id: organisation, member } = c.req.valid('param');
      await changeMember(c.var.db, { organisation, member }, c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/organisations/{id}/members/{member}',
      summary: 'Take one of its people out',
      request: { params: place },
      responses: { 204: { description: 'They have left at once; its domains bring them back no more' } },
    }),
    async (c) => {
      const { id: organisation, member } = c.req.valid('param');
      await removeMember(c.var.db, { organisation, member });
      return c.body(null, 204);
    },
  );
