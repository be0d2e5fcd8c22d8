import { secretKinds } from './kinds.ts';

export type Token = {
  type: 'number' | 'word' | 'removed' | 'break' | 'masked';
  text: string;
  start: number;
  end: number;
};

// A run of digits inside Latin letters is a word (7a2i, bta3y, G7): only a free one is a number.
const token = new RegExp(
  [
    String.raw`(?<number>\d+(?![\da-z]))`,
    String.raw`(?<word>[\d'’]*[a-z][\da-z'’]*(?:_\d+)?|(?:(?![a-z])[\p{L}])+)`,
    String.raw`(?<removed>\p{Co})`,
    String.raw`(?<break>[.!?؟;؛](?=\s)|\n\s*\n)`,
    String.raw`(?<masked>[*•●]{3,})`,
  ].join('|'),
  'giu',
);

/** The words, numbers and sentence ends from a place in the text to at most `reach` characters further. */
export function* tokensAfter(text: string, from: number, reach: number): Generator<Token> {
  for (const { 0: found, index, groups } of text.slice(from, from + reach).matchAll(token)) {
    const type = (['number', 'word', 'removed', 'break', 'masked'] as const).find(
      (name) => groups?.[name] !== undefined,
    );
    if (type) yield { type, text: found, start: from + index, end: from + index + found.length };
  }
}

/** The kind of secret that was removed here. */
export const removedKind = (token: Token) => secretKinds[token.text.charCodeAt(0) - 0xe000];
