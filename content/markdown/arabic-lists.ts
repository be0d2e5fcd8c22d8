import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { list } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, Token } from 'micromark-util-types';
import { within } from './within.ts';

const zeros = [0x660, 0x6f0];
const western = 0x30;

/** A digit as Markdown knows it; anything else stays. */
const asWestern = (code: Code): Code => {
  const zero = code === null ? undefined : zeros.find((zero) => code >= zero && code < zero + 10);
  return code === null || zero === undefined ? code : code - zero + western;
};

/** A part of the grammar that reads the digits of Arabic as Western ones; what is kept is what was written. */
function reading(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      let written: Code = null;
      let over = false;
      const read =
        (state: State | undefined): State =>
        (code) => {
          written = code;
          const next = state?.(asWestern(code));
          return over || next === undefined ? next : read(next);
        };
      const asWritten =
        (state: State): State =>
        () =>
          state(written);
      const consume = () => effects.consume(written);
      const inside = (inner: Construct): Construct => ({
        ...inner,
        tokenize(effects, ok, nok) {
          const theirs = within(effects, consume, inside);
          return inner.tokenize.call(this, theirs, asWritten(ok), asWritten(nok));
        },
      });
      const ending =
        (end: State): State =>
        () => {
          over = true;
          return end(written);
        };
      return read(construct.tokenize.call(this, within(effects, consume, inside), ending(ok), ending(nok)));
    },
  };
}

const arabicList: Construct = {
  ...reading(list),
  name: 'arabicList',
  ...(list.continuation && { continuation: reading(list.continuation) }),
};

/** Lists numbered «١.» or «۱.» are lists. */
export const arabicLists: Extension = {
  document: Object.fromEntries(
    zeros.flatMap((zero) => Array.from({ length: 10 }, (_, digit) => [zero + digit, arabicList])),
  ),
};

/** Keeps the number with which such a list begins. */
export const arabicStarts: FromMarkdown = {
  enter: {
    listItemValue(this: CompileContext, token: Token) {
      if (!this.data.expectingFirstListItemValue) return;
      const list = this.stack.at(-2);
      if (list?.type === 'list') list.start = numberIn(this.sliceSerialize(token));
      this.data.expectingFirstListItemValue = undefined;
    },
  },
};

const numberIn = (digits: string): number =>
  Number(String.fromCharCode(...[...digits].map((digit) => asWestern(digit.charCodeAt(0)) ?? 0)));
