import { BlockList, isIP, isIPv6, SocketAddress } from 'node:net';

/** Which proxies are believed: so many before us, or those at these addresses. */
export type Trusted = number | BlockList;

/**
 * Reads the setting: `true` (one proxy), `false` (none), how many, or their addresses and networks with commas between;
 * nothing when it is anything else.
 */
export function readTrusted(setting: string): Trusted | undefined {
  if (/^\d$/.test(setting)) return Number(setting);
  if (/^(?:true|yes|on)$/i.test(setting)) return 1;
  if (/^(?:false|no|off)$/i.test(setting)) return 0;
  const list = new BlockList();
  for (const part of setting.split(',').map((part) => part.trim())) {
    const longest = isIPv6(part.replace(/\/.*/, '')) ? 128 : 32;
    const [address = '', bits = String(longest), ...rest] = part.split('/');
    const fits = /^\d+$/.test(bits) && Number(bits) <= longest && rest.length === 0;
    if (isIP(address) === 0 || !fits) return undefined;
    list.addSubnet(address, Number(bits), longest === 128 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/**
 * Who is calling, as limits count callers: an IPv4 address, or the /64 network of an IPv6 one, since a household has a whole
 * one to itself. Of X-Forwarded-For, which each proxy adds to on the right, only what trusted proxies wrote is believed; where
 * that is no address, the nearest proxy that is known stands for its callers.
 */
export function callerOf(
  socket: string | undefined,
  forwarded: string | undefined,
  trusted: Trusted,
): string {
  let caller = addressIn(socket ?? '');
  const hops = forwarded?.split(',') ?? [];
  for (let hop = 1; hop <= hops.length && isTrusted(caller, hop, trusted); hop += 1) {
    const before = addressIn(hops.at(-hop) ?? '');
    if (before === undefined) break;
    caller = before;
  }
  return caller === undefined ? 'unknown' : network(caller);
}

/** Whether what the `hop`th from the right says is to be believed, which this address wrote. */
function isTrusted(address: string | undefined, hop: number, trusted: Trusted): boolean {
  if (typeof trusted === 'number') return hop <= trusted;
  return address !== undefined && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** The address in `1.2.3.4`, `1.2.3.4:80`, `2001:db8::1`, `[2001:db8::1]` or `[2001:db8::1]:80`, written as the system writes it. */
function addressIn(text: string): string | undefined {
  const [, bracketed, plain = text.trim()] =
    /^\s*(?:\[([^\]]*)\]|(\d+\.\d+\.\d+\.\d+))(?::\d{1,5})?\s*$/.exec(text) ?? [];
  const bare = (bracketed ?? plain).replace(/%.*$/, '');
  if (!isIPv6(bare)) return isIP(bare) === 4 && bracketed === undefined ? bare : undefined;
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' });
  // An IPv4 address that came in by an IPv6 socket.
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  return mapped ?? address;
}

function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const groups = [
    ...before,
    ...Array<string>(8 - before.length - (after?.length ?? 0)).fill('0'),
    ...(after ?? []),
  ];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
