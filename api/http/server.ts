import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { CannotStart, codeOf } from '../ground/cannot-start.ts';
import type { Config } from '../ground/config.ts';

/** How long, in milliseconds, a caller may take: to say what it wants, to send a body, to send files; and to be silent. */
const patience = { headers: 15_000, body: 20_000, files: 300_000, silence: 60_000 };
const mostConnections = 2000;

type Named = Pick<Config, 'PUBLIC_URL' | 'hasPublicUrl'>;
type Place = Named & Pick<Config, 'PORT' | 'HOST'>;
type Fetch = Parameters<typeof getRequestListener>[0];

/**
 * Listens, with an end to every patience: callers that send a byte now and then hold nothing for long.
 * @throws CannotStart when the port cannot be had.
 */
export async function listen(fetch: Fetch, place: Place, wait = patience): Promise<Server> {
  const answer = getRequestListener(fetch, { overrideGlobalObjects: true });
  const times = {
    headersTimeout: wait.headers,
    requestTimeout: wait.files,
    connectionsCheckingInterval: Math.min(5000, wait.headers),
  };
  const server = createServer(times, (incoming, outgoing) => {
    byPublicName(incoming, place);
    endSlowBody(incoming, wait.body);
    void answer(incoming, outgoing);
  });
  server.maxConnections = mostConnections;
  server.timeout = wait.silence;
  await listening(server, place);
  return server;
}

/** Sees that the port can be had, before a desk is opened that nobody could reach: a second start does none of its work. @throws CannotStart */
export async function mustBeFree(place: Place): Promise<void> {
  const tried = createServer();
  await listening(tried, place);
  await new Promise((resolve) => tried.close(resolve));
}

async function listening(server: Server, { HOST, PORT }: Place): Promise<void> {
  server.listen(PORT, HOST);
  try {
    await once(server, 'listening');
  } catch (error) {
    const why = codeOf(error) === 'EADDRINUSE' ? 'something else listens there already' : codeOf(error);
    throw new CannotStart(`PORT: cannot listen on ${HOST}:${PORT} (${why})`, { cause: error });
  }
}

/**
 * Has requests come by the name that people use, whatever a proxy calls us by: the listener takes an absolute address as it
 * is, and everything behind it (forms, cookies, redirects, links) then agrees on one origin.
 */
function byPublicName(incoming: IncomingMessage, { PUBLIC_URL, hasPublicUrl }: Named): void {
  if (!hasPublicUrl) return;
  const path = (incoming.url ?? '').replace(/^https?:\/\/[^/?#]*/i, '');
  incoming.url = PUBLIC_URL + (path.startsWith('/') ? path : `/${path}`);
}

/** Files may take as long as a request may; words that have not come by then are not waited for. */
function endSlowBody(incoming: IncomingMessage, most: number): void {
  const { headers, socket } = incoming;
  const sent = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  if (!sent || /^multipart\//i.test(headers['content-type'] ?? '')) return;
  const timer = setTimeout(() => socket.destroy(), most);
  incoming.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer));
}
