import { findCards } from './cards.ts';
import { codes, findCodes } from './codes.ts';
import { findDumps, findExpiry, findItsCode } from './expiry.ts';
import { findHanded } from './handed.ts';
import { findIbans } from './iban.ts';
import { findKeys } from './keys.ts';
import type { Detector, SecretKind, Span } from './kinds.ts';
import { mask } from './kinds.ts';
import { findLogins } from './logins.ts';
import { findNationalIds } from './national-id.ts';
import { findPasswords } from './passwords.ts';
import { read, take } from './reading.ts';
import { findNamedSeedPhrases, findSeedPhrases } from './seed-phrase.ts';
import { findStatedIds } from './stated-ids.ts';
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
  let copy = read(text);
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
  const seeds = [...(seedWords ? [findSeedPhrases(seedWords)] : []), findNamedSeedPhrases];
  // Most searches hold no digit, and the others look for digits only: this halves the time of a search.
  if (!/\d/.test(text)) return [findKeys, ...seeds, findLogins, findPasswords];
  return [
    findIbans,
    findTracks,
    findKeys,
    ...seeds,
    findStatedIds,
    findNationalIds,
    findCards,
    findDumps,
    findExpiry,
    findItsCode,
    ...findCodesOf,
    findHanded,
    findLogins,
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
