import { attention as plain } from 'micromark-core-commonmark';
import { classifyCharacter } from 'micromark-util-classify-character';
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import { diallingCode } from './dialling-codes.ts';

const star = 42;
const whitespace = 1;
const punctuation = 2;

/**
 * What makes words bold or stressed. CommonMark does not end it between a mark of punctuation and a letter, as it has no way to
 * know which way that mark belongs: «**مهم:**لا» and «**"نص"**كلمة» keep their stars. Here it ends after what closes, and begins
 * before what opens. A star between digits multiplies.
 */
export const attention: Construct = {
  ...plain,
  tokenize(effects, ok) {
    const { previous } = this;
    const endsBefore = closes(this);
    let marker: Code = null;
    const finish: State = (code) => {
      const token = effects.exit('attentionSequence');
      // What stops the stars short of others is a code to dial, as good as a word.
      const after = code === marker ? undefined : classifyCharacter(code);
      const before = classifyCharacter(previous);
      const opens =
        after !== whitespace && (after !== punctuation || before !== undefined || isOpening(code));
      const ends = before !== whitespace && (before !== punctuation || after !== undefined || endsBefore);
      const strictly = { opens: after === undefined || (after === punctuation && before !== undefined) };
      const strictlyEnds = before === undefined || (before === punctuation && after !== undefined);
      const multiplies = isDigit(previous) && isDigit(code);
      token._open =
        !multiplies && (marker === star ? opens : strictly.opens && (before !== undefined || !strictlyEnds));
      token._close =
        !multiplies && (marker === star ? ends : strictlyEnds && (after !== undefined || !strictly.opens));
      return ok(code);
    };
    const more: State = (code) => {
      effects.consume(code);
      return inside;
    };
    const inside: State = (code) => {
      if (code !== marker) return finish(code);
      return marker === star ? effects.check(diallingCode, finish, more)(code) : more(code);
    };
    return (code) => {
      marker = code;
      effects.enter('attentionSequence');
      return more(code);
    };
  },
};

const letter = (code: Code): string => (code !== null && code > 0 ? String.fromCharCode(code) : ' ');

const isDigit = (code: Code): boolean => /[0-9٠-٩۰-۹]/.test(letter(code));

const isOpening = (code: Code): boolean => /[\p{Ps}\p{Pi}"']/u.test(letter(code));

/** Whether what stands before can end what is stressed: a straight quotation mark says by what is before it which of the two it is. */
function closes({ previous, now, sliceSerialize }: TokenizeContext): boolean {
  const mark = letter(previous);
  if (!/["']/.test(mark)) return !/[\p{Ps}\p{Pi}]/u.test(mark);
  const end = now();
  const back = end._bufferIndex - 2;
  if (back < 0) return false;
  return !/[\s\p{Ps}\p{Pi}]/u.test(
    sliceSerialize({ start: { ...end, _bufferIndex: back }, end }).slice(0, 1),
  );
}
