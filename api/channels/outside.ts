import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
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
