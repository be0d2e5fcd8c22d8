import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createServer as createVite } from 'vite';
import { orSayWhyNot } from '../ground/cannot-start.ts';
import { readConfig } from '../ground/config.ts';
import { openDesk } from './open.ts';

/** The desk while it is worked on: pages redraw as files are saved; `node --watch` restarts the API. */

const config = await orSayWhyNot(() => readConfig());
const desk = await openDesk(config);
const address = '127.0.0.1';
globalThis.huloolApi = async (request) => desk.app.fetch(request, { address });

const vite = await createVite({ server: { middlewareMode: true } });
const api = getRequestListener((request) => desk.app.fetch(request, { address }));
createServer((request, response) => {
  if (request.url?.startsWith('/api/')) void api(request, response);
  else vite.middlewares(request, response);
}).listen(config.PORT, () => desk.log.info({ url: config.PUBLIC_URL }, 'ready, watching'));
