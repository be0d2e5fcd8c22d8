import type { Locale } from '../api/ground/locale.ts';
import type { SearchDocument } from './engine.ts';
import type { Familiar } from './familiar.ts';
import { openFamiliar } from './familiar.ts';
import { openInverted } from './index/inverted.ts';
import { readOperators } from './operators.ts';
import { isSlip, withBeginning, withoutBeginning } from './slips.ts';
import { onOtherKeyboard } from './text/layout.ts';
import type { Form } from './text/tokens.ts';
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

/** Whoever writes more writes sentences, in which a word that nobody knows is more often right than misspelt. */
const mostToPutRight = 4;
/** A shorter name is one letter from too many words. */
const shortestName = 5;
/** A word that stands in fewer titles and phrasings is no better known than what was typed. */
const leastSpread = 3;

/** @param familiar Words that are right though no article is named by them. */
export function openVocabulary(familiar: Familiar = openFamiliar([], [], [])) {
  let index = emptyIndex();
  /** How a word was written where it was seen first, without its article. */
  const written = new Map<string, string>();

  function put(document: SearchDocument): void {
    index.put(document);
    familiar.read(document.summary);
    familiar.read(document.body);
    for (const text of [document.title, ...document.searchTerms])
      for (const { form, start, end } of words(text))
        if (!written.has(form.surface))
          written.set(form.surface, withoutBeginning(text.slice(start, end), form.surface));
  }

  /** Whether a word stands somewhere as it is typed. */
  const isWritten = (form: Form): boolean =>
    form.stop || index.has(form.surface) || index.has(form.stem) || familiar.knows(form.surface);

  const isKnown = (form: Form): boolean => isWritten(form) || familiar.has(form);

  const begins = (letters: string): boolean =>
    letters.length >= 2 && (index.matching(letters, true).length > 0 || familiar.begins(letters));

  /**
   * Whether a text makes sense as it stands: some word of it is known, or its last, still being typed, begins one. What is written to
   * a sign of the keyboard ("]tu") is no beginning.
   */
  function makesSense(text: string): boolean {
    const all = words(text).filter(({ form }) => form.surface.length >= 2);
    if (all.some(({ form }) => isKnown(form))) return true;
    const last = all.at(-1);
    return last?.end === text.length && !/\S/.test(text.charAt(last.start - 1)) && begins(last.form.surface);
  }

  /** Whether every word of a text is known, and one of three letters or more names something here. */
  function areNames(text: string): boolean {
    const all = words(text).map(({ form }) => form);
    return (
      all.every((form) => form.surface.length >= 2 && isKnown(form)) &&
      all.some((form) => !form.stop && form.surface.length >= 3 && index.has(form.surface))
    );
  }

  /** The word with two of its letters the other way round. */
  function untwisted(word: string): string | undefined {
    const twists = [...word].map(
      (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    );
    const found = twists.find(index.has);
    return found === undefined ? undefined : written.get(found);
  }

  /** The name that was meant by a word one letter away. */
  const nameLike = (word: string): string | undefined =>
    familiar.near(word).find((name) => name.length >= shortestName && isSlip(word, name));

  /** The commonest word one letter away, if it is common. */
  function nearest({ surface, stem }: Form): string | undefined {
    const [commonest] = index
      .near(surface)
      .filter((entry) => entry.spread >= leastSpread && isSlip(surface, index.written(entry)))
      .filter((entry) => !words(index.written(entry)).some(({ form }) => form.stem === stem))
      .sort((one, other) => other.spread - one.spread);
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

    /** The same keys on the other keyboard, when all they write there is known and nothing here. */
    otherKeyboard(text: string): string | undefined {
      if (makesSense(text)) return undefined;
      const other = onOtherKeyboard(text);
      return areNames(other) ? other : undefined;
    },

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
     * The text with the words that nobody knows put right; nothing when none is. `found` are those that an engine does not find by
     * itself from what was typed: it takes one letter for another in a long word, but knows neither names nor turned letters.
     */
    correct(text: string): { text: string; found: string[] } | undefined {
      const found: string[] = [];
      let corrected = '';
      let at = 0;
      const all = words(text);
      for (const { form, start, end } of all) {
        if (form.surface.length < 4 || /\p{N}/u.test(form.surface) || isWritten(form)) continue;
        if (end === text.length && begins(form.surface)) continue;
        const few = all.length <= mostToPutRight;
        const name = few ? nameLike(form.surface) : undefined;
        if (name === undefined && familiar.has(form)) continue;
        const sure = name ?? (few || form.spelt ? untwisted(form.surface) : undefined);
        const right = sure ?? (few && form.spelt ? nearest(form) : undefined);
        if (right === undefined) continue;
        if (sure !== undefined) found.push(sure);
        corrected += text.slice(at, start) + withBeginning(text.slice(start, end), form.surface, right);
        at = end;
      }
      return at === 0 ? undefined : { text: corrected + text.slice(at), found };
    },
  };
}
