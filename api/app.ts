import { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { answerFailure } from './answer.ts';
import type { Auth } from './auth.ts';
import { findViewer } from './auth.ts';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { describeApi } from './describe.ts';
import { NotFound } from './errors.ts';
import type { Finder } from './finder.ts';
import type { Follower } from './jobs/follow.ts';
import type { Limits } from './limits.ts';
import type { Room } from './room.ts';
import type { ReadUploads } from './uploads/read.ts';
import { callersLocale } from './locale.ts';
import type { Env } from './route.ts';
import { addresses } from './routes/addresses.ts';
import { articles } from './routes/articles.ts';
import { desk } from './routes/desk.ts';
import { codes } from './routes/codes.ts';
import { deskAssignments } from './routes/desk-assignments.ts';
import { deskEvents } from './routes/desk-events.ts';
import { deskIncidents } from './routes/desk-incidents.ts';
import { deskMessages } from './routes/desk-messages.ts';
import { docs } from './routes/docs.ts';
import { feedback } from './routes/feedback.ts';
import { files } from './routes/files.ts';
import { guides } from './routes/guides.ts';
import { health } from './routes/health.ts';
import { incidentFeeds } from './routes/incident-feeds.ts';
import { incidents } from './routes/incidents.ts';
import { invitations } from './routes/invitations.ts';
import { mails } from './routes/mails.ts';
import { staff } from './routes/people.ts';
import { previews } from './routes/previews.ts';
import { pictures } from './routes/pictures.ts';
import { search } from './routes/search.ts';
import { searches } from './routes/searches.ts';
import { sessions } from './routes/sessions.ts';
import { slugs } from './routes/slugs.ts';
import { studioGuides } from './routes/studio-guides.ts';
import { studio } from './routes/studio.ts';
import { suggestions } from './routes/suggestions.ts';
import { tags } from './routes/tags.ts';
import { ticketLinks } from './routes/ticket-links.ts';
import { ticketMessages } from './routes/ticket-messages.ts';
import { ticketOutcomes } from './routes/ticket-outcomes.ts';
import { tickets } from './routes/tickets.ts';
import { topics } from './routes/topics.ts';
import { translations } from './routes/translations.ts';
import { sameOrigin } from './same-origin.ts';

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
