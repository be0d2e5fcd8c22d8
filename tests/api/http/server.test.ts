import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../../api/http/server.ts';

const place = { PORT: 0, HOST: '127.0.0.1', PUBLIC_URL: 'https://help.example.com', hasPublicUrl: true };

/** A server of little patience that says by which address it was called; a connection to it that hears until it is closed. */
async function opened(wait: Partial<Parameters<typeof listen>[2]> = {}, named = place) {
  const site = new Hono()
    .get('*', (c) => c.text(c.req.url))
    .post('*', async (c) => c.text(String((await c.req.text()).length)))
    .onError((_, c) => c.body(null, 400));
  const patience = { headers: 20_000, body: 20_000, files: 20_000, silence: 20_000, ...wait };
  const server = await listen(site.fetch, named, patience);
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const { port }: AddressInfo = addressOf(server.address());
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  let heard = '';
  socket.on('data', (data) => (heard += data.toString()));
  // A write after the server hung up fails: that is heard as the end, and is none of the test's.
  const closed = new Promise((resolve) => socket.once('close', resolve));
  return { socket, heard: () => closed.then(() => heard) };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address;
}

test.for([
  ['headers', { headers: 300 }, 'POST / HTTP/1.1\r\nhost: a\r\n'],
  ['a body', { body: 300 }, 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nx'],
  [
    'a body without a length',
    { body: 300 },
    'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n',
  ],
  [
    'files',
    { headers: 200, files: 300 },
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 100\r\n\r\nx',
  ],
  ['anything at all', { silence: 300 }, ''],
] as const)('who never ends %s is not waited for', async ([, wait, sent]) => {
  const { socket, heard } = await opened(wait);
  socket.write(sent);
  expect(await heard()).not.toContain('200');
});

test('a byte now and then does not make a body last', async () => {
  const { socket, heard } = await opened({ body: 600 });
  socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n');
  const drip = setInterval(() => socket.write('x'), 50);
  expect(await heard()).not.toContain('200');
  clearInterval(drip);
});

test('whoever is done in time is answered', async () => {
  const { socket, heard } = await opened({ body: 2000 });
  socket.write('POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 3\r\n\r\nabc');
  expect(await heard()).toMatch(/200[^]*3$/);
});

test.for([
  ['/ar?q=1', 'https://help.example.com/ar?q=1'],
  ['http://evil.example/ar', 'https://help.example.com/ar'],
  ['HTTP://evil.example', 'https://help.example.com/'],
  ['//evil.example/ar', 'https://help.example.com//evil.example/ar'],
] as const)('a call of %s comes by the public name', async ([target, address]) => {
  const { socket, heard } = await opened();
  socket.write(
    `GET ${target} HTTP/1.1\r\nhost: internal:8080\r\nx-forwarded-host: evil.example\r\nconnection: close\r\n\r\n`,
  );
  expect(await heard()).toContain(`\r\n\r\n${address}`);
});

test('without a public name a call comes by the name it was made by', async () => {
  const { socket, heard } = await opened({}, { ...place, hasPublicUrl: false });
  socket.write('GET /ar HTTP/1.1\r\nhost: internal:8080\r\nconnection: close\r\n\r\n');
  expect(await heard()).toContain('http://internal:8080/ar');
});
