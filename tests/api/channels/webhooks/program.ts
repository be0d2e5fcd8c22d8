import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

export type Heard = { headers: IncomingHttpHeaders; body: string };

/** Another program on this machine: it keeps what it is told, and answers as it is set to. */
export async function program() {
  const heard: Heard[] = [];
  const answers = { status: 204, location: '' };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    heard.push({ headers: request.headers, body });
    const { status, location } = answers;
    response.writeHead(status, location ? { location } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { heard, answers, port: address.port, url: `http://127.0.0.1:${address.port}/in` };
}
