import { z } from '@hono/zod-openapi';
import { typing } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import {
  addOrganisation,
  allOrganisations,
  changeOrganisation,
  organisationWithPeople,
  removeOrganisation,
} from '../../models/organisations/organisations.ts';
import { listedOrganisation, newOrganisation, organisationShown } from '../../views/organisations.ts';

const tags = ['Organisations'];
const params = z.object({ id: z.coerce.number().int() });
const body = { required: true, content: { 'application/json': { schema: newOrganisation } } };
const door = { audience: 'admin', may: 'keep-organisations', tags } as const;

export const organisations = routes()
  .openapi(
    route({
      method: 'get',
      path: '/organisations',
      audience: 'agent',
      may: 'see-customers',
      tags,
      summary: 'The organisations of our customers',
      request: {
        query: z.object({
          q: typing
            .max(100)
            .optional()
            .openapi({ description: 'Of its name, a domain, or an address of its people' }),
        }),
      },
      responses: {
        200: {
          description: 'By name, a thousand at most',
          content: {
            'application/json': { schema: z.object({ organisations: z.array(listedOrganisation) }) },
          },
        },
      },
    }),
    async (c) => c.json({ organisations: await allOrganisations(c.var.db, c.req.valid('query').q) }, 200),
  )
  .openapi(
    route({
      ...door,
      method: 'post',
      path: '/organisations',
      summary: 'Add an organisation',
      request: { body },
      responses: {
        201: {
          description: 'Added',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => c.json({ id: await addOrganisation(c.var.db, c.req.valid('json')) }, 201),
  )
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/organisations/{id}',
      summary: 'An organisation with its people',
      request: { params },
      responses: {
        200: {
          description: 'Its people by address',
          content: { 'application/json': { schema: organisationShown } },
        },
      },
    }),
    async (c) => c.json(await organisationWithPeople(c.var.db, c.req.valid('param').id), 200),
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/organisations/{id}',
      summary: 'Change its name and its domains',
      request: { params, body },
      responses: { 204: { description: 'Changed; with a domain those are gone who joined by it' } },
    }),
    async (c) => {
      await changeOrganisation(c.var.db, c.req.valid('param').id, c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/organisations/{id}',
      summary: 'Remove an organisation',
      request: { params },
      responses: { 204: { description: 'Gone; its people see their own tickets and no others' } },
    }),
    async (c) => {
      await removeOrganisation(c.var.db, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
