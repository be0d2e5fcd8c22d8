import type { Change, Copy } from './copy.ts';
import { rewrite } from './copy.ts';

// Latin, Greek and Cyrillic O; small L, capital I (Latin and Cyrillic).
const alike = 'OoΟοОоlIІ';
const run = new RegExp(
  String.raw`(?:^|[^\p{L}\d])((?:[\d${alike}]+)(?:[\s\p{Pd}._/*]{1,3}[\d${alike}]+){0,30})(?![\p{L}\d])`,
  'gu',
);
const mixed = new RegExp(String.raw`\d[\s\p{Pd}._/*]{0,3}[${alike}]|[${alike}][\s\p{Pd}._/*]{0,3}\d`, 'u');

/** The copy with digits for the letters that people take for them inside a number: 4OOO, 41l1. Linear. */
export function withDigitsForLookalikes(copy: Copy): Copy {
  if (!mixed.test(copy.text)) return copy;
  const changes: Change[] = [];
  for (const { 0: all, 1: row = '', index } of copy.text.matchAll(run)) {
    const from = index + all.length - row.length;
    const tokens = [...row.matchAll(new RegExp(String.raw`[\d${alike}]+`, 'gu'))];
    const long = tokens.reduce((sum, { 0: token }) => sum + token.length, 0) >= 13;
    for (const [i, { 0: token, index: at }] of tokens.entries()) {
      const inside = i > 0 && (i < tokens.length - 1 || token.length > 1);
      if (!(long ? /\d/.test(token) || inside : codeLike(token))) continue;
      const start = from + at;
      for (const [j, letter] of [...token].entries())
        if (!/\d/.test(letter))
          changes.push({ start: start + j, end: start + j + 1, text: /[lIІ]/.test(letter) ? '1' : '0' });
    }
  }
  return rewrite(copy, changes);
}

/** A short number is one with more digits than letters. */
function codeLike(token: string): boolean {
  const digits = token.replace(/\D/g, '').length;
  return token.length >= 4 && token.length <= 8 && digits >= 3 && digits > token.length / 2;
}
