import type { Token } from './code-words.ts';
import { callsCode, cue, isSystemNamed, spellings, tokens } from './code-words.ts';
import { nearestCodes } from './nearest-codes.ts';
import { isSaid, saidBeside } from './said-numbers.ts';

/** A decline or error code as its provider writes it. */
export type Code = {
  id: string;
  system: string;
  code: string;
  /** Whether it is a code wherever it stands, or only near a word such as "code" or "error". */
  match: 'exact' | 'needs-context';
};

/** How far a cue may stand from the code, in characters. */
const near = 25;
/** One digit is more often a count ("2 minutes") than a code: its cue stands right beside it. */
const beside = 4;
/** Says only that another code tells the reason: it comes after that one, and is none in the words that everybody uses. */
const umbrella = 'stripe-error-code:card_declined';

/**
 * Codes in the order in which a text names them; one that several systems use gives all of them. It takes time linear in the text.
 */
export class Codes {
  /** All that are known. */
  readonly all: readonly Code[];
  readonly #bySpelling = new Map<string, Code[]>();
  readonly #longest = new Map<string, number>();
  // A search asks twice, once for its order and once for what it shows.
  #last: { text: string; named: Code[] } = { text: '', named: [] };

  /** @param codes those that customers meet most first */
  constructor(codes: readonly Code[]) {
    this.all = codes;
    for (const code of codes)
      for (const parts of spellings(code.code)) {
        const key = parts.join(' ');
        this.#bySpelling.set(key, [...(this.#bySpelling.get(key) ?? []), code]);
        this.#longest.set(parts[0] ?? '', Math.max(this.#longest.get(parts[0] ?? '') ?? 0, parts.length));
      }
  }

  /** Those that a message or a search names. */
  namedIn(text: string): Code[] {
    if (text !== this.#last.text)
      this.#last = {
        text,
        named: this.#find(text, isNamed).filter(({ id, code }) => id !== umbrella || text.includes(code)),
      };
    return this.#last.named;
  }

  /**
   * A text without the codes that it names and the words that call them so: whoever reads the rest does not take «كود 96» for a code that
   * should have come.
   */
  without(text: string): string {
    const all = tokens(text);
    const gone = new Set(this.#places(all, text, isNamed).flatMap(({ from, to }) => withCue(all, from, to)));
    let at = 0;
    return text
      .split(/(?<=\s)(?=\S)/)
      .filter((chunk) => {
        const own = tokens(chunk).map((_, index) => at + index);
        at += own.length;
        return own.length === 0 || !own.every((index) => gone.has(index));
      })
      .join('');
  }

  /** Those that somebody who looks up a code may mean: there a number needs no word beside it. */
  askedFor(text: string): Code[] {
    const strict = this.#find(text, isNamed);
    return strict.length > 0 ? strict : this.#find(text.replace(threeGroups, '$1.$2.$3'), stands);
  }

  /** For a text that names none: codes written much like it. */
  nearest(text: string): Code[] {
    return nearestCodes(this.all, text);
  }

  /** What other systems write the same. */
  sameElsewhere(id: string): Code[] {
    const own = this.all.find((code) => code.id === id)?.code ?? '';
    const same = (this.#bySpelling.get(keyOf(own)) ?? []).filter(({ code }) => keyOf(code) === keyOf(own));
    return same.filter((code) => code.id !== id);
  }

  #find(text: string, accepts: Accepts): Code[] {
    const places = this.#places(tokens(text), text, accepts);
    const found = new Map(places.flatMap(({ named }) => named).map((code) => [code.id, code]));
    return [...found.values()].sort(
      (one, other) => Number(one.id === umbrella) - Number(other.id === umbrella),
    );
  }

  /** From which word to which a text names which codes. */
  #places(all: Token[], text: string, accepts: Accepts) {
    const places: { from: number; to: number; named: Code[] }[] = [];
    const isMentioned = mentions(all);
    for (let from = 0; from < all.length;) {
      const { listed, length } = this.#longestAt(all, from);
      const to = from + length;
      const close = around(all, from, to);
      const spelt = all.slice(from, to).map(({ text }) => text);
      const named =
        all.length === length && !isSaid(spelt)
          ? listed
          : listed.filter(
              (code) => accepts(code, spelt, close, text) && !(length === 1 && isInNumber(all, from)),
            );
      const mentioned = named.filter(({ system }) => named.length > 1 && isMentioned(system));
      if (named.length > 0)
        places.push({ from, to, named: asWrittenFirst(mentioned.length > 0 ? mentioned : named, text) });
      from += named.length > 0 ? length : 1;
    }
    return places;
  }

  #longestAt(all: Token[], from: number): { listed: Code[]; length: number } {
    for (let length = this.#longest.get(all[from]?.text ?? '') ?? 0; length > 0; length--) {
      const key = all.slice(from, from + length).map(({ text }) => text);
      const listed = this.#bySpelling.get(key.join(' '));
      if (listed && key.length === length) return { listed, length };
    }
    return { listed: [], length: 0 };
  }
}

/** A number that is written in groups has so many digits or more: a telephone's, an account's. */
const longNumber = 9;
/** It has no more groups than these on either side. */
const groups = 6;

/** Whether a word is a group of digits inside a longer number: «+966 51 123 4567» names no code. */
function isInNumber(all: Token[], at: number): boolean {
  const digits = (from: number, step: 1 | -1) => {
    let sum = 0;
    for (let to = from; Math.abs(to - from) < groups; to += step) {
      const [one, before] = [all[to], all[to - step]];
      if (!one || !before || !/^\p{N}+$/u.test(one.text)) break;
      const gap = step === 1 ? one.start - before.end : before.start - one.end;
      if (gap > 1) break;
      sum += one.text.length;
    }
    return sum;
  };
  const own = all[at]?.text ?? '';
  if (!/^\p{N}+$/u.test(own)) return false;
  return digits(at - 1, -1) + own.length + digits(at + 1, 1) >= longNumber;
}

type Accepts = (code: Code, spelt: string[], close: string, text: string) => boolean;

/** The words from one place to another with those before them that only say that a code follows. */
function withCue(all: Token[], from: number, to: number): number[] {
  let first = from;
  while (first > 0 && (callsCode.test(all[first - 1]?.text ?? '') || isLabel(all[first - 1]?.text))) first--;
  return all.slice(first, to).map((_, index) => first + index);
}

const isLabel = (word = '') => /^(?:number|no|nr|is|رقم|هو)$/.test(word);

const keyOf = (code: string) => wordsOf(tokens(code));

const threeGroups = /(?<!\p{N})(\p{N}{3})[\s,_-](\p{N}{3})[\s,_-](\p{N}{3})(?!\p{N})/gu;

const cueBeside = saidBeside(cue);

/** Plain words (`declined`, `N`) are everyday language unless the provider's name stands near; numbers need a cue. */
function isNamed({ code, match, system }: Code, spelt: string[], close: string): boolean {
  if (isSaid(spelt)) return cueBeside.test(close);
  const number = spelt.every((part) => /^\p{N}+$/u.test(part));
  const plainWord = spelt.length === 1 && /^\p{L}+$/u.test(code) && !/\p{Ll}\p{Lu}/u.test(code);
  if (match === 'exact' && !plainWord && !(number && /\p{L}/u.test(code))) return true;
  return isSystemNamed(system, close) || (!plainWord && cue.test(close));
}

/** Where a code is asked for, a number is one as it stands, and a plain word as its provider writes it. */
const stands = ({ code }: Code, spelt: string[], _: string, text: string) =>
  spelt.length > 1 || /\p{N}/u.test(spelt.join('')) || (code.length > 1 && text.includes(code));

/** The words within reach of those from one place to another. */
function around(all: Token[], from: number, to: number): string {
  const start = all[from]?.start ?? 0;
  const end = all[to - 1]?.end ?? 0;
  const reach = end - start === 1 ? beside : near;
  let first = from;
  while (first > 0 && start - (all[first - 1]?.end ?? 0) <= reach) first--;
  let last = to;
  while (last < all.length && (all[last]?.start ?? 0) - end <= reach) last++;
  return `${wordsOf(all.slice(first, from))} | ${wordsOf(all.slice(to, last))}`;
}

/** Whether a text names a system anywhere; each is looked for once at most. */
function mentions(all: Token[]): (system: string) => boolean {
  const words = wordsOf(all);
  const known = new Map<string, boolean>();
  return (system) => {
    const mentioned = known.get(system) ?? isSystemNamed(system, words);
    known.set(system, mentioned);
    return mentioned;
  };
}

const wordsOf = (all: Token[]) => all.map(({ text }) => text).join(' ');

/** Of the systems that share a code, those that write it as the text does; of numbers only the order of the list tells. */
const asWrittenFirst = (codes: Code[], text: string): Code[] =>
  codes.length < 2
    ? codes
    : [...codes].sort((one, other) => Number(isIn(other, text)) - Number(isIn(one, text)));

const isIn = ({ code }: Code, text: string) => /\p{L}/u.test(code) && text.includes(code);
