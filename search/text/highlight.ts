import type { Asked, Term } from '../asked.ts';
import { analyse } from './analyse.ts';
import type { Analysed } from './analyse.ts';
import type { FindConcepts } from './synonyms.ts';

/** How much of a long text a snippet shows, in UTF-16 units. */
const shown = 200;
/** So much of a long text is analysed at once. */
const readAtOnce = 400;
/** Titles and summaries are shown again and again: so many are kept analysed. */
const mostTexts = 2000;

/** The texts of an article that a hit shows: a snippet is of the first of `others` that matches. */
type Texts = { title: string; summary: string; body: string };
type Highlighted = { title: string; snippet: string };

/** Marks in the texts of an article what was asked for: a word as it is written, whatever form, beginning or synonym of it was asked; a misspelt one only where nothing else matches. */
export type Highlight = (texts: Texts, asked: Asked) => Highlighted;

type Wanted = (word: Analysed) => boolean;

export function createHighlighter(concepts: FindConcepts): Highlight {
  const known = new Map<string, Analysed[]>();
  const wordsOf = (text: string): Analysed[] => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= mostTexts) known.clear();
    const words = analyse(text, concepts);
    known.set(text, words);
    return words;
  };

  /** The whole text with what matches marked; nothing when nothing does. */
  function whole(text: string, wanted: Wanted): string | undefined {
    const words = wordsOf(text).filter(wanted);
    return words.length > 0 ? marked(text, words) : undefined;
  }

  /** The part around the first match, likewise. A long text is read only as far as that. */
  function around(text: string, wanted: Wanted): string | undefined {
    for (let from = 0; from < text.length;) {
      const to = wordStart(text, from + readAtOnce);
      const first = analyse(text.slice(from, to), concepts).find(wanted);
      if (first) return part(text, from + first.start, wanted);
      from = to;
    }
    return undefined;
  }

  function part(text: string, at: number, wanted: Wanted): string {
    const start = wordStart(text, at - shown / 4);
    const end = wordStart(text, start + shown);
    const piece = text.slice(start, end);
    const html = marked(piece, analyse(piece, concepts).filter(wanted)).replace(/\s+/g, ' ').trim();
    return `${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`;
  }

  /** The summary says what an article is about; a part of the body shows only why it was found when nothing else does. */
  function show({ title, summary, body }: Texts, wanted: Wanted): Partial<Highlighted> {
    const inTitle = whole(title, wanted);
    const snippet = whole(summary, wanted) ?? (inTitle === undefined ? around(body, wanted) : undefined);
    return { ...(inTitle !== undefined && { title: inTitle }), ...(snippet !== undefined && { snippet }) };
  }

  return (texts, { terms }) => {
    const exact = show(texts, asIs(terms));
    const found = (exact.title ?? exact.snippet) ? exact : show(texts, misspelt(terms));
    return { title: found.title ?? escape(texts.title), snippet: found.snippet ?? escape(texts.summary) };
  };
}

function asIs(terms: Term[]): Wanted {
  const whole = new Set(terms.map(({ term }) => term));
  const begun = terms.filter(({ unfinished }) => unfinished).map(({ term }) => term);
  return (word) =>
    word.terms.some((term) => whole.has(term) || begun.some((start) => term.startsWith(start)));
}

function misspelt(terms: Term[]): Wanted {
  const spelt = terms.filter((term) => term.spelt).map(({ term }) => term);
  return (word) =>
    word.form.spelt && word.terms.some((term) => spelt.some((one) => oneLetterApart(one, term)));
}

/** Whether one letter more, less or other makes one word of another. */
function oneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [a, b] = [one.slice(same), other.slice(same)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

function marked(text: string, words: Analysed[]): string {
  let html = '';
  let at = 0;
  for (const { start, end } of joined(text, words)) {
    html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escape(text.slice(at));
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
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
