import { join } from 'node:path';
import { z } from 'zod';
import { untilEdited } from './edits.ts';
import type { WithBad } from './file.ts';
import { readList } from './file.ts';
import type { Provider } from './providers.ts';
import { ownNames, readProviders } from './providers.ts';
import type { SynonymGroup } from './synonyms.ts';
import { readSynonyms } from './synonyms.ts';

const kind = z.strictObject({
  /** The group of synonyms.yaml that the companies belong to. */
  like: z.string(),
  /** The ways in which each is written. */
  names: z.array(z.array(z.string()).min(1)),
  ambiguous: z.array(z.string()).default([]),
});

/** The companies of brands.yaml, by what they are like. */
export type Brands = z.infer<typeof kind>;

export type Names = {
  /** What people call the same thing, companies among what they are like. */
  names: SynonymGroup[];
  /** The names of companies and of their means of payment. */
  companies: string[];
};

/** What providers are like; schemes and regulators are like nothing that is searched for. */
const likes: Partial<Record<Provider['kind'], string>> = {
  bank: 'bank',
  wallet: 'wallet',
  processor: 'gateway',
  instalments: 'installments',
  transfers: 'transfer',
};

/** The companies of brands.yaml, as far as it can be read. */
export const readBrands = untilEdited((folder): { brands: Brands[] } & WithBad => {
  const groups = readSynonyms(folder).synonyms;
  const known = new Set(groups.map(({ id }) => id));
  // Where synonyms.yaml itself cannot be read, nothing is wrong with the names.
  const isKnown = ({ like }: z.infer<typeof kind>) => known.size === 0 || known.has(like);
  const inGroup = kind.refine(isKnown, { path: ['like'], error: 'no such group in synonyms.yaml' });
  const { list: brands, bad } = readList(join(folder, 'brands.yaml'), inGroup);
  return { brands, bad };
});

/** The names of brands.yaml and providers.yaml put into the groups of synonyms.yaml, as far as all can be read; `bad` is of brands.yaml alone. */
export const readNames = untilEdited((folder): Names & WithBad => ({
  ...namesAmong(folder, readSynonyms(folder).synonyms),
  bad: readBrands(folder).bad,
}));

/** The same names put into other groups than those that everybody has now. */
export function namesAmong(folder: string, groups: SynonymGroup[]): Names {
  const { brands } = readBrands(folder);
  const list = [...brands, ...readProviders(folder).providers.flatMap(likeOthers)];
  const systems = groups.filter(({ category }) => category === 'system').flatMap(namesOf);
  return {
    names: groups.map((group) => joined(group, list)),
    companies: [...list.flatMap(({ names }) => names.flat()), ...systems],
  };
}

/** A provider among those that it is like; one with a group of its own is in that. */
function likeOthers(provider: Provider): Brands[] {
  const like = provider.group ?? likes[provider.kind];
  const { ambiguous } = provider;
  return like === undefined ? [] : [{ like, names: [ownNames(provider)], ambiguous }];
}

function joined(group: SynonymGroup, kinds: Brands[]): SynonymGroup {
  const own = kinds.filter(({ like }) => like === group.id);
  const names = own.flatMap(({ names }) => names.flat());
  return {
    ...group,
    en: [...group.en, ...names.filter((name) => !isArabic(name))],
    ar: [...group.ar, ...names.filter(isArabic)],
    ambiguous: [...group.ambiguous, ...own.flatMap(({ ambiguous }) => ambiguous)],
  };
}

const isArabic = (name: string) => /\p{Script=Arabic}/u.test(name);

/** All names of a group. */
export const namesOf = ({ canonical, en, ar, arabizi }: SynonymGroup): string[] => [
  canonical.en,
  canonical.ar,
  ...en,
  ...ar,
  ...arabizi,
];
