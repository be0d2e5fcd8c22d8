import { diffArrays } from 'diff';
import { isDeepStrictEqual } from 'node:util';
import type { Draft } from './translations.ts';

/** Words that stayed, were taken out or came in. */
export type Part = { kind: 'same' | 'removed' | 'added'; text: string };
/** A part of an article in which something differs, under its heading if it has one. */
export type Passage = { field: (typeof fields)[number]; heading: string | null; parts: Part[] };

export const fields = ['title', 'summary', 'quickFix', 'body', 'searchTerms'] as const;

/** A word with its marks, a stretch of white space, or any other sign by itself. */
const token = /[\p{L}\p{M}\p{N}\p{Cf}_]+|\s+|./gsu;
/** Texts that differ in more tokens than this have hardly anything in common, and to find that takes long. */
const mostEdits = 3000;

/** What differs between two texts of an article, passage by passage: the fields, and the body by its sections. */
export function differences(before: Draft, after: Draft): Passage[] {
  return fields.flatMap((field) => {
    if (isDeepStrictEqual(before[field], after[field])) return [];
    if (field === 'body') return betweenSections(before.body, after.body);
    const [from, to] = [[before[field]], [after[field]]].map((lines) => lines.flat().join('\n'));
    return [{ field, heading: null, parts: betweenWords(from ?? '', to ?? '') }];
  });
}

/** How many words came in and were taken out. */
export function countWords(passages: Passage[]): { added: number; removed: number } {
  const count = (kind: Part['kind']) =>
    passages
      .flatMap(({ parts }) => parts.filter((part) => part.kind === kind))
      .reduce(
        (sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}_]*/gu) ?? []).length,
        0,
      );
  return { added: count('added'), removed: count('removed') };
}

/** Word by word, marks included: with or without a vowel is another word to whoever reads it aloud. */
export function betweenWords(before: string, after: string): Part[] {
  const changes = diffArrays(before.match(token) ?? [], after.match(token) ?? [], {
    maxEditLength: mostEdits,
  });
  if (!changes) return part(before, after);
  return together(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** One change for words that were changed one beside the other: the space between them says nothing, and that behind them stayed. */
function together(parts: Part[]): Part[] {
  const done: Part[] = [];
  let [out, came] = ['', ''];
  parts.forEach(({ kind, text }, index) => {
    const between = /^[^\S\n]+$/.test(text) && out + came !== '' && index + 1 < parts.length;
    if (kind === 'removed' || between) out += text;
    if (kind === 'added' || between) came += text;
    if (kind !== 'same' || between) return;
    const space = out.endsWith(' ') && came.endsWith(' ') ? ' ' : '';
    const end = -space.length || undefined;
    done.push(...part(out.slice(0, end), came.slice(0, end)), { kind, text: space + text });
    [out, came] = ['', ''];
  });
  return [...done, ...part(out, came)];
}

const part = (removed: string, added: string): Part[] => [
  ...(removed ? [{ kind: 'removed' as const, text: removed }] : []),
  ...(added ? [{ kind: 'added' as const, text: added }] : []),
];

type Section = { heading: string; text: string };

/** The sections of a Markdown text, by its headings; what stands before the first has none. */
const sectionsOf = (body: string): Section[] =>
  body
    .split(/^(?=#{1,6} )/m)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ heading: /^#{1,6} +(.*)$/m.exec(text)?.[1] ?? '', text }));

/** Sections of one heading are compared; of those between, one that went with the one that came in its place. */
function betweenSections(before: string, after: string): Passage[] {
  return sectionPairs(sectionsOf(before), sectionsOf(after)).flatMap(([one, other]) => {
    if (one?.text.trim() === other?.text.trim()) return [];
    const heading = (other ?? one)?.heading || null;
    return [{ field: 'body' as const, heading, parts: betweenWords(one?.text ?? '', other?.text ?? '') }];
  });
}

function sectionPairs(from: Section[], to: Section[]): [Section | undefined, Section | undefined][] {
  const pairs: [Section | undefined, Section | undefined][] = [];
  let [left, right, gone, came] = [0, 0, 0, 0];
  const pair = (of: number, with_: number): void => {
    for (let at = 0; at < Math.max(of, with_); at++)
      pairs.push([at < of ? from[left + at] : undefined, at < with_ ? to[right + at] : undefined]);
    [left, right] = [left + of, right + with_];
  };
  const comparator = (one: Section, other: Section) => one.heading === other.heading;
  for (const { added, removed, value } of diffArrays(from, to, { comparator })) {
    if (removed) gone += value.length;
    else if (added) came += value.length;
    else {
      pair(gone, came);
      pair(value.length, value.length);
      [gone, came] = [0, 0];
    }
  }
  pair(gone, came);
  return pairs;
}
