import { join } from 'node:path';
import { z } from 'zod';
import { countryId, isFromAbroad, isLocal } from './countries.ts';
import { edited, untilEdited } from './edits.ts';
import type { Text, WithBad } from './file.ts';
import { once, readList, sound, text } from './file.ts';
import { basis } from './sources.ts';
import { readSynonyms, writtenSynonyms } from './synonyms.ts';

const page = z.url({ protocol: /^https?$/ });

const phone = z
  .strictObject({
    /** Where it is dialled; none for a number that serves the whole world. */
    country: countryId.optional(),
    number: z.string().optional(),
    /** The same line from another country. */
    abroad: z.string().optional(),
    /** What it is for, where it is not for everything. */
    about: z.enum(['everything', 'cards', 'fraud', 'complaints', 'rights']).default('everything'),
    hours: text.strict().optional(),
    /** Where it was read, where that is not the provider's source. */
    source: page.optional(),
  })
  .refine(({ number, abroad }) => number !== undefined || abroad !== undefined, 'a phone without a number')
  .refine(
    ({ country, number }) => number === undefined || (country !== undefined && isLocal(country, number)),
    {
      path: ['number'],
      error: 'no number of this country',
    },
  )
  .refine(({ country, abroad }) => abroad === undefined || isFromAbroad(abroad, country), {
    path: ['abroad'],
    error: 'no number of this country as dialled from abroad',
  });

export const provider = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(['bank', 'wallet', 'processor', 'scheme', 'instalments', 'transfers', 'regulator']),
    /** Where it serves people; none of one that serves them everywhere. */
    countries: z.array(countryId),
    name: text.strict().optional(),
    /** As people type it besides, in both scripts. */
    aliases: z.array(z.string().min(1)).default([]),
    /** What others are called as well, in another country: which of them is meant, the text has to tell. */
    shared: z.array(z.string().min(1)).default([]),
    /** Those of its names that are words of every day as well: they count only beside another term of the field. */
    ambiguous: z.array(z.string().min(1)).default([]),
    /** The group of synonyms.yaml that holds its names; they do not stand here again. */
    group: z.string().optional(),
    phones: z.array(phone).default([]),
    /** What its app is called. */
    app: z.string().min(1).optional(),
    /** Where one complains. */
    complaints: page.optional(),
    source: page,
    basis: basis.optional(),
    checkedOn: z.iso.date(),
  })
  .refine(({ name, group }) => (name === undefined) !== (group === undefined), {
    path: ['name'],
    error: 'either a name, or the group of synonyms.yaml that has it',
  });

/** A bank, a wallet or another company that people pay with or complain to, and how they reach it. */
export type Provider = z.infer<typeof provider> & { name: Text };

/** Those of providers.yaml, as far as they can be read. */
export const writtenProviders = once((folder) => {
  const groups = new Set(writtenSynonyms(folder).list.map(({ id }) => id));
  // Where synonyms.yaml itself cannot be read, nothing is wrong with the providers.
  const isKnown = ({ group }: z.infer<typeof provider>) =>
    group === undefined || groups.size === 0 || groups.has(group);
  const inGroup = provider.refine(isKnown, { path: ['group'], error: 'no such group in synonyms.yaml' });
  return readList(join(folder, 'providers.yaml'), inGroup);
});

/** The same with what editors made of them, each with its name. */
export const readProviders = untilEdited((folder): { providers: Provider[] } & WithBad => {
  const groups = new Map(readSynonyms(folder).synonyms.map((group) => [group.id, group]));
  const { list, bad } = writtenProviders(folder);
  const providers = edited(folder, 'providers', list, provider).flatMap((one) => {
    const name = one.name ?? groups.get(one.group ?? '')?.canonical;
    return name ? [{ ...one, name }] : [];
  });
  return { providers, bad };
});

/** All of them. @throws BadContent */
export const loadProviders = (folder: string): Provider[] => sound(readProviders(folder)).providers;

/** Every name that providers.yaml itself gives a provider; a name that is the same in both languages once. */
export const ownNames = ({ group, name, aliases }: Provider): string[] =>
  group === undefined ? [...new Set([name.en, name.ar]), ...aliases] : aliases;
