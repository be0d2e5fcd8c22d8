import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Follower } from '../events/follow.ts';
import type { Event } from '../events/kinds.ts';
import { changedForReaders } from '../events/readers.ts';
import { callerOf } from '../ground/caller.ts';
import type { Config } from '../ground/config.ts';
import { Failure } from '../ground/failures.ts';
import type { ReadCounter } from '../models/articles/reads.ts';
import type { Caller } from './env.ts';
import type { Form } from './form.ts';
import { readForm } from './form.ts';
import { PageCache } from './kept-pages.ts';
import { anyArticle } from './names.ts';
import { packed } from './packed.ts';
import { noteRead } from './reads.ts';

type Api = { fetch: (request: Request, env: Caller) => Response | Promise<Response> };
/** Reads a form of the portal, or says with which status it is refused. */
type ReadForm = (request: Request) => Promise<Form | number>;
type Respond = {
  getClientAddress: () => string;
  platform: { api: (request: Request) => Promise<Response>; origin: string; form: ReadForm };
};
/** What the portal's build exports. */
export type Portal = { respond: (request: Request, options: Respond) => Promise<Response> };

type Site = {
  api: Api;
  portal: Portal;
  client: string;
  follower: Follower;
  /** Counts who reads what. */
  reads: Pick<ReadCounter, 'note'>;
  config: Pick<Config, 'TRUST_PROXY' | 'PUBLIC_URL' | 'DATA_DIR'>;
};

/**
 * What is read of a form of the portal, in bytes: more than it may hold, so that a browser is told what is too much in it
 * instead of losing the connection. What is too much is thrown away as it comes.
 */
const mostOfForm = 64 * 1024 * 1024;

/** Pictures and imports are larger than what comes with a ticket. */
const mostOfFile = ({ url }: Request) =>
  /^\/[a-z]+\/studio\//.test(new URL(url).pathname) ? mostOfForm : undefined;

/** Everything on one port: the API, the portal's files, and its pages, which reach the API without a network between. */
export function createSite({ api, portal, client, follower, reads, config }: Site) {
  const pages = new PageCache();
  const origin = config.PUBLIC_URL;
  const form: ReadForm = (request) =>
    readForm(request, mostOfForm, config.DATA_DIR, mostOfFile(request)).catch((error) => {
      if (error instanceof Failure) return error.status;
      throw error;
    });
  follower.listen((event) => throwAway(pages, event));

  const site = new Hono<{ Bindings: HttpBindings; Variables: { address: string } }>();
  if (origin.startsWith('https:')) site.use(strict);
  site.use(async (c, next) => {
    const forwarded = c.req.header('x-forwarded-for');
    c.set('address', callerOf(getConnInfo(c).remote.address, forwarded, config.TRUST_PROXY));
    await next();
  });
  site.all('/api/*', (c) =>
    pages.answer(c.req.raw, async (request, from) =>
      from(await api.fetch(request, { address: c.var.address })),
    ),
  );
  site.use('/*', filesOf(client));
  site.all('*', async (c) => {
    const { address } = c.var;
    const drawn = await pages.answer(c.req.raw, (request, from) => {
      const caller = { address, seen: {} };
      const toApi = async (request: Request) => from(await api.fetch(request, caller));
      const options = { getClientAddress: () => address, platform: { api: toApi, origin, form } };
      return portal.respond(request, options);
    });
    noteRead(reads, c.req.raw, drawn.status, address);
    return packed(drawn, c.req.raw);
  });
  return site;
}

/** The files of the portal's build. What has its digest in its name never changes. */
const filesOf = (folder: string) =>
  serveStatic({
    root: folder,
    precompressed: true,
    onFound: (_path, c) => {
      const immutable = c.req.path.startsWith('/_app/immutable/');
      c.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
      c.header('x-content-type-options', 'nosniff');
    },
  });

/** Pages are thrown away by what readers see of them, not by what editors save. */
function throwAway(pages: PageCache, event: Event): void {
  switch (changedForReaders(event)) {
    case 'all':
      return pages.clear();
    case 'article':
      return pages.forget(event.slug ?? anyArticle, anyArticle);
    case 'order':
      return pages.forget(anyArticle);
  }
}

/** A year of TLS alone. Not for names below this one: they may be somebody else's to keep. */
const strict = createMiddleware(async (c, next) => {
  await next();
  c.header('strict-transport-security', 'max-age=31536000');
});
