import type { Locale } from '../api/ground/locale.ts';
import type { SearchDocument } from './engine.ts';
import type { Familiar } from './familiar.ts';
import { openFamiliar } from './familiar.ts';
import { Inverted } from './index/inverted.ts';
import { readOperators } from './operators.ts';
import { isSlip, withBeginning, withoutBeginning } from './slips.ts';
import { onOtherKeyboard } from './text/layout.ts';
import type { Form } from './text/tokens.ts';
import { words } from './text/tokens.ts';
import { eachInTurns } from './turns.ts';

/** So many documents are read before others have their turn. */
const atOnce = 100;

const surfaces = (text: string) => words(text).map(({ form }) => form.surface);

const emptyIndex = () =>
  new Inverted({
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

/** The words in which articles are named, as people write them: what to suggest, and what a misspelt word may have been. */
export class Vocabulary {
  /** Words that are right though no article is named by them. */
  readonly #familiar: Familiar;
  #index = emptyIndex();
  /** How a word was written where it was seen first, without its article. */
  readonly #written = new Map<string, string>();

  constructor(familiar: Familiar = openFamiliar([], [], [])) {
    this.#familiar = familiar;
  }

  put(texts: SearchDocument[]): void {
    for (const document of texts) this.#put(document);
  }

  remove(ids: string[]): void {
    ids.forEach((id) => this.#index.remove(id));
  }

  /** Makes these the only documents. */
  async replaceAll(texts: SearchDocument[]): Promise<void> {
    this.#index = emptyIndex();
    this.#written.clear();
    await eachInTurns(texts, atOnce, (document) => this.#put(document));
  }

  /** The same keys on the other keyboard, when all they write there is known and nothing here. */
  otherKeyboard(text: string): string | undefined {
    if (this.#makesSense(text)) return undefined;
    const other = onOtherKeyboard(text);
    return this.#areNames(other) ? other : undefined;
  }

  /** Titles that go on from what has been typed, in the reader's language. */
  suggest(typed: string, locale: Locale, most: number): string[] {
    const sought = [...new Set(surfaces(readOperators(typed).words))];
    const unfinished = !/\s$/.test(typed);
    const entries = sought.flatMap((word, at) => {
      const words = new Set([at]);
      return this.#index
        .matching(word, unfinished && at === sought.length - 1)
        .map((entry) => ({ ...entry, words }));
    });
    const found: { title: string; score: number }[] = [];
    this.#index.find(entries, [], (number, score, holds) => {
      const document = holds === sought.length ? this.#index.at(number) : undefined;
      if (document?.locale === locale) found.push({ title: document.title, score });
    });
    return found
      .sort((one, other) => other.score - one.score)
      .slice(0, most)
      .map(({ title }) => title);
  }

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
      if (form.surface.length < 4 || /\p{N}/u.test(form.surface) || this.#isWritten(form)) continue;
      if (end === text.length && this.#begins(form.surface)) continue;
      const few = all.length <= mostToPutRight;
      const name = few ? this.#nameLike(form.surface) : undefined;
      if (name === undefined && this.#familiar.has(form)) continue;
      const sure = name ?? (few || form.spelt ? this.#untwisted(form.surface) : undefined);
      const right = sure ?? (few && form.spelt ? this.#nearest(form) : undefined);
      if (right === undefined) continue;
      if (sure !== undefined) found.push(sure);
      corrected += text.slice(at, start) + withBeginning(text.slice(start, end), form.surface, right);
      at = end;
    }
    return at === 0 ? undefined : { text: corrected + text.slice(at), found };
  }

  /** Whether a word stands somewhere as it is typed. */
  #isWritten(form: Form): boolean {
    return (
      form.stop ||
      this.#index.has(form.surface) ||
      this.#index.has(form.stem) ||
      this.#familiar.knows(form.surface)
    );
  }

  #isKnown(form: Form): boolean {
    return this.#isWritten(form) || this.#familiar.has(form);
  }

  #begins(letters: string): boolean {
    return (
      letters.length >= 2 &&
      (this.#index.matching(letters, true).length > 0 || this.#familiar.begins(letters))
    );
  }

  /** The name that was meant by a word one letter away. */
  #nameLike(word: string): string | undefined {
    return this.#familiar.near(word).find((name) => name.length >= shortestName && isSlip(word, name));
  }

  #put(document: SearchDocument): void {
    this.#index.put(document);
    this.#familiar.read(document.summary);
    this.#familiar.read(document.body);
    for (const text of [document.title, ...document.searchTerms])
      for (const { form, start, end } of words(text))
        if (!this.#written.has(form.surface))
          this.#written.set(form.surface, withoutBeginning(text.slice(start, end), form.surface));
  }

  /**
   * Whether a text makes sense as it stands: some word of it is known, or its last, still being typed, begins one. What is written to
   * a sign of the keyboard ("]tu") is no beginning.
   */
  #makesSense(text: string): boolean {
    const all = words(text).filter(({ form }) => form.surface.length >= 2);
    if (all.some(({ form }) => this.#isKnown(form))) return true;
    const last = all.at(-1);
    return (
      last?.end === text.length && !/\S/.test(text.charAt(last.start - 1)) && this.#begins(last.form.surface)
    );
  }

  /** Whether every word of a text is known, and one of three letters or more names something here. */
  #areNames(text: string): boolean {
    const all = words(text).map(({ form }) => form);
    return (
      all.every((form) => form.surface.length >= 2 && this.#isKnown(form)) &&
      all.some((form) => !form.stop && form.surface.length >= 3 && this.#index.has(form.surface))
    );
  }

  /** The word with two of its letters the other way round. */
  #untwisted(word: string): string | undefined {
    const twists = [...word].map(
      (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    );
    const found = twists.find((twist) => this.#index.has(twist));
    return found === undefined ? undefined : this.#written.get(found);
  }

  /** The commonest word one letter away, if it is common. */
  #nearest({ surface, stem }: Form): string | undefined {
    const [commonest] = this.#index
      .near(surface)
      .filter((entry) => entry.spread >= leastSpread && isSlip(surface, this.#index.written(entry)))
      .filter((entry) => !words(this.#index.written(entry)).some(({ form }) => form.stem === stem))
      .sort((one, other) => other.spread - one.spread);
    return commonest && this.#written.get(this.#index.written(commonest));
  }
}
