import { counted } from './code-value.ts';
import { cues } from './cues.ts';
import type { Detector, Span } from './kinds.ts';
import { anyOf } from './matching.ts';
import { vocabulary } from './vocabulary.ts';
import { fillers, references } from './words.ts';

const cue = anyOf(cues.password);
const isFiller = vocabulary(fillers);
const isReference = vocabulary(references);

const symbol = /[@#$%^&*!+=~\\|<>{}[\]]/;
const notPassword = /^(?:https?:|www\.)|^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$|^[*•●xX.]+$|\p{Co}/u;
const states = /^(?:is|was|are|هو|هي|هوا|هيا|كان|كانت|howa|heya|hiya|est)$|[:=]$/iu;
// "password for ahmed99": what follows is whose it is.
const belongs = /^(?:for|to|of|on|at|by|with|على|الى|من|في)$/iu;
const quoted = /^["“«'`]([^"”»'`\n]{4,64})["”»'`]/u;

type Token = { text: string; start: number; end: number };

/** The word after "password", unless it is an ordinary word: a password has a digit or a symbol in it. */
export const findPasswords: Detector = (text) => {
  const found: Span[] = [];
  for (const { 0: words, index } of text.matchAll(cue)) {
    if (inAddress(text, index, words)) continue;
    const value =
      after(text, index + words.length, !/^(?:ال)?(?:pass|باس)$/i.test(words)) ?? before(text, index);
    if (value) found.push({ kind: 'password', start: value.start, end: value.end });
  }
  for (const { 1: password = '', index, 0: all } of text.matchAll(
    /:\/\/[^\s:@/]{1,64}:([^\s@/\p{Co}]{1,64})@/gu,
  ))
    found.push({
      kind: 'password',
      start: index + all.length - 1 - password.length,
      end: index + all.length - 1,
    });
  return found;
};

/** The path of a link names a page about passwords; only a parameter holds one. */
const inAddress = (text: string, index: number, words: string): boolean =>
  /(?:\/\/|www\.)\S*$/i.test(text.slice(Math.max(0, index - 100), index)) &&
  text[index + words.length] !== '=';

/** `plain`: the cue is a word for nothing else, so its value may follow without "is" or a colon. */
function after(text: string, from: number, plain: boolean): Token | undefined {
  const window = text.slice(from, from + 160);
  const lead = /^["'`]?(?:[\s:=\p{Pd}>→]|\*{1,2}(?!\*))*/u.exec(window)?.[0].length ?? 0;
  let stated = /[:=]/.test(window.slice(0, lead));
  let strange = 0;
  if (/^\s*[.,،!?؟;؛]/.test(window)) return undefined;
  for (const { 0: word, index } of window.slice(lead).matchAll(/\S+/g)) {
    const start = from + lead + index;
    if (/\p{Co}/u.test(word) || strange > 6) return undefined;
    const quote = quoted.exec(text.slice(start, start + 70))?.[1];
    if (quote && (stated || (plain && strange === 0)) && secret(quote))
      return { text: quote, start: start + 1, end: start + 1 + quote.length };
    const token = trim(word, start);
    if ((stated || (plain && strange === 0)) && secret(token.text) && !counted(text, token.end)) return token;
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

/** "Ahmed@2024 is my password" */
function before(text: string, cueStart: number): Token | undefined {
  const from = Math.max(0, cueStart - 100);
  const match =
    /(?<!\S)(\S{6,64})\s+(?:is|was|هي|هو|كانت|كان|heya|howa)\s+(?:my|the|our|their|el|ال)?\s*$/iu.exec(
      text.slice(from, cueStart),
    );
  const token = match?.[1] && trim(match[1], from + match.index);
  return token && secret(token.text) && /\p{L}/u.test(token.text) && !/[\p{L}]+[-:/]\d+$/u.test(token.text)
    ? token
    : undefined;
}

/** Without the brackets, quotes and full stops around it. */
function trim(word: string, start: number): Token {
  const lead = /^[("'“«`[:=]*/u.exec(word)?.[0].length ?? 0;
  const text = word.slice(lead).replace(/[.,،؛;:؟?)"'”»`\]]+$/u, '');
  return { text, start: start + lead, end: start + lead + text.length };
}

function secret(value: string): boolean {
  if (value.length < 4 || value.length > 128 || notPassword.test(value)) return false;
  return /\d/.test(value) || symbol.test(value.replace(/[!?]+$/, ''));
}
