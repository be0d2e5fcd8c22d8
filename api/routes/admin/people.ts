import { z } from '@hono/zod-openapi';
import { staffRoles } from '../../ground/roles.ts';
import { route, routes } from '../../http/route.ts';
import { changeRole, people, removePerson } from '../../models/people/people.ts';
import { asStaff } from '../../who/viewer.ts';

const person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.string(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Person');

const params = z.object({ id: z.string() });
const tags = ['People'];

export const staff = routes()
  .openapi(
    route({
      method: 'get',
      path: '/people',
      audience: 'admin',
      may: 'manage-people',
      tags,
      summary: 'The staff',
      responses: {
        200: {
          description: 'By name',
          content: { 'application/json': { schema: z.object({ people: z.array(person) }) } },
        },
      },
    }),
    async (c) => {
      const rows = await people(c.var.db);
      return c.json({ people: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) }, 200);
    },
  )
  .openapi(
    route({
      method: 'patch',
      path: '/people/{id}',
      audience: 'admin',
      may: 'manage-people',
      tags,
      summary: 'Give somebody another role',
      request: {
        params,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ role: z.enum(staffRoles) }) } },
        },
      },
      responses: { 204: { description: 'Changed' } },
    }),
    async (c) => {
      await changeRole(c.var.db, c.req.valid('param').id, c.req.valid('json').role, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/people/{id}',
      audience: 'admin',
      may: 'manage-people',
      tags,
      summary: 'Remove somebody from the staff and sign them out',
      request: { params },
      responses: { 204: { description: 'Removed' } },
    }),
    async (c) => {
      await removePerson(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
