import { analyse, isConcept } from './text/analyse.ts';
import type { FindConcepts } from './text/synonyms.ts';
import type { Said } from './text/tokens.ts';

/** One term to look for. */
export type Term = {
  term: string;
  /** Which words of the query it stands for, by their place. */
  words: Set<number>;
  boost: number;
  /** Still being typed: what begins with it will do. */
  unfinished: boolean;
  /** What differs by one letter will do, if nothing else does. */
  spelt: boolean;
};

/** What a query asks for: how many different words, and the terms that stand for them. */
export type Asked = { words: number; terms: Term[] };

/** A message may be long; what it is about has been said by then. */
const mostWords = 60;
/** What a match is worth: of the word itself, of its stem or a part of it, of another name for the same thing. */
const worth = { word: 1, part: 0.5, concept: 1 };

/** Takes a query apart. Words that share a stem are one word; the last is unfinished when nothing follows it. */
export function takeApart(q: Said, concepts: FindConcepts): Asked {
  const places = new Map<string, number>();
  const terms = new Map<string, Term>();
  for (const { form, end, terms: forms } of analyse(q, concepts)) {
    const place = places.get(form.stem) ?? places.size;
    if (place >= mostWords) break;
    places.set(form.stem, place);
    for (const term of forms) {
      const isWord = !isConcept(term);
      const known = terms.get(term) ?? {
        term,
        words: new Set(),
        boost: !isWord ? worth.concept : term === form.surface ? worth.word : worth.part,
        unfinished: false,
        spelt: isWord && form.spelt,
      };
      known.words.add(place);
      known.unfinished ||= isWord && end === q.text.length && term.length >= 2;
      terms.set(term, known);
    }
  }
  if (places.size === 0) return beginning(q);
  return { words: places.size, terms: [...terms.values()] };
}

/** What says nothing may still be the beginning of what does: "re" on the way to "refund", "can" to "cancel". */
function beginning({ text, words }: Said): Asked {
  const [last, ...others] = words;
  const isUnfinished = others.length === 0 && last?.end === text.length && last.form.surface.length >= 2;
  if (!isUnfinished) return { words: 0, terms: [] };
  const term = {
    term: last.form.surface,
    words: new Set([0]),
    boost: worth.word,
    unfinished: true,
    spelt: false,
  };
  return { words: 1, terms: [term] };
}
