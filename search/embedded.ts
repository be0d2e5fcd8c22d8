import type { Term } from './asked.ts';
import type { Match, Matches, Query, SearchDocument, SearchEngine } from './engine.ts';
import { faint, otherLanguage } from './engine.ts';
import { audienceIn, localeIn, problemTypeIn } from './facets.ts';
import type { Entry } from './index/inverted.ts';
import type { Kept, Section } from './index/kept.ts';
import { Shelf } from './shelf.ts';
import type { FindConcepts } from './text/synonyms.ts';
import { eachInTurns } from './turns.ts';

/** Words are looked up rarest first; once these stand so often in the base, the others only add to what those found. */
const often = 1000;

/** So many documents are put on a new shelf before others have their turn. */
const atOnce = 20;

/** What the engine in this process does besides what every engine does. */
export type EmbeddedEngine = SearchEngine & {
  /** All that it holds at this moment. */
  shelf: () => Shelf;
  /** Takes what another such engine held, in place of all that it holds. */
  takeUp: (kept: Kept) => Promise<void>;
  /** What it holds, to be kept, as long as nothing changes: then `isSame` is false. */
  keep: () => { sections: Iterable<Section>; isSame: () => boolean };
};

/** The search engine inside this process. For up to 30,000 articles. */
export function openEmbedded(concepts: FindConcepts): EmbeddedEngine {
  let shelf = new Shelf(concepts);
  let changed = 0;
  // Changes wait for one another, so that one made during a replacement is made to what replaces.
  let changes: Promise<void> = Promise.resolve();
  const change = (make: () => void | Promise<void>): Promise<void> => {
    const made = changes.then(() => {
      changed++;
      return make();
    });
    changes = made.catch(() => undefined);
    return made;
  };

  return {
    async search(query) {
      offerHolding(shelf, query);
      const about = offerAbout(shelf, query);
      return matchesOf(shelf, query, about);
    },
    get: async (ids) => ids.flatMap((id) => shelf.get(id) ?? []),
    put: (documents) => change(() => documents.forEach((document) => shelf.put(document))),
    remove: (ids) => change(() => ids.forEach((id) => shelf.remove(id))),
    replaceAll: (documents) =>
      change(async () => {
        shelf = await shelfOf(concepts, documents);
      }),
    count: async () => shelf.size,
    shelf: () => shelf,
    takeUp: (kept) =>
      change(() => {
        shelf = new Shelf(concepts, kept);
      }),
    keep() {
      const before = changed;
      return { sections: shelf.keep(), isSame: () => changed === before };
    },
  };
}

async function shelfOf(concepts: FindConcepts, documents: SearchDocument[]): Promise<Shelf> {
  const shelf = new Shelf(concepts);
  await eachInTurns(documents, atOnce, (document) => shelf.put(document));
  return shelf;
}

/** Offers the articles that hold what is asked, in either language: the better one stays. */
function offerHolding(
  { index, facets, article, best }: Shelf,
  { asked: { terms, words }, locale, audience }: Query,
): void {
  const { first, then } = byRarity(entriesFor(index, terms));
  index.find(first, then, (number, score, holds) => {
    if (audience && audienceIn(facets(number)) !== audience) return;
    // What holds all the words comes before what holds one of them often.
    const worth = (score * holds) / words;
    best.offer(article(number), number, localeIn(facets(number)) === locale ? worth : worth * otherLanguage);
  });
}

type Wanted = Entry & { words: Set<number> };

/** What stands in the index for each term. Words that nothing holds as they stand are taken as misspelt. */
function entriesFor(index: Shelf['index'], terms: Term[]): Wanted[] {
  const wanted = ({ boost, words }: Term, entries: Entry[]): Wanted[] =>
    entries.map((entry) => ({ ...entry, worth: entry.worth * boost, words }));
  const standing = terms.flatMap((term) => wanted(term, index.matching(term.term, term.unfinished)));
  const held = new Set(standing.flatMap((entry) => [...entry.words]));
  // A letter off the word itself: one off its stem as well would only be looked up twice.
  const misspelt = terms.filter((term) => term.spelt && term.boost === 1 && term.words.isDisjointFrom(held));
  // Nobody slips at the first letter: "bread" is not "read".
  const near = ({ term }: Term) => index.near(term).filter((entry) => index.written(entry)[0] === term[0]);
  return [...standing, ...misspelt.flatMap((term) => wanted(term, near(term)))];
}

/** The entries of the words to begin with, and of those that would bring in half of a large base. */
function byRarity(entries: Wanted[]): { first: Wanted[]; then: Wanted[] } {
  const spreads = new Map<number, number>();
  for (const { words, spread } of entries)
    for (const word of words) spreads.set(word, (spreads.get(word) ?? 0) + spread);
  let sum = 0;
  const early = new Set<number>();
  for (const [word, spread] of [...spreads].sort((one, other) => one[1] - other[1])) {
    if (early.size > 0 && sum + spread > often) break;
    early.add(word);
    sum += spread;
  }
  const isFirst = ({ words }: Wanted) => !words.isDisjointFrom(early);
  return { first: entries.filter(isFirst), then: entries.filter((entry) => !isFirst(entry)) };
}

/** Offers what is about the intents, whether it holds the words or not. @returns the numbers of these articles. */
function offerAbout(shelf: Shelf, { intents = [], audience }: Query): Set<number> {
  const { article, facets, best } = shelf;
  const articles = new Set<number>();
  for (const intent of intents)
    for (const number of shelf.about(intent)) {
      if (audience && audienceIn(facets(number)) !== audience) continue;
      articles.add(article(number));
      best.offer(article(number), number, 0);
    }
  return articles;
}

/** What was offered, best first, then the articles that are only about the same; and how many each problem type has. */
function matchesOf(shelf: Shelf, query: Query, about: Set<number>): Matches {
  const { best, facets, problemTypes: types } = shelf;
  const highest = best.highest();
  const least = query.passing ? 0 : highest * faint;
  const wanted = types.names.indexOf(query.problemType ?? '');
  const counts = types.names.map(() => 0);
  const all: { number: number; score: number }[] = [];
  best.empty((number, score, article) => {
    if (score < least && !about.has(article)) return;
    const problemType = problemTypeIn(facets(number));
    counts[problemType] = (counts[problemType] ?? 0) + 1;
    if (!query.problemType || problemType === wanted) all.push({ number, score });
  });
  // What is only about the same came in the order of its intents.
  all.sort(
    (one, other) => other.score - one.score || (one.score > 0 ? shelf.inOrder(one.number, other.number) : 0),
  );
  const matches = all.slice(0, query.limit).flatMap(({ number, score }) => {
    const document = shelf.at(number);
    return document ? [asMatch(document, score && score / highest)] : [];
  });
  const counted = types.names.map((name, at) => [name, counts[at] ?? 0] as const);
  return {
    matches,
    total: all.length,
    problemTypes: new Map(counted.filter(([, count]) => count > 0)),
  };
}

function asMatch(document: SearchDocument, score: number): Match {
  const { slug, locale, problemType, intents, codes, audience } = document;
  return { slug, locale, problemType, intents, codes, audience, score };
}
