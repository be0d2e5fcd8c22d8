import type { Change, Copy } from './copy.ts';
import { rewrite } from './copy.ts';
import { normalise } from './normalise.ts';

const entity = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|(nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|lrm|rlm|ndash|mdash));/gi;
const escape = /(\d)((?:%(?:20|0A|0D|09|2D|C2%A0))+)(?=\d)/gi;
const tags = /(\d)(\s*(?:<\/?[a-z][^<>\d]{0,40}>\s*){1,6})(?=\d)/gi;
const invisible = new Set(['shy', 'zwj', 'zwnj', 'lrm', 'rlm']);

/** The copy as a browser would show it: people paste pages and addresses, and `&nbsp;` parts digits like a space. Linear. */
export function withoutMarkup(copy: Copy): Copy {
  let plain = copy;
  if (/&[#a-z]/i.test(plain.text)) plain = rewrite(plain, [...entities(plain.text)]);
  if (/\d%[02C]/i.test(plain.text)) plain = rewrite(plain, [...between(plain.text, escape)]);
  if (/>\s*\d/.test(plain.text)) plain = rewrite(plain, [...between(plain.text, tags)]);
  return plain;
}

function* entities(text: string): Generator<Change> {
  for (const { 0: all, 1: decimal, 2: hex, 3: name, index: start } of text.matchAll(entity)) {
    const number = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined;
    const shown =
      number === undefined
        ? invisible.has(name?.toLowerCase() ?? '')
          ? ''
          : ' '
        : normalise(number < 0x110000 ? String.fromCodePoint(number) : '').text;
    yield { start, end: start + all.length, text: shown };
  }
}

function* between(text: string, pattern: RegExp): Generator<Change> {
  for (const { 1: digit = '', 2: gap = '', index } of text.matchAll(pattern)) {
    const start = index + digit.length;
    yield { start, end: start + gap.length, text: ' ' };
  }
}
