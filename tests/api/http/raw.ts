import { once } from 'node:events';
import { connect } from 'node:net';

type Sent = {
  method?: string;
  headers?: Record<string, string>;
  /** Bytes of the body, as often as they are to be sent. */
  body?: { bytes: Buffer; times: number };
  chunked?: boolean;
  /** The length to declare, where it is not that of the body. */
  declared?: number;
};

/** Sends a request byte by byte, as no browser would, and answers with its status: 0 when the connection ended without one. */
export async function sendRaw(port: number, path: string, sent: Sent): Promise<number> {
  const { method = 'POST', headers = {}, body = { bytes: Buffer.alloc(0), times: 0 }, chunked } = sent;
  const length = sent.declared ?? body.bytes.length * body.times;
  const framing = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(length) };
  const all = { host: `localhost:${port}`, origin: `http://localhost:${port}`, ...headers, ...framing };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  let answer = '';
  socket.on('data', (data) => (answer += data.toString('latin1')));
  const closed = once(socket, 'close').catch(() => {});
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  for (let n = 0; n < body.times && answer === '' && !socket.destroyed; n += 1) {
    const whole = chunked
      ? [Buffer.from(`${body.bytes.length.toString(16)}\r\n`), body.bytes, Buffer.from('\r\n')]
      : [body.bytes];
    if (!socket.write(Buffer.concat(whole)))
      await Promise.race([once(socket, 'drain').catch(() => {}), closed]);
  }
  if (chunked && answer === '') socket.write('0\r\n\r\n');
  const isCut = sent.declared !== undefined && length > body.bytes.length * body.times && answer === '';
  if (isCut) socket.end();
  else if (answer === '' && !socket.destroyed)
    await Promise.race([once(socket, 'data').catch(() => {}), closed]);
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
