import { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import type { Auth } from './auth.ts';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import type { Finder } from './finder.ts';
import type { Follower } from './jobs/follow.ts';
import type { Limits } from './limits.ts';

/** All that the API stands on; `main.ts` opens it, tests open their own. */
export type Deps = {
  config: Config;
  db: Database;
  auth: Auth;
  log: Logger;
  finder: Finder;
  limits: Limits;
  follower: Follower;
  /** Wakes the outbox after a change. */
  wake: () => void;
};

export function createApp(deps: Deps) {
  void deps;
  return new OpenAPIHono();
}
