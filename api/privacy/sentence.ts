import type { ShortNumber } from './kinds.ts';
import type { Token } from './tokens.ts';
import { removedKind } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';
import { fillers, owners, references } from './words.ts';

const isFiller = vocabulary(fillers);
const isReference = vocabulary(references);
const isOwner = vocabulary(owners);

/** How many words stand between a cue and a number, how many of them say something else, and whether the last says whose it is. */
export type Between = { words: number; strange: number; owner: boolean };

/** What was read between a cue and a number. */
export class Sentence {
  readonly #code: ShortNumber;
  #words = 0;
  #strange = 0;
  #owner = false;
  #ended = false;
  /** "OTP for purchase of SAR 150 riyals is 482913": another number was named, and has been passed. */
  #named = false;
  #passed: number | undefined;

  constructor(code: ShortNumber) {
    this.#code = code;
  }

  /** Reads a token. Whether what the cue speaks of cannot come after it any more. */
  endsAt(token: Token): boolean {
    if (token.type === 'masked') return true;
    if (token.type === 'removed') return removedKind(token) === this.#code.kind;
    if (token.type === 'break') {
      this.#ended = true;
      return this.#words > 0 || /\n/.test(token.text);
    }
    return token.type === 'word' && this.#endsAtWord(token.text);
  }

  #endsAtWord(word: string): boolean {
    this.#words++;
    if (this.#ended || this.#words > 12) return true;
    const unit = this.#passed === this.#words;
    this.#owner = isOwner(word);
    if (unit) return false;
    if (isReference(word)) {
      this.#named = true;
      return this.#code.weak;
    }
    if (!isFiller(word)) this.#strange++;
    return false;
  }

  /** Whether a number that comes now is the one that was named, and so is passed. */
  passes(): boolean {
    if (!this.#named) return false;
    this.#named = false;
    this.#passed = this.#words + 1;
    return true;
  }

  get passedOne(): boolean {
    return this.#passed !== undefined;
  }

  between(): Between {
    return { words: this.#words, strange: this.#strange, owner: this.#owner };
  }
}
