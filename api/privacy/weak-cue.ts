import { vocabulary } from './vocabulary.ts';
import { copulas, errorTalk, fillers, handedOver, notReceived } from './words.ts';

const isFiller = vocabulary(fillers);
const isCopula = vocabulary(copulas);

/** The sentence around the cue says that no code came, so the number near it is something else. */
export const neverArrived = (text: string, from: number, to: number): boolean =>
  notReceived.test(
    (text
      .slice(Math.max(0, from - 40), from)
      .split(/[.!?؟\n]/)
      .at(-1) ?? '') + text.slice(from, to),
  );

/**
 * "Code" and «رمز» alone may as well name an error or a product. Six digits are a one-time code; other lengths need a sign
 * that somebody sent or typed them, and no talk of errors around them.
 */
export function certain(
  text: string,
  cue: { start: number; end: number },
  digits: string,
  stated: boolean,
): boolean {
  const before = text.slice(Math.max(0, cue.start - 40), cue.start);
  const after = text.slice(cue.end, cue.end + 60);
  const previous = /(\p{L}[\p{L}\d'’]*)[\s\p{P}]*$/u.exec(before)?.[1];
  const word = text.slice(cue.start, cue.end);
  const arabic = /\p{Script=Arabic}/u.test(word);
  // "Your Uber code is 4829"
  const yours = stated && /(?:^|\P{L})(?:your|my) \p{L}+ $/iu.test(before);
  if (
    !arabic &&
    !yours &&
    previous &&
    /\p{Script=Latin}/u.test(previous) &&
    !isFiller(previous) &&
    !isCopula(previous) &&
    !handedOver.test(previous)
  )
    return false;
  const given = handedOver.test(before) || handedOver.test(after);
  const got = /(?:^|\P{L})got(?!\p{L})/iu.test(before) || !given;
  const six = digits.length === 6;
  if (got && errorTalk.test(six ? before : before + after)) return false;
  if (six || given || yours) return true;
  const definite =
    /^(?:[وفب]?ال|لل|e?al|el)|(?:ي|ك)$/iu.test(word) || /^(?:the|my|your|this|el|al)$/i.test(previous ?? '');
  return definite || (digits.length === 4 && (arabic || stated));
}
