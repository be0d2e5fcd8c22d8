import type { Locale } from '../api/ground/locale.ts';
import { localeIn } from './facets.ts';
import type { Familiar } from './familiar.ts';
import { readOperators } from './operators.ts';
import type { Shelf } from './shelf.ts';
import type { Form } from './text/form.ts';
import { onOtherKeyboard } from './text/layout.ts';
import type { Said } from './text/tokens.ts';
import { said } from './text/tokens.ts';

/** The words in which articles are named, as people write them: which words are known, and what to suggest. */
export class Vocabulary {
  /** Words that are right though no article is named by them. */
  readonly familiar: Familiar;
  readonly shelf: () => Shelf;

  constructor(familiar: Familiar, shelf: () => Shelf) {
    this.familiar = familiar;
    this.shelf = shelf;
  }

  get titles() {
    return this.shelf().titles;
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
      return this.titles
        .matching(word, unfinished && at === sought.length - 1)
        .map((entry) => ({ ...entry, words }));
    });
    const shelf = this.shelf();
    const found: { number: number; score: number }[] = [];
    shelf.titles.find(entries, [], (number, score, holds) => {
      if (holds === sought.length && localeIn(shelf.facets(number)) === locale) found.push({ number, score });
    });
    return found
      .sort((one, other) => other.score - one.score || shelf.inOrder(one.number, other.number))
      .slice(0, most)
      .map(({ number }) => shelf.at(number)?.title ?? '');
  }

  /** Whether a word stands somewhere as it is typed. */
  isWritten(form: Form): boolean {
    return (
      form.stop ||
      this.titles.has(form.surface) ||
      this.titles.has(form.stem) ||
      this.familiar.knows(form.surface) ||
      this.shelf().isWritten(form.surface)
    );
  }

  isFamiliar(form: Form): boolean {
    return this.familiar.has(form, (word) => this.shelf().isWritten(word));
  }

  #isKnown(form: Form): boolean {
    return this.isWritten(form) || this.isFamiliar(form);
  }

  begins(letters: string): boolean {
    return (
      letters.length >= 2 && (this.titles.matching(letters, true).length > 0 || this.familiar.begins(letters))
    );
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
      last?.end === text.length && !/\S/.test(text.charAt(last.start - 1)) && this.begins(last.form.surface)
    );
  }

  /** Whether every word of a text is known, and one of three letters or more names something here. */
  #areNames({ words }: Said): boolean {
    const all = words.map(({ form }) => form);
    return (
      all.every((form) => form.surface.length >= 2 && this.#isKnown(form)) &&
      all.some((form) => !form.stop && form.surface.length >= 3 && this.titles.has(form.surface))
    );
  }
}
