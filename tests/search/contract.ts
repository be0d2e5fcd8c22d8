import { beforeEach, describe } from 'vitest';
import { keepsDocuments, readsArabic } from './contract/keeping.ts';
import {
  followsWhatItIsAbout,
  knowsOtherNames,
  leavesWhatIsInPassing,
  matches,
  obeysOperators,
} from './contract/matching.ts';
import { counts, givesResults, highlights } from './contract/showing.ts';
import type { Open } from './contract/under.ts';
import { Under } from './contract/under.ts';

const parts = [
  keepsDocuments,
  readsArabic,
  matches,
  knowsOtherNames,
  leavesWhatIsInPassing,
  obeysOperators,
  followsWhatItIsAbout,
  givesResults,
  counts,
  highlights,
];

/** What every search engine must do, whatever is behind it. */
export function honoursTheContract(name: string, open: Open): void {
  describe(`${name} honours the contract`, () => {
    const under = new Under(open);
    beforeEach(() => under.begin());
    for (const part of parts) part(under);
  });
}
