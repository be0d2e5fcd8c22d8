import { z } from '@hono/zod-openapi';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { route, routes } from '../../http/route.ts';
import { assignToTeam } from '../../models/teams/assigning.ts';
import { isTeam } from '../../models/teams/teams.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskParams as params } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const asked = z.object({ team: z.number().int() });

/** Which team works on a ticket. */
export const deskTeams = routes()
  .openapi(
    route({
      method: 'put',
      path: '/desk/tickets/{number}/team',
      audience: 'agent',
      may: 'assign-tickets',
      tags,
      summary: 'Give the ticket to a team, which shares it among its members as it does',
      request: { params, body: { required: true, content: { 'application/json': { schema: asked } } } },
      responses: { 204: { description: 'Given: to one of them, or as the log says to nobody yet' } },
    }),
    async (c) => {
      const { db, viewer } = c.var;
      const { team } = c.req.valid('json');
      const { number } = await findTicket(db, c.req.valid('param').number, viewer);
      if (!(await isTeam(db, team))) throw new Invalid({ team: fieldTexts.choice });
      await db.transaction((tx) => assignToTeam(tx, number, team, asStaff(viewer)));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/desk/tickets/{number}/team',
      audience: 'agent',
      may: 'assign-tickets',
      tags,
      summary: 'Put the ticket back for anyone, of whichever team',
      request: { params },
      responses: { 204: { description: 'No team has it, and nobody' } },
    }),
    async (c) => {
      const { db, viewer } = c.var;
      const { number } = await findTicket(db, c.req.valid('param').number, viewer);
      await db.transaction((tx) => assignToTeam(tx, number, null, asStaff(viewer)));
      return c.body(null, 204);
    },
  );
