import { keyCues } from './cues/keys.ts';
import type { Detector, Span } from './kinds.ts';
import type { Place } from './matching.ts';
import { anyOf, places } from './matching.ts';

/** Twelve or more words of the list in a row: no ordinary sentence has that many. Numbering and commas may stand between. */
export const findSeedPhrases =
  (list: ReadonlySet<string>): Detector =>
  (text) => {
    const found: Span[] = [];
    let run: Place[] = [];
    const close = () => {
      const first = run[0];
      const last = run.at(-1);
      if (first && last && run.length >= 12)
        found.push({ kind: 'seed-phrase', start: first.start, end: last.end });
      run = [];
    };
    for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{Co}]+/gu)) {
      const previous = run.at(-1);
      const gap = previous ? text.slice(previous.end, Math.min(start, previous.end + 12)) : '';
      // "my phrase: legal winner …": what introduces the words is not one of them.
      if (previous && (start - previous.end > 10 || introduces(gap))) close();
      if (list.has(word.toLowerCase())) run.push({ start, end: start + word.length });
      else close();
    }
    close();
    return found;
  };

const introduces = (gap: string) => /^\s*[:=]/.test(gap) && !/\d/.test(gap);

const cue = anyOf(keyCues.seedPhrase);
// The words of all the lists in Latin letters have three to eight letters (nine in Portuguese): few sentences go so long without a shorter one.
const words =
  /^[^\p{L}\p{Co}]{0,12}((?:\p{Script=Latin}{3,9}[^\p{L}\p{Co}]{1,6}){11,23}\p{Script=Latin}{3,9})(?![\p{L}])/iu;
const lengths = [12, 15, 18, 21, 24];

/** A phrase of any list, and without the list, after the word for it. */
export const findNamedSeedPhrases: Detector = (text) =>
  [...places(text, cue)].flatMap(({ end }): Span[] => {
    const after = /^(?:\s{1,2}(?:is|are|هي|هو|was))?/iu.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    const from = end + after;
    const match = words.exec(text.slice(from, from + 400));
    const row = match?.[1] ?? '';
    if (!match || !lengths.includes(row.match(/\p{L}+/gu)?.length ?? 0)) return [];
    const until = from + match[0].length;
    return [{ kind: 'seed-phrase', start: until - row.length, end: until }];
  });
