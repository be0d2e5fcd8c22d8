import { analyse } from './analyse.ts';
import type { FindConcepts } from './synonyms.ts';

/** A stretch of a text, in UTF-16 units. */
type Span = { start: number; end: number };

/** How much of a text a snippet shows, in UTF-16 units. */
const snippetLength = 200;

/**
 * A text as safe HTML, with what was found in `<mark>`.
 * @param found index terms that matched: words are marked as they are written, whatever form or synonym found them.
 */
export function highlight(text: string, found: ReadonlySet<string>, concepts: FindConcepts): string {
  return marked(text, matches(text, found, concepts), 0, text.length);
}

/** The part of a text around its first match as safe HTML, or nothing when the text does not match. */
export function snippet(
  text: string,
  found: ReadonlySet<string>,
  concepts: FindConcepts,
): string | undefined {
  const spans = matches(text, found, concepts);
  const first = spans[0];
  if (!first) return undefined;
  const start = wordStart(text, first.start - snippetLength / 4);
  const end = wordStart(text, start + snippetLength);
  const shown = marked(
    text,
    spans.filter((span) => span.start >= start && span.end <= end),
    start,
    end,
  );
  return `${start > 0 ? '… ' : ''}${shown.trim()}${end < text.length ? ' …' : ''}`;
}

function matches(text: string, found: ReadonlySet<string>, concepts: FindConcepts): Span[] {
  const spans: Span[] = [];
  for (const { terms, start, end } of analyse(text, concepts)) {
    if (!terms.some((term) => found.has(term))) continue;
    const last = spans.at(-1);
    // Neighbours found as one term are marked as one.
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function marked(text: string, spans: Span[], from: number, to: number): string {
  let html = '';
  let at = from;
  for (const { start, end } of spans) {
    html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escape(text.slice(at, to));
}

/** The start of the word at or after a place, so that no word is cut. */
function wordStart(text: string, place: number): number {
  if (place <= 0) return 0;
  const space = text.indexOf(' ', place);
  return space < 0 ? text.length : space + 1;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
