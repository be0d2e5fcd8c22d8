import type { Word } from './tokens.ts';
import { words } from './tokens.ts';

/** Ways of saying one thing, in both languages and in Latin-written Arabic. */
export type SynonymGroup = {
  id: string;
  canonical: { en: string; ar: string };
  en: string[];
  ar: string[];
  arabizi: string[];
  /** Terms of the group with an everyday meaning too: they count only beside another term of the field. */
  ambiguous: string[];
};

/** A group named by some words of a text: from the index of the first to the index after the last. */
export type Concept = { id: string; from: number; to: number };

/** Finds the groups that the words of a text name, whichever way they say it. */
export type FindConcepts = (text: Word[]) => Concept[];

type Entry = { id: string; ambiguous: boolean };

/** How many words an ambiguous term may stand from the one that settles its meaning. */
const near = 5;

/**
 * Makes one name of every way of saying a thing: a text and a query that name the same group meet in it, in either direction
 * and across the languages. Terms may have several words; the longest wins.
 */
export function openSynonyms(groups: SynonymGroup[]): FindConcepts {
  const { terms, longest } = entries(groups);

  /** The longest term that starts here. */
  const at = (text: Word[], from: number): { found: Entry[]; to: number } | undefined => {
    const first = text[from]?.form;
    if (!first) return undefined;
    const most = Math.max(longest.get(first.surface) ?? 0, longest.get(first.stem) ?? 0);
    if (most === 0) return undefined;
    let written = '';
    let stemmed = '';
    let best: { found: Entry[]; to: number } | undefined;
    for (const [ahead, { form }] of text.slice(from, from + most).entries()) {
      written += ahead ? ` ${form.surface}` : form.surface;
      stemmed += ahead ? ` ${form.stem}` : form.stem;
      const found = terms.get(written) ?? terms.get(stemmed);
      if (found) best = { found, to: from + ahead + 1 };
    }
    return best;
  };

  return (text) => {
    const sure: Concept[] = [];
    const unsure: Concept[] = [];
    for (let from = 0; from < text.length;) {
      const match = at(text, from);
      const to = match?.to ?? from + 1;
      for (const { id, ambiguous } of match?.found ?? []) (ambiguous ? unsure : sure).push({ id, from, to });
      from = to;
    }
    return [...sure, ...unsure.filter((concept) => sure.some((other) => isNear(concept, other)))];
  };
}

/** Every term, as it is written and by its stems, and for each first word how many words the longest such term has. */
function entries(groups: SynonymGroup[]) {
  const written = new Map<string, Entry[]>();
  const stemmed = new Map<string, Entry[]>();
  const longest = new Map<string, number>();
  for (const { id, canonical, en, ar, arabizi, ambiguous } of groups) {
    const doubtful = new Set(ambiguous.map((term) => surfaces(words(term))));
    for (const term of [canonical.en, canonical.ar, ...en, ...ar, ...arabizi]) {
      const text = words(term);
      const entry = { id, ambiguous: doubtful.has(surfaces(text)) };
      add(written, surfaces(text), entry);
      add(stemmed, stems(text), entry);
      for (const first of [text[0]?.form.surface, text[0]?.form.stem]) {
        if (first) longest.set(first, Math.max(longest.get(first) ?? 0, text.length));
      }
    }
  }
  // A term as it is written says more than one whose stem happens to be the same.
  return { terms: new Map([...stemmed, ...written]), longest };
}

function add(terms: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = terms.get(key) ?? [];
  if (!known.some(({ id }) => id === entry.id)) terms.set(key, [...known, entry]);
}

const surfaces = (text: Word[]) => text.map(({ form }) => form.surface).join(' ');
const stems = (text: Word[]) => text.map(({ form }) => form.stem).join(' ');
/** Whether another name stands beside one, and is not just another reading of the same words. */
function isNear(one: Concept, other: Concept): boolean {
  const between = one.from >= other.to ? one.from - other.to : other.from - one.to;
  return one.id !== other.id && between >= 0 && between < near;
}
