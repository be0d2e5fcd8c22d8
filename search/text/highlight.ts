import { analyse } from './analyse.ts';
import type { Analysed } from './analyse.ts';
import type { FindConcepts } from './synonyms.ts';

/** How much of a long text a snippet shows, in UTF-16 units. */
const shown = 200;
/** Texts are shown again and again: so many are kept analysed. */
const mostTexts = 600;

/** Marks what was found in a text. `found` holds the index terms that matched: a word is marked as it is written, whatever form, typo or synonym of it was asked for. */
export type Highlighter = {
  /** The whole text as safe HTML, matches in `<mark>`; nothing when there is no match. */
  whole(text: string, found: ReadonlySet<string>): string | undefined;
  /** The part around the first match, likewise. */
  around(text: string, found: ReadonlySet<string>): string | undefined;
};

export function createHighlighter(concepts: FindConcepts): Highlighter {
  const known = new Map<string, Analysed[]>();
  const wordsOf = (text: string): Analysed[] => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= mostTexts) known.clear();
    const words = analyse(text, concepts);
    known.set(text, words);
    return words;
  };

  return {
    whole(text, found) {
      const words = wordsOf(text).filter(isIn(found));
      return words.length > 0 ? marked(text, words, 0, text.length) : undefined;
    },
    around(text, found) {
      const words = wordsOf(text);
      const first = words.find(isIn(found));
      if (!first) return undefined;
      const start = wordStart(text, first.start - shown / 4);
      const end = wordStart(text, start + shown);
      const inside = words.filter((word) => word.start >= start && word.end <= end).filter(isIn(found));
      const html = marked(text, inside, start, end).replace(/\s+/g, ' ').trim();
      return `${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`;
    },
  };
}

const isIn = (found: ReadonlySet<string>) => (word: Analysed) => word.terms.some((term) => found.has(term));

function marked(text: string, words: Analysed[], from: number, to: number): string {
  let html = '';
  let at = from;
  for (const { start, end } of joined(text, words)) {
    html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escape(text.slice(at, to));
}

/** Neighbours with only space between them are marked as one. */
function joined(text: string, words: Analysed[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = spans.at(-1);
    if (last && !text.slice(last.end, start).trim()) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** The start of the word at or after a place, so that no word is cut. */
function wordStart(text: string, place: number): number {
  if (place <= 0) return 0;
  const space = text.slice(place).search(/\s/);
  return space < 0 ? text.length : place + space + 1;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML. */
export const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
