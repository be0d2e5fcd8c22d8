import { join } from 'node:path';
import { z } from 'zod';
import { countryId } from './countries.ts';
import { edited, untilEdited } from './edits.ts';
import type { BadContent, WithBad } from './file.ts';
import { once, openYaml, orAside, sound, text } from './file.ts';

/** What a limit is for, in the order in which people meet it. */
export const limitCases = [
  'atm',
  'pos',
  'online',
  'refund',
  'transfer',
  'unauthorised',
  'dispute',
  'complaint',
  'regulator',
] as const;
const limitCase = z.enum(limitCases);
export type LimitCase = z.infer<typeof limitCase>;

/** Cases of which every country says its limit, or that none is known. */
export const askedEverywhere: readonly LimitCase[] = limitCases.filter((one) => one !== 'dispute');

/** Whose time it is. */
export const duties = ['bank', 'provider', 'shop', 'regulator', 'you'] as const;
/** How firm it is: a rule of law or regulator, what one company promises of itself, or what the press says of a rule. */
export const bases = ['rule', 'promise', 'press'] as const;

const page = z.url({ protocol: /^https?$/ });

export const limit = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    country: countryId,
    case: limitCase,
    /** Whose cards, accounts or transfers it is about, where not everybody's. */
    scheme: text.strict().optional(),
    what: text.strict(),
    /** Days; none is at once. */
    days: z.int().min(0).max(730),
    /** The most that it can be made longer to. */
    longest: z.int().max(730).optional(),
    count: z.enum(['working', 'calendar']),
    from: text.strict(),
    duty: z.enum(duties),
    basis: z.enum(bases),
    source: page,
    checkedOn: z.iso.date(),
  })
  .refine(({ days, longest }) => longest === undefined || longest > days, {
    path: ['longest'],
    error: 'not longer than the days',
  });

const unknown = z.strictObject({
  country: countryId,
  cases: z.array(limitCase).min(1),
  /** Whom one asks, of providers.yaml. */
  ask: z.string(),
  checkedOn: z.iso.date(),
});

/** How long something may take in a country. */
export type Limit = z.infer<typeof limit>;
/** The cases for which we found no limit in a country, and whom to ask instead. */
export type UnknownLimit = z.infer<typeof unknown>;

type Limits = { limits: Limit[]; unknown: UnknownLimit[] };

/** What limits.yaml says, entry by entry as far as it can be read. */
export const writtenLimits = once((folder) => {
  const bad: BadContent[] = [];
  const file = join(folder, 'limits.yaml');
  const yaml = orAside(bad, file, () => openYaml(file));
  const part = <T>(name: string, schema: z.ZodType<T>) =>
    ((yaml && orAside(bad, file, () => yaml.entries(schema, bad, name))) ?? []).map(([, one]) => one);
  return { list: part('known', limit), unknown: part('unknown', unknown), bad };
});

/** The same with what editors made of them. */
export const readLimits = untilEdited((folder): Limits & WithBad => {
  const { list, unknown, bad } = writtenLimits(folder);
  return { limits: edited(folder, 'limits', list, limit), unknown, bad };
});

/** All of it. @throws BadContent */
export const loadLimits = (folder: string): Limits => sound(readLimits(folder));
