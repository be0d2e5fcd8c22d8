import type { Locale } from '#ground/locale.ts';
import { secretNames } from '../../api/privacy/names.ts';

const names = new Map<string, Record<Locale, string>>(Object.entries(secretNames));
const lists = {
  ar: new Intl.ListFormat('ar', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
};

/** The kinds of secrets that were removed, as words in one sentence. */
export const secretKinds = (removed: { kind: string }[], locale: Locale): string =>
  lists[locale].format(removed.map(({ kind }) => names.get(kind)?.[locale] ?? kind));

/** The kinds among words that came with an address, where anybody may have written anything. */
export const secretsOf = (words: string[]): { kind: string }[] =>
  words.filter((word) => names.has(word)).map((kind) => ({ kind }));
