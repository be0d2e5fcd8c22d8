import { stemArabic } from '../text/arabic.ts';
import { stemEnglish } from '../text/english.ts';
import { fold } from '../text/fold.ts';
import { meaningOf } from './meanings.ts';

/** Features fall into this many buckets. */
export const buckets = 2 ** 18;

/** A word as the customer wrote it, with the buckets of the features that it (and the word before it) give. */
export type WordFeatures = { word: string; buckets: number[] };

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Letters dragged out for feeling: "pleeease", «ليييش». */
const dragged = /(.)\1{2,}/gu;
/** Words longer than this are not words. */
const longest = 24;
const mostWords = 400;

/**
 * The words of a message with their features: the folded word, its stem, its meaning across dialects, the pair with the word before
 * (as written and by meaning), and its letters by 3 to 5.
 */
export function featuresOf(text: string): WordFeatures[] {
  const features: WordFeatures[] = [];
  let before = '^';
  let writtenBefore = '^';
  for (const [written] of text.matchAll(word)) {
    if (features.length >= mostWords) break;
    const folded = fold(written).replace(dragged, '$1$1').slice(0, longest);
    if (folded === '') continue;
    const stem = stemOf(folded);
    const meaning = meaningOf(folded);
    const found = [
      bucket(`w${folded}`),
      bucket(`s${stem}`),
      bucket(`p${before} ${meaning ?? stem}`),
      bucket(`q${writtenBefore} ${folded}`),
    ];
    if (meaning !== undefined) found.push(bucket(`m${meaning}`));
    for (const size of [3, 4, 5]) addGrams(found, `^${folded}$`, size);
    features.push({ word: written, buckets: found });
    before = meaning ?? stem;
    writtenBefore = folded;
  }
  return features;
}

const arabic = /\p{Script=Arabic}/u;
const stemOf = (folded: string): string => (arabic.test(folded) ? stemArabic(folded) : stemEnglish(folded));

function addGrams(found: number[], padded: string, size: number): void {
  for (let at = 0; at + size <= padded.length; at++)
    found.push(bucket(`${size}${padded.slice(at, at + size)}`));
}

/** FNV-1a over the letters, spread over the buckets. */
function bucket(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (buckets - 1);
}
