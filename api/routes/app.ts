import { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { answerFailure } from '../http/answer.ts';
import type { Auth } from '../who/auth.ts';
import { findViewer } from '../who/auth.ts';
import type { Config } from '../ground/config.ts';
import type { Database } from '../db/client.ts';
import { describeApi } from '../http/describe.ts';
import { NotFound } from '../ground/failures.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Follower } from '../events/follow.ts';
import type { Limits } from '../http/limits.ts';
import type { Room } from '../uploads/room.ts';
import type { ReadUploads } from '../uploads/read.ts';
import { callersLocale } from '../http/locale.ts';
import type { Env } from '../http/route.ts';
import { addresses } from './public/addresses.ts';
import { articles } from './public/articles.ts';
import { desk } from './desk/tickets.ts';
import { codes } from './public/codes.ts';
import { deskAssignments } from './desk/assignments.ts';
import { deskEvents } from './desk/events.ts';
import { deskIncidents } from './desk/incidents.ts';
import { deskMessages } from './desk/messages.ts';
import { docs } from './public/docs.ts';
import { feedback } from './public/feedback.ts';
import { files } from './customer/files.ts';
import { guides } from './public/guides.ts';
import { health } from './public/health.ts';
import { incidentFeeds } from './feeds/incidents.ts';
import { incidents } from './public/incidents.ts';
import { invitations } from './public/invitations.ts';
import { mails } from './admin/mails.ts';
import { staff } from './admin/people.ts';
import { previews } from './studio/previews.ts';
import { pictures } from './public/pictures.ts';
import { search } from './public/search.ts';
import { searches } from './public/searches.ts';
import { sessions } from './public/sessions.ts';
import { slugs } from './studio/slugs.ts';
import { studioGuides } from './studio/guides.ts';
import { studio } from './studio/articles.ts';
import { suggestions } from './public/suggestions.ts';
import { tags } from './desk/tags.ts';
import { ticketLinks } from './customer/ticket-links.ts';
import { ticketMessages } from './customer/messages.ts';
import { ticketOutcomes } from './customer/outcomes.ts';
import { tickets } from './customer/tickets.ts';
import { topics } from './public/topics.ts';
import { translations } from './studio/translations.ts';
import { sameOrigin } from '../http/same-origin.ts';

/** All that the API stands on; `main.ts` opens it, tests open their own. */
export type Deps = {
  config: Config;
  db: Database;
  auth: Auth;
  log: Logger;
  finder: Finder;
  limits: Limits;
  room: Room;
  readUploads: ReadUploads;
  follower: Follower;
  /** Wakes the outbox after a change. */
  wake: () => void;
};

/** The whole API, under /api. */
export function createApp(deps: Deps) {
  const app = new OpenAPIHono<Env>().basePath('/api');
  app.onError(answerFailure);
  app.notFound((c) => answerFailure(new NotFound(), c));
  app.use(
    logged(deps.log),
    secureHeaders({ referrerPolicy: 'no-referrer', xFrameOptions: 'DENY', strictTransportSecurity: false }),
    introduced(deps),
    sameOrigin,
    followed(deps),
    forEveryone,
  );
  app.get('/openapi.json', (c) => c.json(describeApi(app)));
  return app
    .route('/', health)
    .route('/', docs)
    .route('/', sessions)
    .route('/', search)
    .route('/', searches)
    .route('/', codes)
    .route('/', suggestions)
    .route('/', topics)
    .route('/', articles)
    .route('/', addresses)
    .route('/', pictures)
    .route('/', guides)
    .route('/', feedback)
    .route('/', tickets)
    .route('/', ticketMessages)
    .route('/', ticketOutcomes)
    .route('/', files)
    .route('/', ticketLinks)
    .route('/', tags)
    .route('/', desk)
    .route('/', deskAssignments)
    .route('/', deskMessages)
    .route('/', deskEvents)
    .route('/', deskIncidents)
    .route('/', incidentFeeds)
    .route('/', incidents)
    .route('/', studio)
    .route('/', slugs)
    .route('/', studioGuides)
    .route('/', translations)
    .route('/', previews)
    .route('/', staff)
    .route('/', invitations)
    .route('/', mails);
}

export type Api = ReturnType<typeof createApp>;

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
    c.set('follower', deps.follower);
    c.set('locale', callersLocale(c.req));
    c.set('viewer', await findViewer(deps.auth, c.req.raw.headers));
    c.header('cache-control', 'no-store');
    c.header('vary', 'cookie, accept-language');
    await next();
  });

/** What anybody may read is the same for all until something is published: it may be kept. */
const forEveryone = createMiddleware<Env>(async (c, next) => {
  await next();
  const same = c.var.viewer.kind === 'nobody' && c.req.query('locale') !== undefined && c.res.status === 200;
  const kept = /^\/api\/(?:articles|topics|codes|addresses|incidents|v2)\b/;
  if (same && c.req.method === 'GET' && kept.test(c.req.path))
    c.header('cache-control', 'public, max-age=0, must-revalidate');
});

/** After a change: those who follow the log have heard of it before the answer leaves, and the outbox is awake. */
const followed = ({ follower, wake }: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    await next();
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || c.req.path === '/api/search') return;
    await follower.catchUp();
    wake();
  });
