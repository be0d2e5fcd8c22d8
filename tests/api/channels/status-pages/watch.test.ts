import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';
import { connect, freshDatabase } from '../../database.ts';
import { kept, reported, serve, statusPage, watch } from './provider.ts';

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
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const watching = watch(db, await serve(() => resolve()));
  await asked;
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
