import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from './file.ts';

/** The ordinary words of both languages, folded, from common-words.txt: lines of words, lines with # for people. */
export const loadCommonWords = once((folder): string[] =>
  readFileSync(join(folder, 'common-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== ''),
);
