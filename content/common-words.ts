import { join } from 'node:path';
import type { BadContent, WithBad } from './file.ts';
import { once, orAside, readText } from './file.ts';

/** The ordinary words of both languages, folded, from common-words.txt: lines of words, lines with # for people. */
export const readCommonWords = once((folder): { words: string[] } & WithBad => {
  const bad: BadContent[] = [];
  const file = join(folder, 'common-words.txt');
  const words = (orAside(bad, file, () => readText(file)) ?? '')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== '');
  return { words, bad };
});
