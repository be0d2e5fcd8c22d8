import { z } from '@hono/zod-openapi';
import { route, routes } from '../../http/route.ts';
import type { NewTeam } from '../../models/teams/teams.ts';
import { addTeam, allTeams, changeTeam, removeTeam } from '../../models/teams/teams.ts';
import type { Finder } from '../../understanding/finder.ts';
import { newTeam, team } from '../../views/teams.ts';

const tags = ['Teams'];
const params = z.object({ id: z.coerce.number().int() });
const body = { required: true, content: { 'application/json': { schema: newTeam } } };
const door = { audience: 'admin', may: 'manage-people', tags } as const;

/** @throws Invalid for a problem type that there is not */
function mustKnowTypes(finder: Finder, { problemTypes, members }: NewTeam): void {
  for (const type of [...problemTypes, ...members.flatMap(({ skills }) => skills)]) finder.mustKnow(type);
}

export const teams = routes()
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/teams',
      summary: 'The teams, who is in them, and how they share their tickets',
      responses: {
        200: {
          description: 'In the order in which they are looked through for a new ticket',
          content: { 'application/json': { schema: z.object({ teams: z.array(team) }) } },
        },
      },
    }),
    async (c) => c.json({ teams: await allTeams(c.var.db) }, 200),
  )
  .openapi(
    route({
      ...door,
      method: 'post',
      path: '/teams',
      summary: 'Make a team',
      request: { body },
      responses: {
        201: {
          description: 'Made',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => {
      const written = c.req.valid('json');
      mustKnowTypes(c.var.finder, written);
      return c.json({ id: await addTeam(c.var.db, written) }, 201);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/teams/{id}',
      summary: 'Change a team',
      request: { params, body },
      responses: { 204: { description: 'Changed; what its members have stays theirs' } },
    }),
    async (c) => {
      const written = c.req.valid('json');
      mustKnowTypes(c.var.finder, written);
      await changeTeam(c.var.db, c.req.valid('param').id, written);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/teams/{id}',
      summary: 'Dissolve a team',
      request: { params },
      responses: { 204: { description: 'Gone; what it had keeps its name' } },
    }),
    async (c) => {
      await removeTeam(c.var.db, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
