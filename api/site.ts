import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { HttpBindings } from '@hono/node-server';
import type { Config } from './config.ts';
import type { Follower } from './jobs/follow.ts';
import { isPublic } from './models/events.ts';
import { PageCache } from './pages.ts';

type Api = { fetch: (request: Request, env: { address: string }) => Response | Promise<Response> };
type Respond = {
  getClientAddress: () => string;
  platform: { api: (request: Request) => Promise<Response>; origin: string };
};
/** What the portal's build exports. */
export type Portal = { respond: (request: Request, options: Respond) => Promise<Response> };

type Site = {
  api: Api;
  portal: Portal;
  client: string;
  follower: Follower;
  config: Pick<Config, 'TRUST_PROXY' | 'PUBLIC_URL'>;
};

/** Everything on one port: the API, the portal's files, and its pages, which reach the API without a network between. */
export function createSite({ api, portal, client, follower, config }: Site) {
  const pages = new PageCache();
  const { origin } = new URL(config.PUBLIC_URL);
  follower.listen((event) => {
    if (isPublic(event)) pages.clear();
  });

  const site = new Hono<{ Bindings: HttpBindings; Variables: { address: string } }>();
  site.use(async (c, next) => {
    const forwarded = config.TRUST_PROXY
      ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined;
    c.set('address', forwarded || (getConnInfo(c).remote.address ?? 'unknown'));
    await next();
  });
  site.all('/api/*', (c) =>
    pages.answer(c.req.raw, async (request) => api.fetch(request, { address: c.var.address })),
  );
  site.use(
    '/*',
    serveStatic({
      root: client,
      precompressed: true,
      onFound: (_path, c) => {
        const immutable = c.req.path.startsWith('/_app/immutable/');
        c.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
        c.header('x-content-type-options', 'nosniff');
      },
    }),
  );
  site.use(compress());
  site.all('*', (c) => {
    const { address } = c.var;
    const toApi = async (request: Request) => api.fetch(request, { address });
    const options = { getClientAddress: () => address, platform: { api: toApi, origin } };
    return pages.answer(c.req.raw, (request) => portal.respond(request, options));
  });
  return site;
}
