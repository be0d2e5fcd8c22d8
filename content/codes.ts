import { join } from 'node:path';
import { z } from 'zod';
import { once, readYaml, text } from './file.ts';

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

/** Every code, by system. @throws BadContent */
export const loadCodes = (folder: string): Code[] => readCodes(folder).codes;

/** What each system of codes is called. @throws BadContent */
export const loadSystems = (folder: string) => readCodes(folder).systems;

const readCodes = once((folder) => readYaml(join(folder, 'codes.yaml'), file));
