import { join } from 'node:path';
import { z } from 'zod';
import { once, readYaml, text } from './file.ts';
import { money } from './money.ts';

const code = z.object({
  /** `<system>:<code>` */
  id: z.string(),
  system: z.string(),
  code: z.string(),
  meaning: text,
  fix: text,
  customerFix: text,
  actor: z.string(),
  retry: z.enum(['none', 'no', 'after-fix', 'later', 'check-first']),
  problemType: z.string(),
  /** Whether money was taken, where the rules of money.ts would be wrong. */
  money: z.enum(money).optional(),
  revealToCustomer: z.boolean(),
  match: z.enum(['exact', 'needs-context']),
  note: z.string().optional(),
  sources: z.array(z.string()),
  verified: z.enum(['looked-up', 'partly', 'knowledge']),
});

const source = z.object({ title: z.string(), url: z.string().nullable(), how: z.string() });

/** A decline or error code as one system writes it. */
export type Code = z.infer<typeof code>;

const file = z.object({
  systems: z.record(z.string(), text),
  sources: z.record(z.string(), source),
  codes: z.array(code),
});

/** Every code, those of the systems that customers meet most first. @throws BadContent */
export const loadCodes = (folder: string): Code[] => readCodes(folder).codes;

/** What each system of codes is called, by its id. @throws BadContent */
export const loadSystems = (folder: string) => readCodes(folder).systems;

/** Where what is said of codes was read, by the names that codes give. @throws BadContent */
export const loadSources = (folder: string) => readCodes(folder).sources;

const readCodes = once((folder) => {
  const { systems, sources, codes } = readYaml(join(folder, 'codes.yaml'), file);
  const order = Object.keys(systems);
  return {
    systems: new Map(Object.entries(systems)),
    sources: new Map(Object.entries(sources)),
    codes: codes.toSorted((one, other) => order.indexOf(one.system) - order.indexOf(other.system)),
  };
});
