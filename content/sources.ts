import { join } from 'node:path';
import { z } from 'zod';
import type { BadContent, WithBad } from './file.ts';
import { once, orAside, readYaml } from './file.ts';

/** Who may speak at an address: those whose matter it is, the firmest first, the press, and whoever else. */
const speakers = ['law', 'regulator', 'scheme', 'standard', 'provider', 'press', 'else'] as const;
export type Speaker = (typeof speakers)[number];

/**
 * What a fact rests on where it was not read with those whose matter it is: a company that is bound by the rule and tells its customers
 * (an acquirer of a network's), a copy of the document itself, somebody who passed it on, or the press.
 */
export const basis = z.enum(['bound', 'copy', 'relayed', 'press']);
export type Basis = z.infer<typeof basis>;

const host = z.string().regex(/^[\w-]+(?:\.[\w-]+)+(?:\/[\w/-]+)?$/);
const list = z.array(z.union([host, z.array(host)])).transform((lists) => lists.flat());
const file = z.partialRecord(z.enum(speakers), list);

/** Who speaks where, by host or folder of a host. */
export type Hosts = ReadonlyMap<string, Speaker>;

/** What sources.yaml says, in small letters. */
export const readSources = once((folder): { hosts: Hosts } & WithBad => {
  const bad: BadContent[] = [];
  const path = join(folder, 'sources.yaml');
  const read = orAside(bad, path, () => readYaml(path, file)) ?? {};
  const named = speakers.flatMap((who) => (read[who] ?? []).map((one) => [one.toLowerCase(), who] as const));
  return { hosts: new Map(named), bad };
});

/** Who speaks at an address, after the nearest entry, if anybody known does. What has no address is a law, named by its number. */
export function speakerAt(hosts: Hosts, address: string): Speaker | undefined {
  if (!URL.canParse(address)) return 'law';
  const { hostname, pathname } = new URL(address);
  const folders = pathname.toLowerCase().split('/').slice(1);
  const within = folders.map((_, index) => [hostname, ...folders.slice(0, folders.length - index)].join('/'));
  const labels = hostname.split('.');
  const above = labels.map((_, index) => labels.slice(index).join('.'));
  const nearest = [...within, ...above].find((one) => hosts.has(one));
  return nearest === undefined ? undefined : hosts.get(nearest);
}
