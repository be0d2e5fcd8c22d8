import { z } from '@hono/zod-openapi';
import { email, line, locale } from '../../ground/incoming.ts';
import { staffRoles } from '../../ground/roles.ts';
import { attempt, countFailures } from '../../http/rate-limits.ts';
import { route, routes } from '../../http/route.ts';
import {
  acceptInvitation,
  findInvitation,
  invite,
  openInvitations,
  withdrawInvitation,
} from '../../models/people/invitations.ts';
import { draftKey } from '../../views/tickets.ts';
import { longestPassword } from '../../who/auth.ts';
import { asStaff } from '../../who/viewer.ts';

const role = z.enum(staffRoles);
const token = z.object({ token: z.string().max(100) });
const invitation = z
  .object({ id: z.number(), email: z.string().nullable(), role, locale, expiresAt: z.iso.datetime() })
  .openapi('Invitation');
const tags = ['People'];

export const invitations = routes()
  .openapi(
    route({
      method: 'get',
      path: '/invitations',
      audience: 'admin',
      may: 'manage-people',
      tags,
      summary: 'Invitations that nobody has taken up yet',
      responses: {
        200: {
          description: 'Newest first',
          content: { 'application/json': { schema: z.object({ invitations: z.array(invitation) }) } },
        },
      },
    }),
    async (c) => {
      const rows = await openInvitations(c.var.db);
      return c.json(
        { invitations: rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() })) },
        200,
      );
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/invitations',
      audience: 'admin',
      may: 'manage-people',
      tags,
      summary: 'Invite somebody to the staff, by mail',
      request: {
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ email, role, locale, draftKey }) } },
        },
      },
      responses: {
        201: {
          description: 'Invited',
          content: { 'application/json': { schema: z.object({ id: z.number() }) } },
        },
      },
    }),
    async (c) => c.json({ id: await invite(c.var.db, c.req.valid('json'), asStaff(c.var.viewer)) }, 201),
  )
  .openapi(
    route({
      method: 'delete',
      path: '/invitations/{id}',
      audience: 'admin',
      may: 'manage-people',
      tags,
      summary: 'Withdraw an invitation',
      request: { params: z.object({ id: z.coerce.number().int() }) },
      responses: { 204: { description: 'Withdrawn' } },
    }),
    async (c) => {
      await withdrawInvitation(c.var.db, c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/invitations/{token}',
      audience: 'everyone',
      tags,
      summary: 'The invitation behind a secret link',
      request: { params: token },
      responses: {
        200: {
          description: 'Still open',
          content: { 'application/json': { schema: z.object({ email: z.string().nullable(), role }) } },
        },
      },
    }),
    async (c) => {
      const { email, role } = await countFailures(c.var.limits, ['tokensFromAddress', c.env.address], () =>
        findInvitation(c.var.db, c.req.valid('param').token),
      );
      return c.json({ email, role }, 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/invitations/{token}/acceptance',
      audience: 'everyone',
      tags,
      summary: 'Join the staff',
      request: {
        params: token,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                name: line.min(1, 'required').max(80, 'tooLong'),
                email: email.optional(),
                password: z.string().min(12, 'password').max(longestPassword, 'tooLong'),
              }),
            },
          },
        },
      },
      responses: {
        201: {
          description: 'Joined; sign in with this address',
          content: { 'application/json': { schema: z.object({ email: z.string() }) } },
        },
      },
    }),
    async (c) => {
      const person = { ...c.req.valid('json'), locale: c.var.locale };
      const joined = await attempt(c.var.limits, [['tokensFromAddress', c.env.address]], () =>
        acceptInvitation(c.var.db, c.req.valid('param').token, person),
      );
      return c.json(joined, 201);
    },
  );
