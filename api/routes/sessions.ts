import { z } from '@hono/zod-openapi';
import { APIError } from 'better-auth/api';
import { Invalid } from '../errors.ts';
import { staffRoles } from '../db/schema.ts';
import { route, routes } from '../route.ts';
import { fieldTexts } from '../texts.ts';

const session = z
  .object({
    viewer: z.enum(['nobody', 'customer', 'staff']),
    id: z.string().optional(),
    name: z.string().optional(),
    email: z.string().optional(),
    role: z.enum(staffRoles).optional(),
  })
  .openapi('Session');

const tags = ['Sessions'];
const signedIn = { 204: { description: 'Signed in; the answer sets the session cookie' } };

export const sessions = routes()
  .openapi(
    route({
      method: 'get',
      path: '/session',
      audience: 'everyone',
      tags,
      summary: 'Who you are signed in as',
      responses: { 200: { description: 'You', content: { 'application/json': { schema: session } } } },
    }),
    (c) => {
      const { kind, ...person } = c.var.viewer;
      return c.json({ viewer: kind, ...person }, 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/session',
      audience: 'everyone',
      tags,
      summary: 'Sign in as staff, by e-mail and password',
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({ email: z.string().max(200), password: z.string().max(200) }),
            },
          },
        },
      },
      responses: signedIn,
    }),
    async (c) => {
      const { email, password } = c.req.valid('json');
      await c.var.limits.spend('signInFromAddress', c.env.address);
      await c.var.limits.spend('signInToAccount', email.toLowerCase());
      const headers = await orInvalid(async () => {
        const body = { email: email.toLowerCase(), password };
        return (await c.var.auth.api.signInEmail({ body, returnHeaders: true })).headers;
      });
      return c.body(null, 204, cookiesOf(headers));
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/session/link',
      audience: 'everyone',
      tags,
      summary: 'Sign in as a customer, with the token of a link sent by mail',
      request: {
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ token: z.string().max(200) }) } },
        },
      },
      responses: signedIn,
    }),
    async (c) => {
      await c.var.limits.spend('tokensFromAddress', c.env.address);
      const { token } = c.req.valid('json');
      const headers = await orInvalid(async () => {
        const asked = { query: { token }, headers: c.req.raw.headers, returnHeaders: true } as const;
        return (await c.var.auth.api.magicLinkVerify(asked)).headers;
      });
      return c.body(null, 204, cookiesOf(headers));
    },
  )
  .openapi(
    route({
      method: 'delete',
      path: '/session',
      audience: 'everyone',
      tags,
      summary: 'Sign out',
      responses: { 204: { description: 'Signed out' } },
    }),
    async (c) => {
      const { headers } = await c.var.auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
      return c.body(null, 204, cookiesOf(headers));
    },
  );

/** A refusal to sign in says the same whatever was wrong. */
async function orInvalid(signIn: () => Promise<Headers>): Promise<Headers> {
  try {
    return await signIn();
  } catch (error) {
    if (error instanceof APIError) throw new Invalid({ password: fieldTexts.credentials });
    throw error;
  }
}

const cookiesOf = (headers: Headers) => ({ 'set-cookie': headers.getSetCookie() });
