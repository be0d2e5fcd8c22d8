import MiniSearch from 'minisearch';
import { takeApart } from './asked.ts';
import type { Asked, Term } from './asked.ts';
import type { Locale, Match, Matches, Query, SearchDocument, SearchEngine } from './engine.ts';
import { indexTerms } from './text/analyse.ts';
import type { FindConcepts } from './text/synonyms.ts';

/** How much more a match counts there than in the body. */
const boost = { title: 3, searchTerms: 4, codes: 4, summary: 1.5, body: 1 };
/** What a match in the language that the reader did not choose is worth. */
const otherLanguage = 0.7;

/** Words are looked up rarest first; once these stand so often in the base, the others only add to what those found. */
const often = 1000;

/** An index and the documents in it, by id, and which are about what. */
type Shelf = {
  index: MiniSearch<SearchDocument>;
  documents: Map<string, SearchDocument>;
  about: Map<string, Set<string>>;
  /** How often a term has been put on the shelf. */
  spread: Map<string, number>;
};

type Scored = { document: SearchDocument; score: number };

/** The search engine inside this process, on MiniSearch. For up to 30,000 articles. */
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
    get: async (ids) => ids.flatMap((id) => shelf.documents.get(id) ?? []),
    put: (documents) => change(() => documents.forEach((document) => putOn(shelf, document))),
    remove: (ids) => change(() => ids.forEach((id) => takeFrom(shelf, id))),
    replaceAll: (documents) =>
      change(async () => {
        const next = emptyShelf(concepts);
        for (const document of documents) note(next, document);
        await next.index.addAllAsync([...next.documents.values()], { chunkSize: 20 });
        shelf = next;
      }),
    count: async () => shelf.documents.size,
  };
}

function emptyShelf(concepts: FindConcepts): Shelf {
  const spread = new Map<string, number>();
  const index = new MiniSearch<SearchDocument>({
    fields: Object.keys(boost),
    extractField: (document, field) => {
      const value: unknown = Reflect.get(document, field);
      return Array.isArray(value) ? value.join('\n') : String(value);
    },
    tokenize: (text) => text.split('\n').flatMap((line) => indexTerms(line, concepts)),
    processTerm(term) {
      spread.set(term, (spread.get(term) ?? 0) + 1);
      return term;
    },
    searchOptions: { boost, processTerm: (term) => term },
  });
  return { index, documents: new Map(), about: new Map(), spread };
}

function putOn(shelf: Shelf, document: SearchDocument): void {
  const known = shelf.documents.has(document.id);
  if (known) forget(shelf, document.id);
  note(shelf, document);
  if (known) shelf.index.replace(document);
  else shelf.index.add(document);
}

function takeFrom(shelf: Shelf, id: string): void {
  if (!shelf.documents.has(id)) return;
  forget(shelf, id);
  shelf.index.discard(id);
}

function note({ documents, about }: Shelf, document: SearchDocument): void {
  documents.set(document.id, document);
  for (const intent of document.intents) {
    const ids = about.get(intent) ?? new Set();
    about.set(intent, ids.add(document.id));
  }
}

function forget({ documents, about }: Shelf, id: string): void {
  for (const intent of documents.get(id)?.intents ?? []) about.get(intent)?.delete(id);
  documents.delete(id);
}

/** The documents that hold what is asked. Words that nothing holds as they stand are taken as misspelt. */
function find(shelf: Shelf, asked: Asked, query: Query): Scored[] {
  const exact = look(shelf, asked.terms, false);
  const held = new Set(exact.flatMap(({ words }) => [...words]));
  // A letter off the word itself: one off its stem as well would only be looked up twice.
  const misspelt = asked.terms.filter(
    ({ spelt, boost, words }) => spelt && boost === 1 && words.isDisjointFrom(held),
  );
  const close = misspelt.length > 0 ? look(shelf, misspelt, true) : [];
  const found = new Map<string, Looked>();
  for (const one of [...exact, ...close]) {
    const known = found.get(one.id);
    if (!known) found.set(one.id, one);
    else found.set(one.id, { ...one, score: one.score + known.score, words: one.words.union(known.words) });
  }
  const scored: Scored[] = [];
  for (const { id, score, words } of found.values()) {
    const document = shelf.documents.get(id);
    if (!document || (query.audience && document.audience !== query.audience)) continue;
    // What holds all the words comes before what holds one of them often.
    scored.push({ document, score: (score * words.size) / asked.words });
  }
  return scored;
}

type Looked = { id: string; score: number; words: Set<number> };

/** One look into the index: the documents with any of the terms, and which words of the query each holds. */
function look(shelf: Shelf, terms: Term[], fuzzy: boolean): Looked[] {
  const { first, then } = byRarity(shelf, terms);
  const found = new Map(lookUp(shelf, first, fuzzy).map((one) => [one.id, one]));
  if (then.length > 0)
    for (const { id, score, words } of lookUp(shelf, then, fuzzy, found.size > 0 ? found : undefined)) {
      const known = found.get(id) ?? { score: 0, words: new Set<number>() };
      found.set(id, { id, score: score + known.score, words: words.union(known.words) });
    }
  return [...found.values()];
}

/** The words to begin with, and those that would bring in half of a large base. */
function byRarity({ spread, documents }: Shelf, terms: Term[]): { first: Term[]; then: Term[] } {
  const places = new Map<number, number>();
  for (const { term, words, unfinished } of terms)
    for (const word of words)
      places.set(
        word,
        (places.get(word) ?? 0) + (spread.get(term) ?? 0) + (unfinished ? documents.size / 10 : 0),
      );
  let sum = 0;
  const early = new Set<number>();
  for (const [word, count] of [...places].sort((one, other) => one[1] - other[1])) {
    if (early.size > 0 && sum + count > often) break;
    early.add(word);
    sum += count;
  }
  const isFirst = ({ words }: Term) => !words.isDisjointFrom(early);
  return { first: terms.filter(isFirst), then: terms.filter((term) => !isFirst(term)) };
}

/** The documents with any of these terms; `among` these alone, where it is given. */
function lookUp(
  { index }: Shelf,
  terms: Term[],
  fuzzy: boolean,
  among?: ReadonlyMap<string, unknown>,
): Looked[] {
  const byTerm = new Map(terms.map((term) => [term.term, term]));
  const results = index.search(' ', {
    tokenize: () => terms.map(({ term }) => term),
    boostTerm: (term) => byTerm.get(term)?.boost ?? 1,
    prefix: (term) => byTerm.get(term)?.unfinished ?? false,
    fuzzy: fuzzy && 1,
    ...(among && { boostDocument: (id: unknown) => (among.has(String(id)) ? 1 : 0) }),
  });
  return results.map(({ id, score, queryTerms }) => {
    const words = new Set<number>();
    for (const term of queryTerms) for (const word of byTerm.get(term)?.words ?? []) words.add(word);
    // MiniSearch multiplies by the number of terms found; we weigh words instead, and one word may be several terms.
    return { id: String(id), score: score / queryTerms.length, words };
  });
}

/** One entry an article, best first, then those that are only about the same; and how many each problem type has. */
function matchesOf(found: Scored[], shelf: Shelf, query: Query): Matches {
  const articles = byArticle(found, query.locale);
  const best = Math.max(...[...articles.values()].map(({ score }) => score));
  for (const document of aboutIntents(shelf, query))
    if (!articles.has(document.slug)) articles.set(document.slug, { document, score: 0 });
  const problemTypes: Record<string, number> = {};
  const all: Match[] = [];
  for (const { document, score } of articles.values()) {
    const { slug, locale, problemType, intents, codes, audience } = document;
    problemTypes[problemType] = (problemTypes[problemType] ?? 0) + 1;
    if (!query.problemType || problemType === query.problemType)
      all.push({ slug, locale, problemType, intents, codes, audience, score: score && score / best });
  }
  all.sort((one, other) => other.score - one.score);
  return { matches: all.slice(0, query.limit), total: all.length, problemTypes };
}

function byArticle(found: Scored[], locale: Locale): Map<string, Scored> {
  const articles = new Map<string, Scored>();
  for (const { document, score } of found) {
    const worth = document.locale === locale ? score : score * otherLanguage;
    const known = articles.get(document.slug);
    if (!known || known.score < worth) articles.set(document.slug, { document, score: worth });
  }
  return articles;
}

function aboutIntents({ about, documents }: Shelf, { intents = [], audience }: Query): SearchDocument[] {
  const ids = new Set(intents.flatMap((intent) => [...(about.get(intent) ?? [])]));
  return [...ids]
    .flatMap((id) => documents.get(id) ?? [])
    .filter((document) => !audience || document.audience === audience);
}
