import { bip39Words } from './bip39-words.ts';
import type { Secret } from './find.ts';
import { find } from './find.ts';
import type { Kept } from './kept.ts';
import { isKept } from './kept.ts';
import type { SecretKind } from './kinds.ts';
import { mask } from './kinds.ts';
import { read } from './reading.ts';
import { findSplitCards } from './split-cards.ts';

// Isolates: a mask keeps its own direction inside a sentence of either language.
const isolate = (mask: string) => `\u2068${mask}\u2069`;

declare const clean: unique symbol;

/** A text without its secrets. Only this file makes one, and the columns that keep what people wrote take nothing else. */
export type Clean = string & { readonly [clean]: true };

function isClean(_text: string): asserts _text is Clean {}

function made(text: string): Clean {
  isClean(text);
  return text;
}

/** A text without its secrets, and how many of which kind were taken out. */
export type Redacted = { text: Clean; found: { kind: SecretKind; count: number }[] };

/** The secrets of a text, without what is kept there: what `redact` removes. */
export const secretsIn = (text: string, kept?: Kept): Secret[] =>
  find(text, bip39Words).filter(
    ({ kind, start, end }) => !kept || !isKept(kind, text.slice(start, end), kept),
  );

/**
 * Replaces every secret in a text by its mask and counts what was removed, never what it said. What is no secret, or is kept, stays as
 * it was, and a redacted text stays as it is.
 */
export function redact(text: string, kept?: Kept): Redacted {
  const counts = new Map<SecretKind, number>();
  let redacted = '';
  let at = 0;
  for (const { kind, start, end, mask } of secretsIn(text, kept)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    redacted += text.slice(at, start) + isolate(mask);
    at = end;
  }
  return {
    text: made(redacted + text.slice(at)),
    found: [...counts].map(([kind, count]) => ({ kind, count })),
  };
}

/**
 * Redacts texts that belong together, in their order: the fields of a form, the messages of a thread. A card number that only
 * all of them hold is taken from each.
 */
export const redactTogether = (texts: string[]): Redacted[] =>
  takeSplitCards(texts.map((text) => redact(text)));

/** The same for texts that were redacted one by one, which are changed. */
export function takeSplitCards(redacted: Redacted[]): Redacted[] {
  // Each round takes one number.
  for (let round = 0; round < redacted.length; round++) {
    const copies = redacted.map(({ text }) => read(text));
    const pieces = findSplitCards(copies);
    if (pieces.length === 0) break;
    for (const { text: index, start, end, lastFour = '' } of pieces) {
      const [part, copy] = [redacted[index], copies[index]];
      if (!part || !copy) continue;
      const label = isolate(mask({ kind: 'pan', lastFour }));
      part.text = made(part.text.slice(0, copy.starts[start]) + label + part.text.slice(copy.ends[end - 1]));
      const counted = part.found.find(({ kind }) => kind === 'pan');
      if (counted) counted.count++;
      else part.found.push({ kind: 'pan', count: 1 });
    }
  }
  return redacted;
}
