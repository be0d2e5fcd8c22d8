import MiniSearch from 'minisearch';
import type { Locale, SearchDocument } from './engine.ts';
import { words } from './text/tokens.ts';

/** The words in which articles are named, as people write them: what to suggest, and what a misspelt word may have been. */
export type Vocabulary = ReturnType<typeof openVocabulary>;

type Entry = { id: string; title: string; searchTerms: string };

const surfaces = (text: string) => words(text).map(({ form }) => form.surface);

export function openVocabulary() {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'searchTerms'],
    tokenize: surfaces,
    processTerm: (term) => term,
  });
  const contents = new Map<string, Entry>();
  /** In how many texts a word stands, and how it was written where it was seen first. */
  const counts = new Map<string, number>();
  const written = new Map<string, string>();

  function count({ title, searchTerms }: Entry, step: 1 | -1): void {
    const text = `${title}\n${searchTerms}`;
    const seen = new Map(words(text).map(({ form, start, end }) => [form.surface, text.slice(start, end)]));
    for (const [word, raw] of seen) {
      counts.set(word, (counts.get(word) ?? 0) + step);
      if (!written.has(word)) written.set(word, raw);
    }
  }

  function remove(id: string): void {
    const entry = contents.get(id);
    if (!entry) return;
    index.discard(id);
    count(entry, -1);
    contents.delete(id);
  }

  const isKnown = (word: string): boolean => (counts.get(word) ?? 0) > 0;

  /** The word with two of its letters the other way round. */
  function untwisted(word: string): string | undefined {
    const twists = [...word].map(
      (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    );
    const found = twists.find(isKnown);
    return found === undefined ? undefined : written.get(found);
  }

  /** The commonest word one letter away. */
  function nearest(word: string): string | undefined {
    const near = index.search(word, { fuzzy: 1, boost: { title: 2 } }).flatMap(({ terms }) => terms);
    const [commonest] = near.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
    return commonest === undefined ? undefined : written.get(commonest);
  }

  return {
    put(documents: SearchDocument[]): void {
      for (const { id, title, searchTerms } of documents) {
        remove(id);
        const entry = { id, title, searchTerms: searchTerms.join('\n') };
        index.add(entry);
        count(entry, 1);
        contents.set(id, entry);
      }
    },

    remove: (ids: string[]): void => ids.forEach(remove),

    clear(): void {
      for (const id of [...contents.keys()]) remove(id);
    },

    /** How many words of a text name something here. */
    known: (text: string): number => surfaces(text).filter(isKnown).length,

    /** Titles that go on from what has been typed, in the reader's language. */
    suggest(typed: string, locale: Locale, most: number): string[] {
      const last = surfaces(typed).length - 1;
      const found = index.search(typed, {
        combineWith: 'AND',
        prefix: (_, place) => place === last && !/\s$/.test(typed),
        boost: { title: 3 },
        filter: ({ id }) => String(id).endsWith(`_${locale}`),
      });
      return found.slice(0, most).flatMap(({ id }) => contents.get(String(id))?.title ?? []);
    },

    /**
     * The text with the words that nothing here knows put right; nothing when none is. `untwisted` are the words that had two
     * letters the other way round: engines find one wrong letter by themselves, but not that.
     */
    correct(text: string): { text: string; untwisted: string[] } | undefined {
      const straight: string[] = [];
      let corrected = '';
      let at = 0;
      for (const { form, start, end } of words(text)) {
        if (form.stop || !form.spelt || isKnown(form.surface) || isKnown(form.stem)) continue;
        const turned = untwisted(form.surface);
        const right = turned ?? nearest(form.surface);
        if (right === undefined) continue;
        if (turned !== undefined) straight.push(turned);
        corrected += text.slice(at, start) + right;
        at = end;
      }
      return at === 0 ? undefined : { text: corrected + text.slice(at), untwisted: straight };
    },
  };
}
