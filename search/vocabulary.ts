import type { Locale, SearchDocument } from './engine.ts';
import { openInverted } from './index/inverted.ts';
import { readOperators } from './operators.ts';
import { words } from './text/tokens.ts';
import { eachInTurns } from './turns.ts';

/** The words in which articles are named, as people write them: what to suggest, and what a misspelt word may have been. */
export type Vocabulary = ReturnType<typeof openVocabulary>;

/** So many documents are read before others have their turn. */
const atOnce = 100;

const surfaces = (text: string) => words(text).map(({ form }) => form.surface);

const emptyIndex = () =>
  openInverted({
    boosts: { title: 3, searchTerms: 1 },
    fields: ({ title, searchTerms }: SearchDocument) => ({
      title: surfaces(title),
      searchTerms: searchTerms.flatMap(surfaces),
    }),
  });

export function openVocabulary() {
  let index = emptyIndex();
  /** How a word was written where it was seen first. */
  const written = new Map<string, string>();

  function put(document: SearchDocument): void {
    index.put(document);
    for (const text of [document.title, ...document.searchTerms])
      for (const { form, start, end } of words(text))
        if (!written.has(form.surface)) written.set(form.surface, text.slice(start, end));
  }

  /** The word with two of its letters the other way round. */
  function untwisted(word: string): string | undefined {
    const twists = [...word].map(
      (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    );
    const found = twists.find(index.has);
    return found === undefined ? undefined : written.get(found);
  }

  /** The commonest word one letter away. */
  function nearest(word: string): string | undefined {
    const [commonest] = index.near(word).sort((one, other) => other.spread - one.spread);
    return commonest && written.get(index.written(commonest));
  }

  return {
    put: (texts: SearchDocument[]): void => texts.forEach(put),

    remove: (ids: string[]): void => ids.forEach((id) => index.remove(id)),

    /** Makes these the only documents. */
    async replaceAll(texts: SearchDocument[]): Promise<void> {
      index = emptyIndex();
      written.clear();
      await eachInTurns(texts, atOnce, put);
    },

    /** How many words of a text name something here. */
    known: (text: string): number => surfaces(text).filter(index.has).length,

    /** Titles that go on from what has been typed, in the reader's language. */
    suggest(typed: string, locale: Locale, most: number): string[] {
      const sought = [...new Set(surfaces(readOperators(typed).words))];
      const unfinished = !/\s$/.test(typed);
      const entries = sought.flatMap((word, at) => {
        const words = new Set([at]);
        return index
          .matching(word, unfinished && at === sought.length - 1)
          .map((entry) => ({ ...entry, words }));
      });
      const found: { title: string; score: number }[] = [];
      index.find(entries, [], (number, score, holds) => {
        const document = holds === sought.length ? index.at(number) : undefined;
        if (document?.locale === locale) found.push({ title: document.title, score });
      });
      return found
        .sort((one, other) => other.score - one.score)
        .slice(0, most)
        .map(({ title }) => title);
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
        if (form.stop || !form.spelt || index.has(form.surface) || index.has(form.stem)) continue;
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
