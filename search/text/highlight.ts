import type { Asked, Term } from '../asked.ts';
import { analyse, isConcept } from './analyse.ts';
import { oneLetterApart } from './one-letter.ts';
import { words } from './tokens.ts';
import type { Word } from './tokens.ts';
import type { FindConcepts } from './synonyms.ts';

/** How much of a long text a snippet shows, in UTF-16 units. */
const shown = 200;
/** So much of a long text is analysed at once. */
const readAtOnce = 200;
/** Titles and summaries are shown again and again: so many are kept analysed. */
const mostTexts = 2000;

/** The texts of an article that a hit shows: a snippet is of the first of `others` that matches. */
type Texts = { title: string; summary: string; body: string };
type Highlighted = { title: string; snippet: string };

/** Marks in the texts of articles what was asked for: a word as it is written, whatever form, beginning or synonym of it was asked; a misspelt one only where nothing else matches. */
export type Highlight = (asked: Asked) => (texts: Texts) => Highlighted;

/** Which words are marked, and whether some may be by the concept alone that they help to name. */
type Wanted = { word: (word: Word) => boolean; byConcept: boolean };

export function createHighlighter(concepts: FindConcepts): Highlight {
  const known = new Map<string, Word[]>();
  const read = (text: string, { byConcept }: Wanted) => (byConcept ? analyse(text, concepts) : words(text));
  const readShown = (text: string, wanted: Wanted): Word[] => {
    const before = known.get(text);
    if (before) return before;
    const found = read(text, wanted);
    if (!wanted.byConcept) return found;
    if (known.size >= mostTexts) known.clear();
    known.set(text, found);
    return found;
  };

  /** The whole text with what matches marked; nothing when nothing does. */
  function whole(text: string, wanted: Wanted): string | undefined {
    const found = readShown(text, wanted).filter(wanted.word);
    return found.length > 0 ? marked(text, found) : undefined;
  }

  /** The part around the first match, likewise. A long text is read only as far as that, for other names only if no word matches. */
  function around(text: string, wanted: Wanted): string | undefined {
    const start =
      first(text, words, wanted.word) ??
      (wanted.byConcept ? first(text, (piece) => read(piece, wanted), wanted.word) : undefined);
    return start === undefined ? undefined : part(text, start, wanted);
  }

  function part(text: string, at: number, wanted: Wanted): string {
    const start = wordStart(text, at - shown / 4);
    const end = wordStart(text, start + shown);
    const piece = text.slice(start, end);
    const html = marked(piece, read(piece, wanted).filter(wanted.word)).replace(/\s+/g, ' ').trim();
    return `${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`;
  }

  /** The summary says what an article is about; a part of the body shows only why it was found when nothing else does. */
  function show({ title, summary, body }: Texts, wanted: Wanted): Partial<Highlighted> {
    const inTitle = whole(title, wanted);
    const snippet = whole(summary, wanted) ?? (inTitle === undefined ? around(body, wanted) : undefined);
    return { ...(inTitle !== undefined && { title: inTitle }), ...(snippet !== undefined && { snippet }) };
  }

  return ({ terms }) => {
    const exactly = asIs(terms);
    const nearly = misspelt(terms);
    return (texts) => {
      const exact = show(texts, exactly);
      const found = (exact.title ?? exact.snippet) ? exact : show(texts, nearly);
      return { ...unmarked(texts), ...found };
    };
  };
}

/** The texts of an article that hold nothing of what was asked. */
export const unmarked = ({ title, summary }: Texts): Highlighted => ({
  title: escape(title),
  snippet: escape(summary),
});

/** Where the first wanted word of a text stands. */
function first(text: string, read: (piece: string) => Word[], wanted: Wanted['word']): number | undefined {
  for (let from = 0; from < text.length;) {
    const to = wordStart(text, from + readAtOnce);
    const found = read(text.slice(from, to)).find(wanted);
    if (found) return from + found.start;
    from = to;
  }
  return undefined;
}

function asIs(terms: Term[]): Wanted {
  const whole = new Set(terms.map(({ term }) => term));
  const begun = terms.filter(({ unfinished }) => unfinished).map(({ term }) => term);
  return {
    word: ({ terms: own }) =>
      own.some((term) => whole.has(term) || begun.some((start) => term.startsWith(start))),
    byConcept: terms.some(({ term }) => isConcept(term)),
  };
}

function misspelt(terms: Term[]): Wanted {
  const spelt = terms.filter((term) => term.spelt).map(({ term }) => term);
  return {
    word: ({ form, terms: own }) =>
      form.spelt && own.some((term) => spelt.some((one) => oneLetterApart(one, term))),
    byConcept: false,
  };
}

function marked(text: string, words: Word[]): string {
  let html = '';
  let at = 0;
  for (const { start, end } of joined(text, words)) {
    html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escape(text.slice(at));
}

/** Neighbours with only space between them are marked as one. */
function joined(text: string, words: Word[]): { start: number; end: number }[] {
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
