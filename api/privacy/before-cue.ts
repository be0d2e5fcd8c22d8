import type { Value } from './code-value.ts';
import { codeAt } from './code-value.ts';
import type { ShortNumber } from './kinds.ts';
import type { Place } from './matching.ts';
import { vocabulary } from './vocabulary.ts';
import { neverArrived } from './weak-cue.ts';
import { copulas, handedOver, owners, references } from './words.ts';

const isCopula = vocabulary(copulas);
const isReference = vocabulary(references);
const isOwner = vocabulary(owners);

const typed = /(?:enter|typ(?:ed|ing)|دخل|كتب|حطيت|حاط|dakhal|7atet)\p{L}*\s*[:=]?\s*$/iu;
const earlier =
  /(?:^|[^\d\p{Script=Latin}.,/:+$-]|(?:^|[^\p{L}\d])[a-zA-Z]-)(\d(?:[ \-.]?\d){2,15})([^\d\n*•]{0,40})$/u;

/** "482913 is my OTP", "1234 (pin)": a copula or a bracket must tie the number to the cue that follows it. */
export function valueBefore(text: string, cue: Place, code: ShortNumber): Value | undefined {
  const from = Math.max(0, cue.start - 70);
  const match = earlier.exec(text.slice(from, cue.start));
  const [, row = '', gap = ''] = match ?? [];
  if (!match) return undefined;
  const start = cue.start - gap.length - row.length;
  const value = codeAt(text, start, code.min, code.max);
  if (value?.end !== start + row.length) return undefined;
  const words = gap.match(/\p{L}+/gu) ?? [];
  const context =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[.!?؟\n]/)
      .at(-1) ?? '';
  const entered = typed.test(context) && words.length <= 3 && !words.some(isReference);
  const announced =
    /^[\s"'»)]{0,3}(?:is|was|هو) (?:your|my) /iu.test(gap) &&
    words.length <= 5 &&
    !words.some((word) => isReference(word) && !/^pay$/i.test(word));
  if (!(entered || announced || words.every(isCopula)) || /[.!?؟،;\p{Co}]/u.test(gap)) return undefined;
  const leading = context.match(/\p{L}+/gu)?.slice(-2) ?? [];
  if (leading.some((word) => isReference(word) || isOwner(word))) return undefined;
  const tied = entered || words.length > 0 || /[()[\]:="“”«»→>]/.test(gap);
  const bare =
    value.digits.length === 6 && (!code.weak || handedOver.test(text.slice(cue.end, cue.end + 30)));
  const afterCard = code.kind === 'cvv' && /\p{Co}\D{0,3}$/u.test(context);
  if (!(tied || bare || afterCard) || neverArrived(text, cue.start, cue.end + 25)) return undefined;
  return value;
}
