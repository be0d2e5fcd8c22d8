import { bip39Words } from './bip39-words.ts';
import { find } from './find.ts';
import type { SecretKind } from './kinds.ts';

// Isolates: a mask keeps its own direction inside a sentence of either language.
const isolate = (mask: string) => `\u2068${mask}\u2069`;

/**
 * Replaces every secret in a text by its mask and counts what was removed, never what it said. What is no secret stays as
 * it was, and a redacted text stays as it is.
 */
export function redact(text: string): { text: string; found: { kind: SecretKind; count: number }[] } {
  const counts = new Map<SecretKind, number>();
  let redacted = '';
  let at = 0;
  for (const { kind, start, end, mask } of find(text, bip39Words)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    redacted += text.slice(at, start) + isolate(mask);
    at = end;
  }
  return { text: redacted + text.slice(at), found: [...counts].map(([kind, count]) => ({ kind, count })) };
}
