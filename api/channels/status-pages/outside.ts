import type { IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { bare, isOutside, lookupOutside } from '../outside.ts';

const mostBytes = 2 * 1024 * 1024;
const mostRedirects = 3;

/**
 * Reads the JSON of a page that somebody else serves, at most 2 MB of it. Wherever a redirect or a name leads, nothing inside is
 * asked: not this machine, not its network. Only a setting that names an address inside (an IP address, `localhost`, a name
 * without a dot or under `.internal`, `.local`, `.lan`, `.home.arpa`) reaches it, and nothing else there.
 * @throws Error when it cannot be read so.
 */
export async function readOutside(configured: string, signal: AbortSignal): Promise<unknown> {
  const home = new URL(configured);
  let url = home;
  for (let followed = 0; followed <= mostRedirects; followed++) {
    const answer = await ask(url, url.origin === home.origin && namesInside(home.hostname), signal);
    if (!answer.headers.location) return parse(answer);
    answer.destroy();
    url = next(url, answer.headers.location);
  }
  throw new Error('it redirects again and again');
}

function next(from: URL, location: string): URL {
  const to = new URL(location, from);
  const allowed = from.protocol === 'https:' ? ['https:'] : ['https:', 'http:'];
  if (!allowed.includes(to.protocol)) throw new Error(`it redirects to ${to.protocol}`);
  return to;
}

function ask(url: URL, mayBeInside: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const address = bare(url.hostname);
  if (!mayBeInside && isIP(address) && !isOutside(address)) throw new Error('it leads inside');
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Hulool' };
  // A connection for each: one that is kept would not look its name up again.
  const options = { agent: false, headers, signal, ...(!mayBeInside && { lookup: lookupOutside }) };
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end();
  });
}

async function parse(answer: IncomingMessage): Promise<unknown> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = answer.headers;
  try {
    if (answer.statusCode !== 200) throw new Error(`it answered ${answer.statusCode}`);
    if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) throw new Error('it is no JSON');
    // What is packed can be a thousand times larger than what is sent.
    if (encoding !== 'identity') throw new Error('it is packed, though we asked for it as it is');
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of answer) {
      size += part.length;
      if (size > mostBytes) throw new Error('it is larger than 2 MB');
      parts.push(part);
    }
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } finally {
    answer.destroy();
  }
}

function namesInside(hostname: string): boolean {
  const name = bare(hostname);
  if (isIP(name)) return !isOutside(name);
  return !name.includes('.') || /\.(?:localhost|internal|local|lan|home\.arpa)$/.test(name);
}
