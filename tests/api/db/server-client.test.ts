import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { drizzle } from 'drizzle-orm/libsql';
import { expect, onTestFinished, test } from 'vitest';
import { serverClient } from '../../../api/db/server-client.ts';
import { DatabaseUnavailable } from '../../../api/db/unavailable.ts';
import { freePort } from '../../free-port.ts';
import { fileOne } from './rows.ts';

/** Servers that are away, each in its way; what a server does that answers is tried by `remote.test.ts`. */

const patience = { answer: 200, locked: 300, reach: 300, tables: 300 };
const connect = (port: number, wait = patience) => serverClient(`http://127.0.0.1:${port}`, undefined, wait);

/** Somebody listens, and this is what they do with each connection that says something. */
async function listening(heard: (cut: () => void) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => heard(() => socket.destroy()));
    onTestFinished(() => void socket.destroy());
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return port;
}

const whyNot = async (work: Promise<unknown>): Promise<Error> => {
  const error: unknown = await work.then(
    () => 'it was done',
    (error: unknown) => error,
  );
  if (!(error instanceof DatabaseUnavailable)) throw new Error(`not unavailable: ${String(error)}`);
  return error;
};

test('a server that is silent is waited for so long and no longer, whatever it was asked', async () => {
  const client = connect(await listening(() => {}));
  const began = performance.now();
  const reasons = await Promise.all([
    whyNot(client.execute('select 1')),
    whyNot(client.execute("insert into x values ('y')")),
    whyNot(client.execute('pragma user_version')),
  ]);
  expect(reasons.map(({ cause }) => cause instanceof DOMException && cause.name)).toEqual(
    Array(3).fill('TimeoutError'),
  );
  expect(performance.now() - began).toBeLessThan(3 * patience.answer + 2000);
});

test('what is read at once is asked in one request', async () => {
  let requests = 0;
  const client = connect(await listening(() => (requests += 1)));
  await Promise.all([1, 2, 3].map((one) => whyNot(client.execute(`select ${one}`))));
  expect(requests).toBe(1);
});

test('a transaction fails for what went wrong first, and the next has its turn', async () => {
  const db = drizzle(connect(await listening(() => {})), { casing: 'snake_case' });
  for (let turn = 0; turn < 2; turn++) {
    const failing = db.transaction((tx) => fileOne(tx, 'never'));
    await expect(failing).rejects.toMatchObject({ cause: { cause: { name: 'TimeoutError' } } });
  }
});

test('a server that is not there is looked for again for a moment, also by what writes', async () => {
  const port = await freePort();
  const statements = ['select 1', "insert into x values ('y')"];
  for (const statement of statements)
    expect(
      (await whyNot(connect(port, { ...patience, answer: 20_000 }).execute(statement))).cause,
    ).toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });

  const comes = createHttpServer((_, answer) => answer.writeHead(502).end());
  onTestFinished(() => void comes.close());
  const asked = statements.map((statement) =>
    whyNot(connect(port, { ...patience, answer: 20_000, reach: 20_000 }).execute(statement)),
  );
  comes.listen(port, '127.0.0.1');
  for (const reason of await Promise.all(asked)) expect(reason.cause).toMatchObject({ code: 'SERVER_ERROR' });
});

test('where the connection is cut, what reads is asked again and what may have been written is not', async () => {
  let heard = 0;
  const port = await listening((cut) => {
    heard++;
    cut();
  });
  await whyNot(connect(port).execute("insert into x values ('y')"));
  expect(heard).toBe(1);
  await whyNot(connect(port).execute('select 1'));
  expect(heard).toBeGreaterThan(2);
});
