import { setImmediate } from 'node:timers/promises';
import { takeApart } from './asked.ts';
import type { Asked, Term } from './asked.ts';
import { faint, otherLanguage } from './engine.ts';
import type { Match, Matches, Query, SearchDocument, SearchEngine } from './engine.ts';
import { openInverted } from './index/inverted.ts';
import type { Entry } from './index/inverted.ts';
import { indexTerms } from './text/analyse.ts';
import type { FindConcepts } from './text/synonyms.ts';

/** How much more a match counts there than in the body. */
const boosts = { title: 3, searchTerms: 4, codes: 4, summary: 1.5, body: 1 };

/** Words are looked up rarest first; once these stand so often in the base, the others only add to what those found. */
const often = 1000;

/** So many documents are put on a new shelf before others have their turn. */
const atOnce = 20;

type Shelf = ReturnType<typeof emptyShelf>;

/** A document with what is asked of each that the words find, in one place of the memory. */
type Card = Pick<SearchDocument, 'id' | 'locale' | 'audience' | 'problemType'> & {
  /** The same for both languages of an article. */
  article: number;
  document: SearchDocument;
};
type Scored = { card: Card; score: number };

/** The search engine inside this process. For up to 30,000 articles. */
export function openEmbedded(concepts: FindConcepts): SearchEngine {
  let shelf = emptyShelf(concepts);
  // Changes wait for one another, so that one made during a replacement is made to what replaces.
  let changes: Promise<void> = Promise.resolve();
  const change = (make: () => void | Promise<void>): Promise<void> => {
    const made = changes.then(make);
    changes = made.catch(() => undefined);
    return made;
  };

  return {
    async search(query) {
      return matchesOf(find(shelf, takeApart(query.q, concepts), query), shelf, query);
    },
    get: async (ids) => ids.flatMap((id) => shelf.index.get(id)?.document ?? []),
    put: (documents) => change(() => documents.forEach(shelf.put)),
    remove: (ids) => change(() => ids.forEach(shelf.remove)),
    replaceAll: (documents) =>
      change(async () => {
        const next = emptyShelf(concepts);
        for (const [at, document] of documents.entries()) {
          next.put(document);
          if (at % atOnce === 0) await setImmediate();
        }
        shelf = next;
      }),
    count: async () => shelf.index.size(),
  };
}

/** An index, and which of its documents are about which intent, by id. */
function emptyShelf(concepts: FindConcepts) {
  const terms = (text: string) => indexTerms(text, concepts);
  const index = openInverted({
    boosts,
    fields: ({ document: { title, searchTerms, codes, summary, body } }: Card) => ({
      title: terms(title),
      searchTerms: searchTerms.flatMap(terms),
      codes: codes.flatMap(terms),
      summary: terms(summary),
      body: terms(body),
    }),
  });
  const about = new Map<string, Set<string>>();
  const articles = new Map<string, number>();

  function remove(id: string): void {
    for (const intent of index.get(id)?.document.intents ?? []) about.get(intent)?.delete(id);
    index.remove(id);
  }

  return {
    index,
    about,
    remove,
    /** Adds a document, in place of the one with its id. */
    put(document: SearchDocument): void {
      remove(document.id);
      const { id, slug, locale, audience, problemType, intents } = document;
      for (const intent of intents) about.set(intent, (about.get(intent) ?? new Set()).add(id));
      const article = articles.get(slug) ?? articles.size;
      articles.set(slug, article);
      index.put({ id, locale, audience, problemType, article, document });
    },
  };
}

/** The articles that hold what is asked, by number, each in the language that holds it best. */
function find({ index }: Shelf, { terms, words }: Asked, { locale, audience }: Query): Map<number, Scored> {
  const articles = new Map<number, Scored>();
  const { first, then } = byRarity(entriesFor(index, terms));
  index.find(first, then, (card, score, holds) => {
    if (audience && card.audience !== audience) return;
    // What holds all the words comes before what holds one of them often.
    const worth = ((score * holds) / words) * (card.locale === locale ? 1 : otherLanguage);
    const known = articles.get(card.article);
    if (!known) articles.set(card.article, { card, score: worth });
    else if (known.score < worth) {
      known.card = card;
      known.score = worth;
    }
  });
  return articles;
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
  return [...standing, ...misspelt.flatMap((term) => wanted(term, index.near(term.term)))];
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

/** The articles found, best first, then those that are only about the same; and how many each problem type has. */
function matchesOf(articles: Map<number, Scored>, shelf: Shelf, query: Query): Matches {
  let best = 0;
  for (const { score } of articles.values()) best = Math.max(best, score);
  const least = query.passing ? 0 : best * faint;
  const about = new Set<number>();
  for (const card of aboutIntents(shelf, query)) {
    about.add(card.article);
    if (!articles.has(card.article)) articles.set(card.article, { card, score: 0 });
  }
  const problemTypes: Record<string, number> = {};
  const all: Scored[] = [];
  for (const one of articles.values()) {
    const { article, problemType } = one.card;
    if (one.score < least && !about.has(article)) continue;
    problemTypes[problemType] = (problemTypes[problemType] ?? 0) + 1;
    if (!query.problemType || problemType === query.problemType) all.push(one);
  }
  all.sort((one, other) => other.score - one.score);
  const matches = all.slice(0, query.limit).map((one) => asMatch(one, best));
  return { matches, total: all.length, problemTypes };
}

function asMatch({ card, score }: Scored, best: number): Match {
  const { slug, locale, problemType, intents, codes, audience } = card.document;
  return { slug, locale, problemType, intents, codes, audience, score: score && score / best };
}

function aboutIntents({ about, index }: Shelf, { intents = [], audience }: Query): Card[] {
  const ids = new Set(intents.flatMap((intent) => [...(about.get(intent) ?? [])]));
  return [...ids]
    .flatMap((id) => index.get(id) ?? [])
    .filter((card) => !audience || card.audience === audience);
}
