import { join } from 'node:path';
import { z } from 'zod';
import { edited, untilEdited } from './edits.ts';
import type { BadContent, Text, WithBad } from './file.ts';
import { once, openYaml, orAside, sound, text } from './file.ts';
import { money } from './money.ts';
import { basis } from './sources.ts';
import { typeNow } from './taxonomy.ts';

export const code = z.object({
  /** `<system>:<code>` */
  id: z.string(),
  system: z.string(),
  code: z.string(),
  meaning: text,
  /** What the payer does. */
  customerFix: text,
  /** What the shop does. */
  fix: text,
  /** What the agent does, and must know. */
  note: text,
  /** What the networks say of repeating it, and what they charge. */
  rule: text.optional(),
  actor: z.string(),
  retry: z.enum(['none', 'no', 'after-fix', 'later', 'check-first']),
  problemType: z.string(),
  /** Whether money was taken, where the rules of money.ts would be wrong. */
  money: z.enum(money).optional(),
  revealToCustomer: z.boolean(),
  match: z.enum(['exact', 'needs-context']),
  sources: z.array(z.string()),
  verified: z.enum(['looked-up', 'partly', 'knowledge']),
});

const source = z.object({
  title: z.string(),
  url: z.string().nullable(),
  how: z.string(),
  checkedOn: z.iso.date(),
  basis: basis.optional(),
});

/** A decline or error code as one system writes it. */
export type Code = z.infer<typeof code>;

export type CodeSource = z.infer<typeof source>;

/** In whose words advice is given. */
export type Advice = 'customerFix' | 'fix' | 'note';

type Codes = Around & {
  /** Those of the systems that customers meet most first. */
  codes: Code[];
};

type Around = {
  /** What each system of codes is called, by its id. */
  systems: Map<string, Text>;
  /** Where what is said of codes was read, by the names that codes give. */
  sources: Map<string, CodeSource>;
};

/** What codes.yaml says, entry by entry as far as it can be read. */
export const writtenCodes = once((folder): Around & { list: Code[] } & WithBad => {
  const bad: BadContent[] = [];
  const file = join(folder, 'codes.yaml');
  const yaml = orAside(bad, file, () => openYaml(file));
  const part = <T>(name: string, schema: z.ZodType<T>) =>
    (yaml && orAside(bad, file, () => yaml.entries(schema, bad, name))) ?? [];
  const systems = new Map(part('systems', text));
  const sources = new Map(part('sources', source));
  return { list: part('codes', code).map(([, one]) => one), systems, sources, bad };
});

/** Every code with what editors made of it. */
export const readCodes = untilEdited((folder): Codes & WithBad => {
  const { list, ...read } = writtenCodes(folder);
  const order = [...read.systems.keys()];
  const codes = edited(folder, 'codes', list, code)
    .map((one) => ({ ...one, problemType: typeNow(folder, one.problemType) }))
    .sort((one, other) => order.indexOf(one.system) - order.indexOf(other.system));
  return { codes, ...read };
});

/** Every code. @throws BadContent */
export const loadCodes = (folder: string): Code[] => sound(readCodes(folder)).codes;
