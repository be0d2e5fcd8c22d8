import type { SecretKind } from './kinds.ts';
import { normalise } from './normalise.ts';

/**
 * What stands in a text of the staff although it has the form of a secret: the company's own numbers, and what its writer says is none, in
 * this text alone. Both as `numberOf` writes them.
 */
export type Kept = { own: ReadonlySet<string>; marked: ReadonlySet<string> };

/**
 * Of these a writer may say that it is something else: a word beside it decided. What its own form proves is kept for no word of
 * anybody's, nor what may not be kept by the rules of cards (PCI DSS 3.3).
 */
const markable: ReadonlySet<SecretKind> = new Set(['national-id', 'expiry', 'otp', 'password']);

export const canBeMarked = (kind: SecretKind): boolean => markable.has(kind);

/** A number without what parts it, one way of writing for all: digits of any script as 0-9, letters in capitals. */
export const numberOf = (text: string): string =>
  normalise(text)
    .text.replace(/[^\p{L}\d]/gu, '')
    .toUpperCase();

/** Our own numbers and what a writer marked, to be kept. An IBAN is also known without its country, as people leave it out. */
export const keeping = (own: string[], marked: string[] = []): Kept => ({
  own: new Set(own.flatMap((value) => [value, value.replace(/^[A-Z]{2}/, '')])),
  marked: new Set(marked.map(numberOf)),
});

export function isKept(kind: SecretKind, text: string, { own, marked }: Kept): boolean {
  const number = numberOf(text);
  return own.has(number) || (canBeMarked(kind) && marked.has(number));
}
