import type { Locale } from '../api/ground/locale.ts';
import { localeIn } from './facets.ts';
import type { Familiar } from './familiar.ts';
import { readOperators } from './operators.ts';
import type { Shelf } from './shelf.ts';
import { isSlip, withBeginning, withoutBeginning } from './slips.ts';
import type { Form } from './text/form.ts';
import { onOtherKeyboard } from './text/layout.ts';
import type { Said } from './text/tokens.ts';
import { said, words } from './text/tokens.ts';

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
  readonly #shelf: () => Shelf;

  constructor(familiar: Familiar, shelf: () => Shelf) {
    this.#familiar = familiar;
    this.#shelf = shelf;
  }

  get #titles() {
    return this.#shelf().titles;
  }

  /** The same keys on the other keyboard, when all they write there is known and nothing here. */
  otherKeyboard(q: Said): Said | undefined {
    if (this.#makesSense(q)) return undefined;
    const other = said(onOtherKeyboard(q.text));
    return this.#areNames(other) ? other : undefined;
  }

  /** Titles that go on from what has been typed, in the reader's language. */
  suggest(typed: Said, locale: Locale, most: number): string[] {
    const sought = [...new Set(readOperators(typed).words.words.map(({ form }) => form.surface))];
    const unfinished = !/\s$/.test(typed.text);
    const entries = sought.flatMap((word, at) => {
      const words = new Set([at]);
      return this.#titles
        .matching(word, unfinished && at === sought.length - 1)
        .map((entry) => ({ ...entry, words }));
    });
    const shelf = this.#shelf();
    const found: { number: number; score: number }[] = [];
    shelf.titles.find(entries, [], (number, score, holds) => {
      if (holds === sought.length && localeIn(shelf.facets(number)) === locale) found.push({ number, score });
    });
    return found
      .sort((one, other) => other.score - one.score || shelf.inOrder(one.number, other.number))
      .slice(0, most)
      .map(({ number }) => shelf.at(number)?.title ?? '');
  }

  /**
   * The text with the words that nobody knows put right; nothing when none is. `found` are those that an engine does not find by
   * itself from what was typed: it takes one letter for another in a long word, but knows neither names nor turned letters.
   */
  correct({ text, words }: Said): { words: Said; found: string[] } | undefined {
    const found: string[] = [];
    let corrected = '';
    let at = 0;
    for (const { form, start, end } of words) {
      if (form.surface.length < 4 || /\p{N}/u.test(form.surface) || this.#isWritten(form)) continue;
      if (end === text.length && this.#begins(form.surface)) continue;
      const few = words.length <= mostToPutRight;
      const name = few ? this.#nameLike(form.surface) : undefined;
      if (name === undefined && this.#isFamiliar(form)) continue;
      const sure = name ?? (few || form.spelt ? this.#untwisted(form.surface) : undefined);
      const right = sure ?? (few && form.spelt ? this.#nearest(form) : undefined);
      if (right === undefined) continue;
      if (sure !== undefined) found.push(sure);
      corrected += text.slice(at, start) + withBeginning(text.slice(start, end), form.surface, right);
      at = end;
    }
    return at === 0 ? undefined : { words: said(corrected + text.slice(at)), found };
  }

  /** Whether a word stands somewhere as it is typed. */
  #isWritten(form: Form): boolean {
    return (
      form.stop ||
      this.#titles.has(form.surface) ||
      this.#titles.has(form.stem) ||
      this.#familiar.knows(form.surface) ||
      this.#shelf().isWritten(form.surface)
    );
  }

  #isFamiliar(form: Form): boolean {
    return this.#familiar.has(form, (word) => this.#shelf().isWritten(word));
  }

  #isKnown(form: Form): boolean {
    return this.#isWritten(form) || this.#isFamiliar(form);
  }

  #begins(letters: string): boolean {
    return (
      letters.length >= 2 &&
      (this.#titles.matching(letters, true).length > 0 || this.#familiar.begins(letters))
    );
  }

  /** The name that was meant by a word one letter away. */
  #nameLike(word: string): string | undefined {
    return this.#familiar.near(word).find((name) => name.length >= shortestName && isSlip(word, name));
  }

  /** How a word is written where it names an article first, without its article. */
  #asNamed(word: string): string | undefined {
    const document = this.#shelf().firstNamed(word);
    for (const text of document ? [document.title, ...document.searchTerms] : []) {
      const found = words(text).find(({ form }) => form.surface === word);
      if (found) return withoutBeginning(text.slice(found.start, found.end), word);
    }
    return undefined;
  }

  /**
   * Whether a text makes sense as it stands: some word of it is known, or its last, still being typed, begins one. What is written to
   * a sign of the keyboard ("]tu") is no beginning.
   */
  #makesSense({ text, words }: Said): boolean {
    const all = words.filter(({ form }) => form.surface.length >= 2);
    if (all.some(({ form }) => this.#isKnown(form))) return true;
    const last = all.at(-1);
    return (
      last?.end === text.length && !/\S/.test(text.charAt(last.start - 1)) && this.#begins(last.form.surface)
    );
  }

  /** Whether every word of a text is known, and one of three letters or more names something here. */
  #areNames({ words }: Said): boolean {
    const all = words.map(({ form }) => form);
    return (
      all.every((form) => form.surface.length >= 2 && this.#isKnown(form)) &&
      all.some((form) => !form.stop && form.surface.length >= 3 && this.#titles.has(form.surface))
    );
  }

  /** The word with two of its letters the other way round. */
  #untwisted(word: string): string | undefined {
    const twists = [...word].map(
      (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    );
    const found = twists.find((twist) => this.#titles.has(twist));
    return found === undefined ? undefined : this.#asNamed(found);
  }

  /** The commonest word one letter away, if it is common. */
  #nearest({ surface, stem }: Form): string | undefined {
    const [commonest] = this.#titles
      .near(surface)
      .map((entry) => ({ word: this.#titles.written(entry), spread: entry.spread }))
      .filter(({ word, spread }) => spread >= leastSpread && isSlip(surface, word))
      .filter(({ word }) => !words(word).some(({ form }) => form.stem === stem))
      .sort((one, other) => other.spread - one.spread || (one.word < other.word ? -1 : 1));
    return commonest && this.#asNamed(commonest.word);
  }
}
