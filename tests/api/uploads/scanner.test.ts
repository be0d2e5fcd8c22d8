import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createUploads } from '../../../api/uploads/read.ts';
import { openScanner } from '../../../api/uploads/scanner.ts';
import { pdfWith } from './pdf.ts';
import { roomy } from './roomy.ts';

// EICAR's test file, in two parts so that no scanner takes this one for it.
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE!$H+H*'}`;

/** Reads one INSTREAM command to its end. */
async function read(socket: Socket): Promise<Buffer> {
  let held = Buffer.alloc(0);
  const more = async (count: number) => {
    while (held.length < count) {
      const [part] = await once(socket, 'data');
      held = Buffer.concat([held, part]);
    }
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
  expect((await more(10)).toString()).toBe('zINSTREAM\0');
  const parts: Buffer[] = [];
  for (;;) {
    const length = (await more(4)).readUInt32BE();
    if (length === 0) return Buffer.concat(parts);
    parts.push(await more(length));
  }
}

/** A scanner that speaks as clamd does, on TCP or a socket of its own. */
async function clamd(
  say = (bytes: Buffer): string => (bytes.includes(eicar) ? 'stream: Eicar-Test FOUND' : 'stream: OK'),
  path?: string,
) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    void read(socket).then((bytes) => socket.end(`${say(bytes)}\0`));
  });
  server.listen(path ?? { port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return address !== null && typeof address === 'object' ? `tcp://127.0.0.1:${address.port}` : `unix:${path}`;
}

test.for([undefined, join(mkdtempSync(join(tmpdir(), 'hulool-')), 'clamd.ctl')])(
  'a scanner says what is harmful and what is not, at %s',
  async (path) => {
    const scan = openScanner(await clamd(undefined, path));
    expect(await scan(Buffer.from('a receipt'))).toBe('clean');
    expect(await scan(Buffer.alloc(5_000_000, 'x'))).toBe('clean');
    expect(await scan(Buffer.from(`before ${eicar} after`))).toBe('infected');
  },
);

test('a scanner that cannot say is none', async () => {
  for (const said of ['INSTREAM size limit exceeded. ERROR', '', 'stream: OK but'])
    await expect(openScanner(await clamd(() => said))(Buffer.from('x'))).rejects.toThrow();
  await expect(openScanner('tcp://127.0.0.1:9')(Buffer.from('x'))).rejects.toThrow();
  await expect(openScanner('unix:/nowhere/clamd.ctl')(Buffer.from('x'))).rejects.toThrow();
});

test('what is harmful is refused by name; without a scanner’s word no file is taken, and nothing stops', async () => {
  const files = [
    new File([new Uint8Array(pdfWith('Receipt 42'))], 'good.pdf'),
    new File([`%PDF-1.7 ${eicar}`], 'bad.pdf'),
  ];
  const there = await createUploads(roomy, openScanner(await clamd()))(files);
  expect(there.uploads.map(({ name }) => name)).toEqual(['good.pdf']);
  expect(there.refused).toEqual([{ name: 'bad.pdf', reason: 'infected' }]);
  const down = await createUploads(roomy, openScanner('tcp://127.0.0.1:9'))(files);
  expect(down.uploads).toEqual([]);
  expect(down.refused.map(({ reason }) => reason)).toEqual(['unscanned', 'unscanned']);
});
