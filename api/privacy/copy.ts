/**
 * The text as the detectors read it, with the way back to what the writer typed: `text[i]` was written at
 * `starts[i]`…`ends[i]` of the original.
 */
export type Copy = { text: string; starts: number[]; ends: number[] };

/** A part of a copy and what the detectors shall read in its place. */
export type Change = { start: number; end: number; text: string };

/** The copy with some parts changed, in order and apart. All of a changed part belongs to each of its new characters. */
export function rewrite(copy: Copy, changes: Change[]): Copy {
  if (changes.length === 0) return copy;
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keep = (to: number) => {
    parts.push(copy.text.slice(at, to));
    for (; at < to; at++) {
      starts.push(copy.starts[at] ?? 0);
      ends.push(copy.ends[at] ?? 0);
    }
  };
  for (const { start, end, text } of changes) {
    keep(start);
    parts.push(text);
    for (let i = 0; i < text.length; i++) {
      starts.push(copy.starts[start] ?? 0);
      ends.push(copy.ends[end - 1] ?? 0);
    }
    at = end;
  }
  keep(copy.text.length);
  return { text: parts.join(''), starts, ends };
}
