import { z } from '@hono/zod-openapi';
import { isAPIError } from 'better-auth/api';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Database } from '../../db/client.ts';
import { Invalid } from '../../ground/failures.ts';
import { address, line } from '../../ground/incoming.ts';
import { staffRoles } from '../../ground/roles.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Env } from '../../http/env.ts';
import type { Use } from '../../http/rate-limits.ts';
import { attempt, countFailures } from '../../http/rate-limits.ts';
import { route, routes } from '../../http/route.ts';
import { joinByDomain } from '../../models/organisations/joining.ts';
import { isKnownPlace, rememberPlaces } from '../../models/people/places.ts';
import { newSecret } from '../../models/tickets/links.ts';
import { abilities } from '../../who/abilities.ts';
import { longestPassword } from '../../who/auth.ts';
import { abilitiesOf } from '../../who/policy.ts';

const session = z
  .object({
    viewer: z.enum(['nobody', 'customer', 'staff']),
    id: z.string().optional(),
    name: z.string().optional(),
    email: z.string().optional(),
    role: z.enum(staffRoles).optional(),
    may: z.array(z.enum(abilities)).openapi({ description: 'What you may do, of what only the staff may' }),
  })
  .openapi('Session');

/** Names the browser in which somebody signed in, not the person: it is of no use without the password. */
const deviceCookie = 'hulool.device';
const aYear = 365 * 24 * 60 * 60;

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
      return c.json(
        session.parse({ ...c.var.viewer, viewer: c.var.viewer.kind, may: abilitiesOf(c.var.viewer) }),
        200,
      );
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
              schema: z.object({ email: address.max(200), password: z.string().max(longestPassword) }),
            },
          },
        },
      },
      responses: signedIn,
    }),
    async (c) => {
      const { db, limits, auth, config } = c.var;
      const caller = c.env.address;
      const { password, ...asked } = c.req.valid('json');
      const email = asked.email.toLowerCase();
      const device = getCookie(c, deviceCookie);
      const headers = await attempt(limits, await usesOf(db, email, caller, device), () =>
        orInvalid(async () => {
          const body = { email, password };
          return (await auth.api.signInEmail({ body, returnHeaders: true })).headers;
        }),
      );
      const known = device ?? newSecret();
      await rememberPlaces(db, email, [caller, known]);
      setCookie(c, deviceCookie, known, {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: config.PUBLIC_URL.startsWith('https:'),
        maxAge: aYear,
      });
      return signedInWith(c, headers);
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
          content: { 'application/json': { schema: z.object({ token: line.max(200) }) } },
        },
      },
      responses: signedIn,
    }),
    async (c) => {
      const { token } = c.req.valid('json');
      const { headers, user } = await countFailures(c.var.limits, ['tokensFromAddress', c.env.address], () =>
        orInvalid(async () => {
          const asked = { query: { token }, headers: c.req.raw.headers, returnHeaders: true } as const;
          const { headers, response } = await c.var.auth.api.magicLinkVerify(asked);
          return { headers, user: response.user };
        }),
      );
      await joinByDomain(c.var.db, user.email);
      return signedInWith(c, headers);
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
      return signedInWith(c, headers);
    },
  );

/** A refusal to sign in says the same whatever was wrong. */
async function orInvalid<T>(signIn: () => Promise<T>): Promise<T> {
  try {
    return await signIn();
  } catch (error) {
    // Not by its class: a link that is unknown or used up is refused as a redirect, by an error of another one.
    if (isAPIError(error)) throw new Invalid({ password: fieldTexts.credentials });
    throw error;
  }
}

/** Answers with the cookies that signing in or out sets, beside those that the answer has. */
function signedInWith(c: Context<Env>, headers: Headers) {
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  return c.body(null, 204);
}

/**
 * What an attempt to sign in counts under. Wrong passwords count for the account and the place together: whoever guesses elsewhere shuts
 * out neither a device nor an address from which somebody signed in before, and all strangers together are slowed.
 */
async function usesOf(
  db: Database,
  email: string,
  caller: string,
  device: string | undefined,
): Promise<Use[]> {
  if (device && (await isKnownPlace(db, email, device))) return [['signInFromPlace', email, device]];
  const uses: Use[] = [
    ['signInFromAddress', caller],
    ['signInFromPlace', email, caller],
  ];
  return (await isKnownPlace(db, email, caller)) ? uses : [...uses, ['signInFromStrangers', email]];
}
