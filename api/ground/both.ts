import type { Text } from './texts.ts';

/** A text as a terminal shows it, which knows no language of its reader: English, then Arabic. */
export const both = ({ ar, en }: Text): string => `${en} | ${ar}`;

/** Why a command cannot do what was asked, for whoever typed it. */
export class Impossible extends Error {
  constructor(why: Text, cause?: unknown) {
    super(both(why), { cause });
  }
}
