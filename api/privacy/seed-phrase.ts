import type { Detector, Span } from './kinds.ts';

type Word = { start: number; end: number };

/** Twelve or more words of the list in a row: no ordinary sentence has that many. Numbering and commas may stand between. */
export const findSeedPhrases =
  (list: ReadonlySet<string>): Detector =>
  (text) => {
    const found: Span[] = [];
    let run: Word[] = [];
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
