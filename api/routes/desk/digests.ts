import { route, routes } from '../../http/route.ts';
import { wantDigest } from '../../models/notifications/digests.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];
const door = { path: '/desk/digest', audience: 'agent', may: 'see-tickets', tags } as const;

/** The mail of the morning. */
export const deskDigests = routes()
  .openapi(
    route({
      ...door,
      method: 'put',
      summary: 'Be mailed at the start of each day of work what is late or due',
      responses: { 204: { description: 'You are; where nothing is, nothing comes' } },
    }),
    async (c) => {
      await wantDigest(c.var.db, true, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      summary: 'Be mailed that no more',
      responses: { 204: { description: 'You are not' } },
    }),
    async (c) => {
      await wantDigest(c.var.db, false, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  );
