import { placeOf, sectionKey, sectionsOf } from '#ground/sections.ts';

/** A text of an article as it is written: passage by passage, each beside the same one of the other language. */
export type Passages = Record<string, string>;

type Draft = { title: string; summary: string; quickFix: string; searchTerms: string[]; body: string };

const before = ['title', 'summary', 'quickFix'] as const;
const after = ['searchTerms'] as const;
/** Whether something is the name of a passage. */
export const isKey = (name: string): boolean =>
  [...before, ...after].some((one) => one === name) || placeOf(name) !== undefined;

/** The passages of a draft; of none, those that every article has, empty. */
export function passagesOf(draft: Draft | null): Passages {
  const { title = '', summary = '', quickFix = '', searchTerms = [], body = '' } = draft ?? {};
  const sections = sectionsOf(body).map((text, place): [string, string] => [sectionKey(place), text]);
  return { title, summary, quickFix, ...Object.fromEntries(sections), searchTerms: searchTerms.join('\n') };
}

/** The draft that passages make; an empty one is none. */
export function draftOf(passages: Passages): Draft {
  const word = (key: string) => passages[key] ?? '';
  const sections = sectionKeys(passages).map(word);
  return {
    title: word('title').trim(),
    summary: word('summary').trim(),
    quickFix: word('quickFix').trim(),
    searchTerms: word('searchTerms')
      .split('\n')
      .filter((term) => term.trim() !== ''),
    // A section that was begun and left is none.
    body: sections.filter((text) => !/^(?:##)?\s*$/.test(text)).join('\n\n'),
  };
}

const sectionKeys = (...texts: Passages[]): string[] => {
  const places = texts
    .flatMap((text) => Object.keys(text).map(placeOf))
    .filter((place) => place !== undefined);
  return Array.from({ length: Math.max(0, ...places.map((place) => place + 1)) }, (_, place) =>
    sectionKey(place),
  );
};

/** The names of all passages of some texts, in the order in which they are read. */
export const keysOf = (...texts: Passages[]): string[] => [...before, ...sectionKeys(...texts), ...after];

const same = (one: string, other: string): boolean => one.trim() === other.trim();

/** Whether two texts say the same, whatever stands empty around them. */
export const isSame = (one: Passages, other: Passages): boolean =>
  keysOf(one, other).every((key) => same(one[key] ?? '', other[key] ?? ''));

/**
 * What two people made of one text, together: of each passage what one of them changed. Where both did, mine stands, and `conflicts` has
 * theirs: nothing is chosen for anybody.
 */
export function merged(
  base: Passages,
  mine: Passages,
  theirs: Passages,
): { text: Passages; conflicts: Passages } {
  const text: Passages = {};
  const conflicts: Passages = {};
  for (const key of keysOf(base, mine, theirs)) {
    const [was, my = '', their] = [base[key] ?? '', mine[key], theirs[key] ?? ''];
    text[key] = same(my, was) ? their : my;
    if (!same(my, was) && !same(their, was) && !same(my, their)) conflicts[key] = their;
  }
  return { text, conflicts };
}
