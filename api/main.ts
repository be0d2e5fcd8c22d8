import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { readConfig } from './config.ts';
import { openDesk } from './open.ts';
import type { Portal } from './site.ts';
import { createSite } from './site.ts';

/** Serves the API and the portal on one port until told to stop. */

const config = readConfig();
const desk = await openDesk(config);
const { server: portal }: { server: Portal & { init: (options: object) => Promise<void> } } = await import(
  pathToFileURL(resolve('build/portal.js')).href
);
await portal.init({ env: {} });

const site = createSite({ api: desk.app, portal, client: 'build/client', follower: desk.follower, config });
const server = createServer(getRequestListener(site.fetch, { overrideGlobalObjects: true }));
server.listen(config.PORT, config.HOST, () => desk.log.info({ url: config.PUBLIC_URL }, 'ready'));

let stopping = false;
/** Lets every request under way finish, ends the streams, and goes within a second. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const closed = new Promise((resolve) => server.close(resolve));
  desk.follower.stop();
  const sweeping = setInterval(() => server.closeIdleConnections(), 25);
  await closed;
  clearInterval(sweeping);
  await desk.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
