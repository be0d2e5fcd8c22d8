import type { SynonymGroup } from './synonyms.ts';

/** Shorter names are parts of other words too often. */
const shortest = 3;
const sign = '[\\p{L}\\p{N}]';
/** What Arabic writes in front of a name without a space: and, so, with, for, as, the. */
const clitics = '(?:[وف]?(?:لل|[بلك]?ال|[بلك])?)';

/** Finds the named systems and providers that a text speaks of, each once. The longest name counts: «Fawri+» is not Fawry. */
export function finderOfProviders(synonyms: SynonymGroup[]): (text: string) => SynonymGroup[] {
  const named = new Map<string, SynonymGroup[]>();
  for (const group of synonyms.filter(({ category }) => category === 'system' || category === 'psp'))
    for (const name of namesOf(group)) named.set(name, [...(named.get(name) ?? []), group]);
  const anyName = anyOf([...named.keys()]);
  return (text) => [
    ...new Set([...fold(text).matchAll(anyName)].flatMap(([, name = '']) => named.get(name) ?? [])),
  ];
}

/** Any of these words in a text that is folded as they are; the longest counts. */
export function anyOf(words: string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(RegExp.escape);
  return new RegExp(`(?<!${sign})${clitics}(${longestFirst.join('|') || '(?!)'})(?!${sign})`, 'gu');
}

function namesOf({ canonical, en, ar, ambiguous }: SynonymGroup): Set<string> {
  const unclear = new Set(ambiguous.map(fold));
  const names = [...canonical.en.replace(/\s*\(.*/, '').split(' / '), canonical.ar, ...en, ...ar].map(fold);
  return new Set(names.filter((name) => name.length >= shortest && !unclear.has(name)));
}

/** One way of writing what people write in several: letter case, vowel marks, forms of hamza, digits. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}ـ]/gu, '')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
