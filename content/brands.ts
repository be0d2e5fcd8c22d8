import { join } from 'node:path';
import { z } from 'zod';
import { BadContent, once, readYaml } from './file.ts';
import type { SynonymGroup } from './synonyms.ts';
import { loadSynonyms } from './synonyms.ts';

const kind = z.strictObject({
  /** The group of synonyms.yaml that the companies belong to. */
  like: z.string(),
  /** The ways in which each is written. */
  names: z.array(z.array(z.string()).min(1)),
  ambiguous: z.array(z.string()).default([]),
});

function readKinds(folder: string) {
  const file = join(folder, 'brands.yaml');
  const kinds = readYaml(file, z.array(kind));
  const groups = new Set(loadSynonyms(folder).map(({ id }) => id));
  for (const { like } of kinds)
    if (!groups.has(like)) throw new BadContent(file, undefined, `no group ${like} in synonyms.yaml`);
  return kinds;
}

const isArabic = (name: string) => /\p{Script=Arabic}/u.test(name);

/** The names of companies and of their means of payment. @throws BadContent */
export const loadCompanies = once((folder): string[] => [
  ...readKinds(folder).flatMap(({ names }) => names.flat()),
  ...loadSynonyms(folder)
    .filter(({ category }) => category === 'system')
    .flatMap(namesOf),
]);

/** All names of a group. */
export const namesOf = ({ canonical, en, ar, arabizi }: SynonymGroup): string[] => [
  canonical.en,
  canonical.ar,
  ...en,
  ...ar,
  ...arabizi,
];

/** What people call the same thing, companies among what they are like. @throws BadContent */
export const loadNames = once((folder): SynonymGroup[] => {
  const kinds = readKinds(folder);
  const groups = loadSynonyms(folder);
  return groups.map((group) => {
    const own = kinds.filter(({ like }) => like === group.id);
    const names = own.flatMap(({ names }) => names.flat());
    return {
      ...group,
      en: [...group.en, ...names.filter((name) => !isArabic(name))],
      ar: [...group.ar, ...names.filter(isArabic)],
      ambiguous: [...group.ambiguous, ...own.flatMap(({ ambiguous }) => ambiguous)],
    };
  });
});
