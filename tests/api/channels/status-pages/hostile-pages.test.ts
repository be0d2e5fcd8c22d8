import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readOutside } from '../../../../api/channels/status-pages/outside.ts';
import { freshDatabase } from '../../database.ts';
import { json, kept, reported, serve, statusPage, watch } from './provider.ts';

/** A page that is watched may say anything, and send whoever reads it anywhere. */

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
