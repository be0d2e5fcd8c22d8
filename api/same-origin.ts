import { createMiddleware } from 'hono/factory';
import { Failure } from './errors.ts';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changes that a page of another site asks a browser for. Programs send neither header and are let through: they
 * have no cookie of ours that they were not given.
 */
export const sameOrigin = (publicUrl: string) =>
  createMiddleware(async (c, next) => {
    if (!safe.includes(c.req.method)) {
      const origin = c.req.header('origin');
      const own = [new URL(publicUrl).origin, new URL(c.req.url).origin];
      if (origin ? !own.includes(origin) : c.req.header('sec-fetch-site') === 'cross-site')
        throw new Failure('cross-site', 403);
    }
    await next();
  });
