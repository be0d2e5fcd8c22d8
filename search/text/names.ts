import type { FindConcepts, SynonymGroup } from './synonyms.ts';
import type { Word } from './tokens.ts';
import { words } from './tokens.ts';

/** What Arabic writes before a name as one word with it, besides the article: and, so; in, for. */
const before = [/^[وف](?=..)/, /^[بل](?=..)/, /^[وف][بل](?=..)/];
/** «عراقية» as «عراقي». */
const feminine = /ه$/;

/**
 * Finds who is named in a text, by names as they are written. A name keeps its letters where a word of the field loses some: «الدفع»
 * and «مدفوع» say the same, but only one is a company, and «بنك» is no «بنكك». The longest name wins, and one that is a word of
 * every day as well names nobody by itself.
 */
export function openNames(groups: SynonymGroup[]): FindConcepts {
  const named = new Map<string, Set<string>>();
  let longest = 0;
  for (const { id, canonical, en, ar, arabizi, ambiguous } of groups) {
    const everyday = new Set(ambiguous.map(written));
    for (const name of [canonical.en, canonical.ar, ...en, ...ar, ...arabizi]) {
      const key = written(name);
      if (key === '' || everyday.has(key)) continue;
      named.set(key, (named.get(key) ?? new Set()).add(id));
      longest = Math.max(longest, words(name).length);
    }
  }

  /** Whom the longest name that starts here names, and where it ends. */
  const at = (text: Word[], from: number) => {
    for (let to = Math.min(text.length, from + longest); to > from; to--) {
      const [first = '', ...others] = text.slice(from, to).map(({ form }) => form.surface);
      for (const start of beginnings(first)) {
        const name = [start, ...others].join(' ');
        const ids = named.get(name) ?? named.get(name.replace(feminine, ''));
        if (ids) return { ids, to };
      }
    }
    return undefined;
  };

  return (text) => {
    const found = [];
    for (let from = 0; from < text.length;) {
      const match = at(text, from);
      const to = match?.to ?? from + 1;
      for (const id of match?.ids ?? []) found.push({ id, from, to });
      from = to;
    }
    return found;
  };
}

const written = (name: string): string => surfaces(words(name)).join(' ');
const surfaces = (text: Word[]): string[] => text.map(({ form }) => form.surface);

/** The word as it stands first, then without what may stand before a name. */
const beginnings = (word: string): string[] => [
  word,
  ...before.filter((some) => some.test(word)).map((some) => word.replace(some, '')),
];
