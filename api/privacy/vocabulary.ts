import { normalise } from './normalise.ts';

/** Whether a word, bare or with its Arabic prefixes, is in a list. */
export function vocabulary(lists: Record<string, string>): (word: string) => boolean {
  const known = new Set(
    Object.values(lists).flatMap((list) =>
      list
        .trim()
        .split(/\s+/)
        .map((word) => normalise(word).text),
    ),
  );
  return (word) => {
    const plain = word.toLowerCase();
    return known.has(plain) || known.has(plain.replace(/^[وفبلك]?(?:ال|لل?)(?=..)|^[وفبلك](?=..)/u, ''));
  };
}
