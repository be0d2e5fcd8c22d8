import type { Copy } from './copy.ts';
import { rewrite } from './copy.ts';
import type { Span } from './kinds.ts';
import { masksIn, placeholder } from './kinds.ts';
import { withDigitsForLookalikes } from './lookalikes.ts';
import { withoutMarkup } from './markup.ts';
import { normalise } from './normalise.ts';
import { withSpelledDigits } from './spelled.ts';

/** The text as it is meant: masks of earlier secrets taken, markup and other ways to write digits undone. */
export function read(text: string): Copy {
  const copy = normalise(text);
  return withSpelledDigits(withDigitsForLookalikes(withoutMarkup(take(copy, [...masksIn(copy.text)]))));
}

/** The copy with one character in place of each secret, so that the rest reads as it will once they are removed. */
export const take = (copy: Copy, spans: Span[]): Copy =>
  rewrite(
    copy,
    spans.map(({ kind, start, end }) => ({ start, end, text: placeholder(kind) })),
  );
