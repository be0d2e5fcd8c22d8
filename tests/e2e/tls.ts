import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';

/** A reverse proxy that speaks TLS to the world and plain HTTP to the server, whose Host it does not keep, as many do not. */
export async function startTlsProxy(port: number, to: number): Promise<() => Promise<void>> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const proxy = createServer({ key, cert }, (asked, answer) => {
    const headers = {
      ...asked.headers,
      host: `127.0.0.1:${to}`,
      'x-forwarded-for': asked.socket.remoteAddress,
      'x-forwarded-proto': 'https',
    };
    const inward = request({ port: to, host: '127.0.0.1', path: asked.url, method: asked.method, headers });
    inward.on('response', (got) => {
      answer.writeHead(got.statusCode ?? 502, got.rawHeaders);
      got.pipe(answer);
    });
    inward.on('error', () => answer.destroy());
    answer.on('close', () => inward.destroy());
    asked.pipe(inward);
  });
  proxy.listen(port, '127.0.0.1');
  await once(proxy, 'listening');
  return async () => {
    proxy.closeAllConnections();
    proxy.close();
    await once(proxy, 'close');
  };
}
