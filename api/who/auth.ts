import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink } from 'better-auth/plugins/magic-link';
import { z } from 'zod';
import type { Database } from '../db/client.ts';
import * as people from '../db/schema/people.ts';
import type { Config } from '../ground/config.ts';
import { locale } from '../ground/incoming.ts';

/** A link that signs in serves for so long, in ms. */
export const linkLifetime = 30 * 60_000;

/** What may be chosen has to be taken when signing in, too. */
export const longestPassword = 200;

/** `cause`: the event that it follows from; `opens`: the ticket that is seen by it, where one is wanted. */
export type MagicLink = { email: string; token: string } & z.infer<typeof metadata>;

const metadata = z.object({
  locale,
  opens: z.number().optional(),
  cause: z.object({ id: z.number(), at: z.string() }),
});

/**
 * Sign-in for staff (password) and customers (a link by mail). Its routes are not mounted: `routes/sessions.ts` calls the
 * few that we need, so that nothing answers that has no declared audience.
 */
export function createAuth(
  db: Database,
  config: Pick<Config, 'PUBLIC_URL'> & { SECRET: string },
  sendMagicLink: (link: MagicLink) => Promise<void>,
) {
  return betterAuth({
    baseURL: config.PUBLIC_URL,
    basePath: '/api/auth',
    secret: config.SECRET,
    telemetry: { enabled: false },
    database: drizzleAdapter(db, { provider: 'sqlite', usePlural: true, schema: people }),
    user: {
      additionalFields: {
        role: { type: 'string', input: false },
        locale: { type: 'string', input: false },
        removedAt: { type: 'date', input: false, required: false },
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 7 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: ({ hash, password }) => verify(hash, password) },
    },
    advanced: {
      cookiePrefix: 'hulool',
      useSecureCookies: config.PUBLIC_URL.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        expiresIn: linkLifetime / 1000,
        sendMagicLink: ({ email, token, metadata: told }) =>
          sendMagicLink({ email, token, ...metadata.parse(told) }),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Argon2id with the parameters OWASP's password storage cheat sheet names first (19 MiB, 2 passes, 1 lane; checked 2026-11-23). */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
