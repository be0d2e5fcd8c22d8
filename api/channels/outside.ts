import { lookup } from 'node:dns';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What is outside: not this machine, not its network. */

/** Looks a name up as ever, and leaves of the answer what is outside: checked here, at the connection, no later answer can differ. */
export const lookupOutside: LookupFunction = (name, options, done) =>
  lookup(name, { ...options, all: true }, (error, found) => {
    const outside = (found ?? []).filter(({ address }) => isOutside(address));
    const [first] = outside;
    if (error) done(error, '');
    else if (!first) done(new Error('it leads inside'), '');
    else if (options.all) done(null, outside);
    else done(null, first.address, first.family);
  });

export const isOutside = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

/** An IPv6 address without the brackets that it has in a URL. */
export const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** For the whole of an answer, however slowly it comes, in ms. */
const patience = 5000;

/**
 * Posts a body to somebody else. A redirect is an answer as any other, and is not followed. Nothing inside is told anything, unless
 * `mayBeInside`: the address that is checked is the one that is connected to.
 * @returns the status of the answer. @throws Error when there was none
 */
export async function postOutside(
  to: URL,
  { headers, body }: { headers: OutgoingHttpHeaders; body: string | Buffer },
  mayBeInside: boolean,
): Promise<number> {
  const address = bare(to.hostname);
  if (!mayBeInside && isIP(address) && !isOutside(address)) throw new Error('it leads inside');
  const request = to.protocol === 'https:' ? requestHttps : requestHttp;
  const all = { 'content-length': Buffer.byteLength(body), 'user-agent': 'Hulool', ...headers };
  // A connection for each: one that is kept would not look its name up again.
  const options = { method: 'POST', agent: false, headers: all, signal: AbortSignal.timeout(patience) };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(to, { ...options, ...(!mayBeInside && { lookup: lookupOutside }) }, resolve)
      .on('error', reject)
      .end(body);
  });
  answer.destroy();
  return answer.statusCode ?? 0;
}

/** Whether that is said by somebody who took what they were sent. */
export const isTaken = (status: number): boolean => status >= 200 && status <= 299;
