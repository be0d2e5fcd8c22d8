import { fold } from './text/fold.ts';
import type { Form } from './text/form.ts';
import type { Said } from './text/tokens.ts';
import { said, words } from './text/tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whoever writes more writes sentences, in which a word that nobody knows is more often right than misspelt. */
const mostToPutRight = 4;
/** A shorter name is one letter from too many words. */
const shortestName = 5;
/** A word that stands in fewer titles and phrasings is no better known than what was typed. */
const leastSpread = 3;

/** "Did you mean": what a misspelt word may have been, out of the words in which articles are named and of names. */
export class DidYouMean {
  readonly #known: Vocabulary;

  constructor(known: Vocabulary) {
    this.#known = known;
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
      if (form.surface.length < 4 || /\p{N}/u.test(form.surface) || this.#known.isWritten(form)) continue;
      if (end === text.length && this.#known.begins(form.surface)) continue;
      const few = words.length <= mostToPutRight;
      const name = few ? this.#nameLike(form.surface) : undefined;
      if (name === undefined && this.#known.isFamiliar(form)) continue;
      const sure = name ?? (few || form.spelt ? this.#untwisted(form.surface) : undefined);
      const right = sure ?? (few && form.spelt ? this.#nearest(form) : undefined);
      if (right === undefined) continue;
      if (sure !== undefined) found.push(sure);
      corrected += text.slice(at, start) + withBeginning(text.slice(start, end), form.surface, right);
      at = end;
    }
    return at === 0 ? undefined : { words: said(corrected + text.slice(at)), found };
  }

  /** The name that was meant by a word one letter away. */
  #nameLike(word: string): string | undefined {
    return this.#known.familiar.near(word).find((name) => name.length >= shortestName && isSlip(word, name));
  }

  /** How a word is written where it names an article first, without its article. */
  #asNamed(word: string): string | undefined {
    const document = this.#known.shelf().firstNamed(word);
    for (const text of document ? [document.title, ...document.searchTerms] : []) {
      const found = words(text).find(({ form }) => form.surface === word);
      if (found) return withoutBeginning(text.slice(found.start, found.end), word);
    }
    return undefined;
  }

  /** The word with two of its letters the other way round. */
  #untwisted(word: string): string | undefined {
    const twists = [...word].map(
      (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    );
    const found = twists.find((twist) => this.#known.titles.has(twist));
    return found === undefined ? undefined : this.#asNamed(found);
  }

  /** The commonest word one letter away, if it is common. */
  #nearest({ surface, stem }: Form): string | undefined {
    const [commonest] = this.#known.titles
      .near(surface)
      .map((entry) => ({ word: this.#known.titles.written(entry), spread: entry.spread }))
      .filter(({ word, spread }) => spread >= leastSpread && isSlip(surface, word))
      .filter(({ word }) => !words(word).some(({ form }) => form.stem === stem))
      .sort((one, other) => other.spread - one.spread || (one.word < other.word ? -1 : 1));
    return commonest && this.#asNamed(commonest.word);
  }
}

/**
 * Whether one of two words, a letter apart, may be the other misspelt: fingers slip inside a word. What differs in its first letter
 * is another word, and in its last mostly another form of it.
 */
const isSlip = (word: string, other: string): boolean => word[0] === other[0] && word.at(-1) === other.at(-1);

/** How much of a word as it is written stands before its surface (an article, clitics); all that is folded where that is longer. */
function split(written: string, surface: string): [string, string] {
  const folded = fold(written);
  const whole = folded.length === written.length ? written : folded;
  const at = Math.max(0, folded.length - surface.length);
  return [whole.slice(0, at), whole.slice(at)];
}

/** A word as it is written, without the article and the clitics that its surface lacks. */
const withoutBeginning = (written: string, surface: string): string => split(written, surface)[1];

/** Another word in place of a written one, with the article and the clitics that stand there. */
const withBeginning = (written: string, surface: string, other: string): string =>
  split(written, surface)[0] + other;
