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
  const { named, longest } = listed(groups);

  /** Whom the longest name that starts here names, and where it ends. */
  const at = (text: Word[], from: number) => {
    const starts = beginnings(text[from]?.form.surface ?? '');
    const firsts = starts.flatMap((start) => [start, start.replace(feminine, '')]);
    const most = Math.max(...firsts.map((first) => longest.get(first) ?? 0));
    for (let to = Math.min(text.length, from + most); to > from; to--) {
      const others = surfaces(text.slice(from + 1, to));
      for (const start of starts) {
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

/** Who goes by each name. */
function listed(groups: SynonymGroup[]) {
  const named = new Map<string, Set<string>>();
  /** By first word how many words the longest name has that begins with it: most words begin none. */
  const longest = new Map<string, number>();
  for (const { id, canonical, en, ar, arabizi, ambiguous } of groups) {
    const everyday = new Set(ambiguous.map(written));
    for (const name of [canonical.en, canonical.ar, ...en, ...ar, ...arabizi]) {
      const key = written(name);
      if (key === '' || everyday.has(key)) continue;
      named.set(key, (named.get(key) ?? new Set()).add(id));
      const [first = ''] = key.split(' ');
      longest.set(first, Math.max(longest.get(first) ?? 0, key.split(' ').length));
    }
  }
  return { named, longest };
}

const written = (name: string): string => surfaces(words(name)).join(' ');
const surfaces = (text: Word[]): string[] => text.map(({ form }) => form.surface);

/** The word as it stands first, then without what may stand before a name. */
const beginnings = (word: string): string[] => [
  word,
  ...before.filter((some) => some.test(word)).map((some) => word.replace(some, '')),
];
