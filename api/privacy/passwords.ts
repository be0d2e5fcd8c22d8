import { counted } from './code-value.ts';
import { signInCues } from './cues/sign-in.ts';
import type { Detector, Span } from './kinds.ts';
import type { Place } from './matching.ts';
import { anyOf, places } from './matching.ts';
import { isSaying, isSecret } from './password-words.ts';
import { vocabulary } from './vocabulary.ts';
import { fillers, references } from './words.ts';

const cue = anyOf(signInCues.password);
const isFiller = vocabulary(fillers);
const isReference = vocabulary(references);

const states = /^(?:is|was|are|هو|هي|هوا|هيا|كان|كانت|howa|heya|hiya|est)$|[:=]$/iu;
// "password for ahmed99": what follows is whose it is.
const belongs = /^(?:for|to|of|on|at|by|with|على|الى|من|في)$/iu;
const quoted = /^["“«'`]([^"”»'`\n]{4,64})["”»'`]/u;
// Words that also name a number: what is said of it in words is talk.
const namesNumber = /^(?:[وفبلك]?(?:ال)?(?:رقم|رمز|كود)|passcode|[وفبلك]?(?:ال)?(?:pass|pw|باس)$)/iu;
const paired = /^\s{0,2}[/|:,]\s{0,2}\p{Co}/u;
const ownWords = /^(?:my|the|our|i|an?) \S+ \S/iu;
const named = /user|login|mail|يوزر|مستخدم|حساب/iu;

/** The word or words after "password", unless they say something of it. */
export const findPasswords: Detector = (text) => {
  const found: Span[] = [];
  for (const { start, end } of places(text, cue)) {
    const words = text.slice(start, end);
    if (inAddress(text, start, words)) continue;
    const pass = /^(?:ال)?(?:pass|باس)$/i.test(words);
    const plain = !pass || named.test(text.slice(Math.max(0, start - 40), start));
    const value =
      after(text, end, plain, !namesNumber.test(words) || text[end] === '=') ?? before(text, start);
    if (value) found.push({ kind: 'password', ...value });
  }
  for (const { 1: password = '', index, 0: all } of text.matchAll(
    /:\/\/[^\s:@/]{1,64}:([^\s@/\p{Co}]{1,64})@/gu,
  )) {
    const end = index + all.length - 1;
    found.push({ kind: 'password', start: end - password.length, end });
  }
  return found;
};

/** The path of a link names a page about passwords; only a parameter holds one. */
const inAddress = (text: string, index: number, words: string): boolean =>
  /(?:\/\/|www\.)\S*$/i.test(text.slice(Math.max(0, index - 100), index)) &&
  text[index + words.length] !== '=';

/**
 * `plain`: the cue is a word for nothing else, so its value may follow without "is" or a colon. `wordy`: and where one of these
 * stands, ordinary words may be the value.
 */
function after(text: string, from: number, plain: boolean, wordy: boolean): Place | undefined {
  const window = text.slice(from, from + 160);
  const lead = /^["'`]?(?:[\s:=\p{Pd}>→]|\*{1,2}(?!\*))*/u.exec(window)?.[0].length ?? 0;
  let stated = /[:=]/.test(window.slice(0, lead));
  let strange = 0;
  if (/^\s*[.,،!?؟;؛]/.test(window)) return undefined;
  for (const { 0: word, index } of window.slice(lead).matchAll(/\S+/g)) {
    const start = from + lead + index;
    if (/\p{Co}/u.test(word) || strange > 6) return undefined;
    const quote = quoted.exec(text.slice(start, start + 70))?.[1];
    const fits = (value: string) =>
      isSecret(value) || (wordy && (ownWords.test(value) || !isSaying(value.split(/\s/)[0] ?? '')));
    if (paired.test(text.slice(start + word.length, start + word.length + 8))) return undefined;
    if (quote && (stated || (plain && strange === 0)) && fits(quote))
      return { start: start + 1, end: start + 1 + quote.length };
    const token = trim(word, start);
    if ((stated || (plain && strange === 0)) && isSecret(token.text) && !counted(text, token.end))
      return { start: token.start, end: token.end };
    const words = stated && wordy && strange < 2 ? phrase(text, token.start) : undefined;
    if (words) return words;
    stated =
      states.test(word) ||
      /(?:changed|set) to$|(?:غيرت|صارت).{0,12}الى$/iu.test(window.slice(0, lead + index + word.length));
    if (belongs.test(word)) strange++;
    if (isReference(token.text)) return undefined;
    if (!stated && !isFiller(token.text)) strange++;
    if (/[.!?؟;؛,،]$/.test(word)) return undefined;
  }
  return undefined;
}

const next =
  /^(?:and|but|then|which|because|so|or|when|why|please|w|بس|لكن|ثم|او|عشان|ولكن|وما|ولا|ومش|ولم|و)$/iu;

// "i love my cat": a sentence of its own cannot go on after "is", unless it is about the password.
const sentence =
  /^(?:i|we|you|he|she) (?!(?:think|thought|know|knew|mean|meant|guess|believe|remember|want|need|put|use|used|enter|entered|type|typed|try|tried|set|changed?|made|got|get|lost|forgot|see|saw|write|wrote)\b)\p{L}{2,} \p{L}/iu;

/** "correct horse battery staple": the words until the clause ends, when the first says nothing of a password. */
function phrase(text: string, start: number): Place | undefined {
  const clause = /^[^\n.!?؟,،;؛\p{Co}()[\]{}<>•*]{4,80}/u.exec(text.slice(start, start + 80))?.[0] ?? '';
  const words = [...clause.matchAll(/[^\s"“”«»'`]+/g)];
  const stop = words.findIndex(({ 0: word }) => next.test(word));
  const taken = (stop < 0 ? words : words.slice(0, stop)).slice(0, 8);
  const last = taken.at(-1);
  const sayings = taken.filter(({ 0: word }) => isSaying(word));
  const isTalk =
    isSaying(taken[0]?.[0] ?? '') && (taken.length < 3 || sayings.length > 1) && !sentence.test(clause);
  if (!last || isTalk || sayings.length > 2) return undefined;
  const first = taken[0]?.index ?? 0;
  const end = last.index + last[0].length;
  return end - first < 4 || /:$/.test(last[0]) ? undefined : { start: start + first, end: start + end };
}

/** "Ahmed@2024 is my password" */
function before(text: string, cueStart: number): Place | undefined {
  const from = Math.max(0, cueStart - 100);
  const match =
    /(?:^|\s)(\S{6,64})\s+(?:is|was|هي|هو|كانت|كان|heya|howa)\s+(?:my|the|our|their|el|ال)?\s*$/iu.exec(
      text.slice(from, cueStart),
    );
  const token = match?.[1] && trim(match[1], from + match.index + match[0].indexOf(match[1]));
  return token && isSecret(token.text) && /\p{L}/u.test(token.text) && !/[\p{L}]+[-:/]\d+$/u.test(token.text)
    ? { start: token.start, end: token.end }
    : undefined;
}

/** Without the brackets, quotes and full stops around it. */
function trim(word: string, start: number): Place & { text: string } {
  const lead = /^[("'“«`[:=]*/u.exec(word)?.[0].length ?? 0;
  const text = word.slice(lead).replace(/[.,،؛;:؟?)"'”»`\]]+$/u, '');
  return { text, start: start + lead, end: start + lead + text.length };
}
