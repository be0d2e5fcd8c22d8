import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { startWatch } from '../../../../api/channels/status-pages/watch.ts';
import type { Database } from '../../../../api/db/client.ts';
import { feedsNamed } from '../../../../api/models/incidents/watched-feeds.ts';

/** A provider with a status page, and whoever watches it. */

export const json = { 'content-type': 'application/json' };

/** An incident as Statuspage tells it. */
export const reported = (more: object = {}) => ({
  id: 'p31zjtct2jer',
  name: 'Payments are slow',
  status: 'investigating',
  impact: 'critical',
  shortlink: 'https://status.example/p31z',
  created_at: '2026-11-25T09:00:00.000+03:00',
  started_at: '2026-11-25T08:55:00.000+03:00',
  incident_updates: [{ body: 'We are looking' }, { body: 'Something is slow' }],
  ...more,
});

/** Serves whatever a page might, on a port of its own. @returns its origin */
export async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

/** A provider's status page, and how often it was asked. */
export async function statusPage(answer: () => { status?: number; body: unknown }) {
  let asked = 0;
  const origin = await serve((_, response) => {
    asked += 1;
    const { status = 200, body } = answer();
    response.writeHead(status, json).end(JSON.stringify(body));
  });
  return { url: `${origin}/api/v2/summary.json`, asked: () => asked };
}

export function watch(db: Database, url: string) {
  const watching = startWatch(db, [{ name: 'stc pay', url }], pino({ level: 'silent' }));
  onTestFinished(() => watching.stop());
  return watching;
}

/** What is kept of what the provider reported. */
export const kept = async (db: Database) => (await feedsNamed(db, ['stc pay']))[0];
