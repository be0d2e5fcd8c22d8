import { createMiddleware } from 'hono/factory';
import { Failure } from '../ground/failures.ts';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changes that a page of another site asks a browser for; every request comes by the public name. Programs send
 * neither header and are let through: they have no cookie of ours that they were not given.
 */
export const sameOrigin = createMiddleware(async (c, next) => {
  if (!safe.includes(c.req.method)) {
    const origin = c.req.header('origin');
    if (origin ? origin !== new URL(c.req.url).origin : c.req.header('sec-fetch-site') === 'cross-site')
      throw new Failure('cross-site', 403);
  }
  await next();
});
