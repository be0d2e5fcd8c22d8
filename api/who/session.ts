import type { SQL } from 'drizzle-orm';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import { parse } from 'hono/utils/cookie';
import type { Queries } from '../db/client.ts';
import { kept } from '../db/kept.ts';
import { organisationMembers } from '../db/schema/organisations.ts';
import { sessions, users } from '../db/schema/people.ts';
import { Forbidden } from '../ground/failures.ts';
import type { Auth } from './auth.ts';
import type { Viewer } from './viewer.ts';
import { nobody } from './viewer.ts';

type Look = { disableRefresh?: boolean };

/** Who sends this request. Somebody removed is nobody, at once. To be seen lengthens a session, but for `disableRefresh`. */
export async function findViewer(
  auth: Auth,
  db: Queries,
  headers: Headers,
  { disableRefresh }: Look = {},
): Promise<Viewer> {
  const found = await sessionOf(auth, db, headers);
  if (!found || found.removedAt) return nobody;
  if (!disableRefresh) await lengthen(auth, headers, found);
  const { id, name, email, role, organisation } = found;
  if (role !== 'customer') return { kind: 'staff', id, name, email, role };
  return { kind: 'customer', id, email, ...(organisation !== null && { organisation }) };
}

/** The id of the session that a request's cookie names. @throws Forbidden where it names none */
export async function sessionNamed(auth: Auth, db: Queries, headers: Headers): Promise<string> {
  const found = await sessionOf(auth, db, headers);
  if (!found) throw new Forbidden(false);
  return found.session;
}

/**
 * Whose session a request's cookie names, while it lasts. better-auth keeps the sessions; that it also reads them takes 3 ms of CPU a request
 * (1.7.25, measured 2026-11-30), so what every page needs is read here: its cookie's signature, then one query.
 */
async function sessionOf(auth: Auth, db: Queries, headers: Headers) {
  const { authCookies, secret } = await auth.$context;
  const { name } = authCookies.sessionToken;
  const token = signedValue(parse(headers.get('cookie') ?? '', name)[name] ?? '', secret);
  if (token === undefined) return undefined;
  const [found] = await lasting(db, token, Date.now());
  return found;
}

const lasting = kept((db, token: SQL<string>, now: SQL<number>) =>
  db
    .select({
      session: sessions.id,
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      removedAt: users.removedAt,
      expiresAt: sessions.expiresAt,
      organisation: organisationMembers.organisation,
    })
    .from(sessions)
    .innerJoin(users, eq(sessions.userId, users.id))
    // As it is now: who leaves an organisation sees nothing more of it, however long ago they signed in.
    .leftJoin(
      organisationMembers,
      and(eq(organisationMembers.email, users.email), eq(organisationMembers.seesAll, true)),
    )
    .where(and(eq(sessions.token, token), gt(sessions.expiresAt, now))),
);

/** Lengthens a session whose time has come: the library's work. Without room to write it stays as it is. */
async function lengthen(auth: Auth, headers: Headers, { expiresAt }: { expiresAt: Date }): Promise<void> {
  const { expiresIn, updateAge } = (await auth.$context).sessionConfig;
  if (expiresAt.getTime() - (expiresIn - updateAge) * 1000 > Date.now()) return;
  await auth.api.getSession({ headers }).catch(() => undefined);
}

/** What stands before the signature of a cookie, if it is ours: `value.` and the HMAC-SHA-256 of the value in base64. */
function signedValue(cookie: string, secret: string): string | undefined {
  const dot = cookie.lastIndexOf('.');
  const value = cookie.slice(0, Math.max(dot, 0));
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  const made = createHmac('sha256', secret).update(value).digest();
  return given.length === made.length && timingSafeEqual(given, made) ? value : undefined;
}
