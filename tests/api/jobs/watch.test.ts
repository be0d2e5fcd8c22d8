import { once } from 'node:events';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../../api/db/client.ts';
import { startWatch } from '../../../api/jobs/watch.ts';
import { feedsNamed } from '../../../api/models/watched-feeds.ts';
import { openTestDesk } from '../app.ts';
import { connect, freshDatabase } from '../database.ts';

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
