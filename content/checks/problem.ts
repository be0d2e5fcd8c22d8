import type { Text } from '../file.ts';

/** Where in a file: a line, or the keys that lead to a place in its YAML. */
export type Place = { line?: number; at?: (string | number)[] };

/** `misleads`: what readers would be led astray by, or would not see without a word. */
export type Found = Place & { message: Text; misleads?: true };

/** Something in content/ that must not be published as it is. */
export type Problem = Found & { file: string };

export const says = (en: string, ar: string): Text => ({ en, ar });
