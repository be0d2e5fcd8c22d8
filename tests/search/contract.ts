import { beforeEach, describe } from 'vitest';
import { readsArabic } from './contract/arabic.ts';
import { keepsDocuments, replacesThemAll } from './contract/keeping.ts';
import { leavesWhatIsInPassing, obeysOperators } from './contract/left-out.ts';
import { forgivesSlips, matches } from './contract/matching.ts';
import { knowsOtherNames } from './contract/names.ts';
import { followsWhatItIsAbout, putsTheBestFirst } from './contract/order.ts';
import { counts, givesPages, givesResults, highlights } from './contract/showing.ts';
import type { Open } from './contract/under.ts';
import { Under } from './contract/under.ts';

const parts = [
  keepsDocuments,
  replacesThemAll,
  readsArabic,
  matches,
  forgivesSlips,
  putsTheBestFirst,
  knowsOtherNames,
  leavesWhatIsInPassing,
  obeysOperators,
  followsWhatItIsAbout,
  givesResults,
  givesPages,
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
