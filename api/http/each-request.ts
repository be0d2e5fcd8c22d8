import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { findViewer } from '../who/session.ts';
import type { Viewer } from '../who/viewer.ts';
import { callersLocale } from './callers-locale.ts';
import type { Deps } from './deps.ts';
import type { Env } from './env.ts';
import { namesHeader } from './names.ts';
import { sameOrigin } from './same-origin.ts';

/** What is done around every request to the API, outermost first. */
export const eachRequest = (deps: Deps) => [
  logged(deps.log),
  secureHeaders({ referrerPolicy: 'no-referrer', xFrameOptions: 'DENY', strictTransportSecurity: false }),
  introduced(deps),
  sameOrigin,
  followed(deps),
  forEveryone,
];

/** A line a request: what was asked for and how it went, never by whom or with what words. */
const logged = (log: Logger) =>
  createMiddleware<Env>(async (c, next) => {
    const started = performance.now();
    await next();
    const ms = Math.round(performance.now() - started);
    log.info({ method: c.req.method, route: routePath(c, -1), status: c.res.status, ms }, 'request');
  });

/** Puts everything a route needs, and who is asking, where it finds it. */
const introduced = (deps: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    c.set('config', deps.config);
    c.set('db', deps.db);
    c.set('auth', deps.auth);
    c.set('log', deps.log);
    c.set('finder', deps.finder);
    c.set('limits', deps.limits);
    c.set('room', deps.room);
    c.set('readUploads', deps.readUploads);
    c.set('readPicture', deps.readPicture);
    c.set('follower', deps.follower);
    c.set('presence', deps.presence);
    c.set('locale', callersLocale(c.req));
    c.set('viewer', await viewerOf(deps, c));
    c.header('cache-control', 'no-store');
    c.header('vary', 'cookie, accept-language');
    await next();
  });

/** What changes something looks anew: it may change who is asking. */
function viewerOf({ auth, db }: Deps, { env: { seen = {} }, req }: Context<Env>): Promise<Viewer> {
  if (req.method !== 'GET') seen.viewer = undefined;
  const found = seen.viewer ?? findViewer(auth, db, req.raw.headers);
  if (req.method === 'GET') seen.viewer = found;
  return found;
}

/** What anybody may read is the same for all until something is published: it may be kept. */
const forEveryone = createMiddleware<Env>(async (c, next) => {
  await next();
  const { path, method } = c.req;
  const same = c.var.viewer.kind === 'nobody' && c.req.query('locale') !== undefined && c.res.status === 200;
  const isPublic = /^\/api\/(?:articles\/|(?:topics|codes|addresses|incidents|v2)\b)/;
  // Of a list only its beginning: votes change the order of the rest unseen.
  if (same && method === 'GET' && isPublic.test(path) && c.req.query('cursor') === undefined)
    c.header('cache-control', 'public, max-age=0, must-revalidate');
  const namesNone = /^\/api\/(?:(?:incidents|v2|code-systems)\b.*|codes|guides)$/;
  if (namesNone.test(path)) c.header(namesHeader, '');
});

/** After a change: those who follow the log have heard of it before the answer leaves, and the subscribers are awake. */
const followed = ({ follower, wake }: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    await next();
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || c.req.path === '/api/search') return;
    await follower.catchUp();
    wake();
  });
