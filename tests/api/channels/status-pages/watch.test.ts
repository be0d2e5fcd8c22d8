import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { readOutside } from '../../../../api/channels/outside.ts';
import { startWatch } from '../../../../api/channels/status-pages/watch.ts';
import type { Database } from '../../../../api/db/client.ts';
import { feedsNamed } from '../../../../api/models/incidents/watched-feeds.ts';
import { openTestDesk } from '../../app.ts';
import { connect, freshDatabase } from '../../database.ts';

const log = pino({ level: 'silent' });

const reported = (more: object = {}) => ({
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

/** A provider's status page on a port of its own, and how often it was asked. */
async function statusPage(answer: () => { status?: number; body: unknown }) {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    const { status = 200, body } = answer();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}/api/v2/summary.json`, asked: () => asked };
}

function watch(db: Database, url: string) {
  const watching = startWatch(db, [{ name: 'stc pay', url }], log);
  onTestFinished(() => watching.stop());
  return watching;
}

const kept = async (db: Database) => (await feedsNamed(db, ['stc pay']))[0];

test('what a provider reports and has not resolved is kept', async () => {
  const { db } = await freshDatabase();
  const over = reported({ id: 'over', status: 'resolved' });
  const page = await statusPage(() => ({ body: { page: { id: 'x' }, incidents: [reported(), over] } }));
  await watch(db, page.url).look();
  expect(await kept(db)).toMatchObject({
    failedAt: null,
    reports: [
      {
        id: 'p31zjtct2jer',
        name: 'Payments are slow',
        impact: 'critical',
        body: 'We are looking',
        url: 'https://status.example/p31z',
        startedAt: '2026-11-25T05:55:00.000Z',
      },
    ],
  });
});

test('an address that is no web page is not kept, an impact that we do not know is minor', async () => {
  const { db } = await freshDatabase();
  const strange = reported({ shortlink: 'javascript:alert(1)', impact: 'none', started_at: null });
  const page = await statusPage(() => ({ body: { incidents: [strange] } }));
  await watch(db, page.url).look();
  expect((await kept(db))?.reports).toMatchObject([
    { url: null, impact: 'minor', startedAt: '2026-11-25T06:00:00.000Z' },
  ]);
});

test('of a long report no half character and no open direction is kept, and of two under one id the first', async () => {
  const { db } = await freshDatabase();
  const long = `\u2067${'a'.repeat(1998)}🙂\u2069`;
  const first = reported({ name: long, incident_updates: [{ body: long }] });
  const page = await statusPage(() => ({ body: { incidents: [first, reported()] } }));
  await watch(db, page.url).look();
  const short = 'a'.repeat(1998);
  expect((await kept(db))?.reports).toMatchObject([{ name: short, body: short }]);
});

test('a page that fails or says something else leaves what it said before, and the failure is noted', async () => {
  const { db } = await freshDatabase();
  let answer: { status?: number; body: unknown } = { body: { incidents: [reported()] } };
  const page = await statusPage(() => answer);
  const watching = watch(db, page.url);
  await watching.look();
  for (const broken of [{ status: 503, body: {} }, { body: { incidents: 'none' } }]) {
    answer = broken;
    await watching.look();
    expect(await kept(db)).toMatchObject({ failedAt: expect.any(String), reports: [{ id: 'p31zjtct2jer' }] });
  }
  answer = { body: { incidents: [] } };
  await watching.look();
  expect(await kept(db)).toMatchObject({ failedAt: null, reports: [] });
});

/** Serves whatever a hostile page might, on a port of its own. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
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

const json = { 'content-type': 'application/json' };

test.for<[string, (response: ServerResponse) => void]>([
  ['a page without an end', (response) => endless(response.writeHead(200, json), Buffer.alloc(1 << 16, ' '))],
  [
    'a little that unpacks to a lot',
    (response) =>
      response
        .writeHead(200, { ...json, 'content-encoding': 'gzip' })
        .end(gzipSync(`${' '.repeat(30_000_000)}{"incidents":[]}`)),
  ],
  [
    'a page of another kind',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('{}'),
  ],
  ['a page that is half there', (response) => response.writeHead(200, json).write('{') && response.destroy()],
  [
    'a header without an end',
    (response) => response.writeHead(200, { ...json, x: 'x'.repeat(200_000) }).end(),
  ],
  ['redirects without an end', (response) => response.writeHead(302, { location: '/again' }).end()],
  ['a redirect to a file', (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end()],
])('%s is noted as unread, and the process goes on', async ([, answer]) => {
  const { db } = await freshDatabase();
  const url = await serve((_, response) => answer(response));
  await watch(db, url).look();
  expect(await kept(db)).toMatchObject({ reports: [], failedAt: expect.any(String) });
});

function endless(response: ServerResponse, part: Buffer): void {
  response.write(part, (error) => {
    if (!error) endless(response, part);
  });
}

test.for([
  (port: string) => `http://127.0.0.1:${port}/`,
  (port: string) => `http://localhost:${port}/`,
  (port: string) => `http://[::ffff:127.0.0.1]:${port}/`,
  (port: string) => `http://2130706433:${port}/`,
  (port: string) => `http://0.0.0.0:${port}/`,
])('a redirect inward is not followed, however it is written: %s', async (inward) => {
  const { db } = await freshDatabase();
  let asked = 0;
  const inside = await serve((_, response) => {
    asked += 1;
    response.writeHead(200, json).end(JSON.stringify({ incidents: [reported()] }));
  });
  const url = await serve((_, response) =>
    response.writeHead(302, { location: inward(new URL(inside).port) }).end(),
  );
  await watch(db, url).look();
  expect(asked).toBe(0);
  expect(await kept(db)).toMatchObject({ reports: [], failedAt: expect.any(String) });
});

test('a page inside is read where the setting itself names it', async () => {
  const page = await statusPage(() => ({ body: { incidents: [reported()] } }));
  const { port } = new URL(page.url);
  expect(await readOutside(`http://localhost:${port}/`, new AbortController().signal)).toMatchObject({
    incidents: [{ id: 'p31zjtct2jer' }],
  });
  expect(page.asked()).toBe(1);
});

test('of two processes one asks, and the other when the first is gone', async () => {
  const { url, db } = await freshDatabase();
  const page = await statusPage(() => ({ body: { incidents: [] } }));
  const first = watch(db, page.url);
  await first.look();
  const asked = page.asked();
  const second = watch(await connect(url), page.url);
  await second.look();
  expect(page.asked()).toBe(asked);
  await first.stop();
  await second.look();
  expect(page.asked()).toBe(asked + 1);
});

test('a page that never answers keeps nobody from stopping', async () => {
  const { db } = await freshDatabase();
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const watching = startWatch(db, [{ name: 'Silent', url: `http://127.0.0.1:${address.port}` }], log);
  await once(server, 'connection');
  const started = Date.now();
  await watching.stop();
  expect(Date.now() - started).toBeLessThan(2000);
});

test('agents see what watched pages report, and nothing of it is announced', async () => {
  const page = await statusPage(() => ({ body: { incidents: [reported()] } }));
  const desk = await openTestDesk({ WATCH_FEEDS: `stc pay=${page.url}, Silent=http://127.0.0.1:9/` });
  const as = await desk.signedIn('agent');
  await desk.watch?.look();
  const { feeds, providers } = await (await desk.ask('GET', '/desk/incidents/sources', { as })).json();
  expect(feeds).toMatchObject([
    { name: 'stc pay', reports: [{ name: 'Payments are slow' }] },
    { name: 'Silent', reports: [], readAt: null, failedAt: expect.any(String) },
  ]);
  expect(providers).toContainEqual({ id: 'mada', name: { ar: 'مدى', en: 'mada' } });
  const { current, past } = await (await desk.ask('GET', '/incidents')).json();
  expect([current, past]).toEqual([[], []]);
});
