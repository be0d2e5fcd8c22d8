import { findCards } from './cards.ts';
import { codes, findCodes } from './codes.ts';
import { findDumps, findExpiry, findItsCode } from './expiry.ts';
import { findIbans } from './iban.ts';
import { findKeys } from './keys.ts';
import type { Detector, SecretKind, Span } from './kinds.ts';
import { mask, masksIn, placeholder } from './kinds.ts';
import { findNationalIds } from './national-id.ts';
import type { Copy } from './normalise.ts';
import { normalise } from './normalise.ts';
import { findPasswords } from './passwords.ts';
import { findSeedPhrases } from './seed-phrase.ts';
import { findTracks } from './track.ts';

/** A secret and where it stands in the writer's own text; `mask` is what replaces it. */
export type Secret = { kind: SecretKind; start: number; end: number; mask: string };

// Removing one secret can complete another (two card numbers in a row). This many rounds bound the time; two are usual.
const rounds = 8;

/**
 * Finds secrets in any text, Arabic or English. Runs in the browser; the 2048 seed-phrase words are passed in, because
 * they are larger than all the rest (`bip39-words.ts`, to be loaded when needed). Time is linear in the text's length.
 */
export function find(text: string, seedWords?: ReadonlySet<string>): Secret[] {
  const secrets: Secret[] = [];
  let copy = normalise(text);
  copy = take(copy, [...masksIn(copy.text)]);
  const detectors = detectorsFor(copy.text, seedWords);
  for (let round = 0, before = -1; round < rounds && before !== secrets.length; round++) {
    before = secrets.length;
    for (const detect of detectors) {
      const spans = apart(detect(copy.text));
      for (const span of spans)
        secrets.push({
          kind: span.kind,
          start: copy.starts[span.start] ?? 0,
          end: copy.ends[span.end - 1] ?? 0,
          mask: mask(span),
        });
      copy = take(copy, spans);
    }
  }
  return secrets.sort((a, b) => a.start - b.start);
}

const findCodesOf = codes.map(findCodes);

/** In the order in which they take from the text. */
function detectorsFor(text: string, seedWords: ReadonlySet<string> | undefined): Detector[] {
  const seeds = seedWords ? [findSeedPhrases(seedWords)] : [];
  // Most searches hold no digit, and the others look for digits only: this halves the time of a search.
  if (!/\d/.test(text)) return [findKeys, ...seeds, findPasswords];
  return [
    findIbans,
    findTracks,
    findKeys,
    ...seeds,
    findNationalIds,
    findCards,
    findDumps,
    findExpiry,
    findItsCode,
    ...findCodesOf,
    findPasswords,
  ];
}

/** In order, and of two that overlap the first. */
function apart(spans: Span[]): Span[] {
  let end = 0;
  return spans
    .sort((a, b) => a.start - b.start)
    .filter((span) => {
      const free = span.start >= end;
      if (free) end = span.end;
      return free;
    });
}

/** The copy with one character in place of each secret, so that the rest reads as it will once they are removed. */
function take(copy: Copy, spans: Span[]): Copy {
  if (spans.length === 0) return copy;
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keep = (to: number) => {
    parts.push(copy.text.slice(at, to));
    for (; at < to; at++) {
      starts.push(copy.starts[at] ?? 0);
      ends.push(copy.ends[at] ?? 0);
    }
  };
  for (const { kind, start, end } of spans) {
    keep(start);
    parts.push(placeholder(kind));
    starts.push(copy.starts[start] ?? 0);
    ends.push(copy.ends[end - 1] ?? 0);
    at = end;
  }
  keep(copy.text.length);
  return { text: parts.join(''), starts, ends };
}
