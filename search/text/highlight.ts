import { escape } from '../../api/ground/escape.ts';
import type { Asked } from '../asked.ts';
import type { Found, Reader, Texts } from './reading.ts';
import { answering } from './reading.ts';

/** How much of a long text a snippet shows, in UTF-16 units. */
const shown = 200;

type Highlighted = { title: string; snippet: string };

/**
 * Marks in the texts of articles what was asked for: a word as it is written, whatever form, beginning or synonym of it was asked; a
 * misspelt one only where nothing else matches.
 */
export type Highlight = <T extends Texts>(asked: Asked, articles: T[]) => Map<T, Highlighted>;

export function createHighlighter(reader: Reader): Highlight {
  return ({ terms }, articles) => {
    const readings = reader.read(articles);
    const asked = reader.asked(terms);
    let misspelt: ReturnType<typeof reader.nearly> | undefined;
    const marked = new Map<(typeof articles)[number], Highlighted>();
    for (const [texts, reading] of readings) {
      const found =
        show(texts, answering(reading, asked)) ??
        show(texts, answering(reading, (misspelt ??= reader.nearly(terms))));
      marked.set(texts, { ...unmarked(texts), ...found });
    }
    return marked;
  };
}

/** The summary says what an article is about; a part of the body shows only why it was found when nothing else does. */
function show(
  { title, summary, body }: Texts,
  found: Record<keyof Texts, Found[]>,
): Partial<Highlighted> | undefined {
  if (found.title.length + found.summary.length > 0)
    return {
      ...(found.title.length > 0 && { title: marked(title, found.title) }),
      ...(found.summary.length > 0 && { snippet: marked(summary, found.summary) }),
    };
  return found.body.length > 0 ? { snippet: around(body, found.body) } : undefined;
}

/** The part around the first word as it was asked for, or around the first by another name. */
export function around(text: string, found: Found[]): string {
  const first = found.find(({ byName }) => !byName) ?? found[0];
  const from = wordStart(text, (first?.start ?? 0) - shown / 4);
  const to = wordStart(text, from + shown);
  const inside = found.filter(({ start, end }) => start >= from && end <= to);
  const html = marked(text, inside, from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${whole(html)}${to < text.length ? ' …' : ''}`;
}

/** What is set apart in a text, and was cut at its beginning or end, is set apart again. */
function whole(part: string): string {
  const [open, close] = ['\u2068', '\u2069'];
  const isOpenedBefore = /^[^\u2068]*\u2069/.test(part);
  return `${isOpenedBefore ? open : ''}${part}${part.lastIndexOf(open) > part.lastIndexOf(close) ? close : ''}`;
}

/** The texts of an article that hold nothing of what was asked. */
export const unmarked = ({ title, summary }: Texts): Highlighted => ({
  title: escape(title),
  snippet: escape(summary),
});

/** A text, or a part of it, with these words marked. */
export function marked(text: string, words: Found[], from = 0, to = text.length): string {
  let html = '';
  let at = from;
  for (const { start, end } of joined(text, words)) {
    html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escape(text.slice(at, to));
}

/** Neighbours with only space between them are marked as one. */
function joined(text: string, words: Found[]): { start: number; end: number }[] {
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
