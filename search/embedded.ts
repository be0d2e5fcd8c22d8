import MiniSearch from 'minisearch';
import { takeApart } from './asked.ts';
import type { Asked, Term } from './asked.ts';
import type { Hit, Locale, Query, SearchDocument, SearchEngine } from './engine.ts';
import { indexTerms } from './text/analyse.ts';
import { createHighlighter, escape } from './text/highlight.ts';
import type { Highlighter } from './text/highlight.ts';
import { openSynonyms } from './text/synonyms.ts';
import type { FindConcepts, SynonymGroup } from './text/synonyms.ts';

/** How much more a match counts there than in the body. */
const boost = { title: 3, searchTerms: 4, codes: 4, summary: 1.5, body: 1 };
/** What a match in the language that the reader did not choose is worth. */
const otherLanguage = 0.7;

/** An index and the documents in it, by id. */
type Shelf = { index: MiniSearch<SearchDocument>; documents: Map<string, SearchDocument> };

/** A document found, and in which lists of terms those of it that were. */
type Found = { document: SearchDocument; score: number; matched: string[][] };

/** The search engine inside this process, on MiniSearch. For up to 30,000 documents. */
export function openEmbedded(synonyms: SynonymGroup[]): SearchEngine {
  const concepts = openSynonyms(synonyms);
  const highlighter = createHighlighter(concepts);
  let shelf = emptyShelf(concepts);
  // Changes wait for one another, so that one made during a replacement is made to what replaces.
  let changes: Promise<void> = Promise.resolve();
  const change = (make: () => void | Promise<void>): Promise<void> => {
    const made = changes.then(make);
    changes = made.catch(() => undefined);
    return made;
  };

  return {
    async search({ limit = 10, offset = 0, ...query }) {
      const asked = takeApart(query.q, concepts);
      const articles = byArticle(find(shelf, asked, query), shelf, query.locale);
      const best = articles[0]?.score ?? 1;
      const page = articles.slice(offset, offset + limit);
      return {
        hits: page.map((found) => hit(found, found.score / best, highlighter)),
        total: articles.length,
      };
    },
    put: (documents) => change(() => documents.forEach((document) => putOn(shelf, document))),
    remove: (ids) => change(() => ids.forEach((id) => takeFrom(shelf, id))),
    replaceAll: (documents) =>
      change(async () => {
        const next = emptyShelf(concepts);
        for (const document of documents) next.documents.set(document.id, document);
        await next.index.addAllAsync([...next.documents.values()]);
        shelf = next;
      }),
    count: async () => shelf.documents.size,
  };
}

function emptyShelf(concepts: FindConcepts): Shelf {
  const index = new MiniSearch<SearchDocument>({
    fields: Object.keys(boost),
    extractField: (document, field) => {
      const value: unknown = Reflect.get(document, field);
      return Array.isArray(value) ? value.join('\n') : String(value);
    },
    tokenize: (text) => text.split('\n').flatMap((line) => indexTerms(line, concepts)),
    processTerm: (term) => term,
    searchOptions: { boost },
  });
  return { index, documents: new Map() };
}

function putOn({ index, documents }: Shelf, document: SearchDocument): void {
  if (documents.has(document.id)) index.replace(document);
  else index.add(document);
  documents.set(document.id, document);
}

function takeFrom({ index, documents }: Shelf, id: string): void {
  if (documents.delete(id)) index.discard(id);
}

/** The documents that hold what is asked. Words that nothing holds as they stand are taken as misspelt. */
function find(shelf: Shelf, asked: Asked, query: Query): Found[] {
  const exact = look(shelf, asked.terms, false);
  const held = new Set(exact.flatMap(({ words }) => words));
  const misspelt = asked.terms.filter(({ spelt, words }) => spelt && words.isDisjointFrom(held));
  const close = misspelt.length > 0 ? look(shelf, misspelt, true) : [];
  const found = new Map<string, Found & { words: number }>();
  for (const { id, score, words, terms } of [...exact, ...close]) {
    const document = shelf.documents.get(id);
    if (!document || !fits(document, query)) continue;
    const known = found.get(id);
    found.set(id, {
      document,
      score: score + (known?.score ?? 0),
      words: words.length + (known?.words ?? 0),
      matched: [terms, ...(known?.matched ?? [])],
    });
  }
  // What holds all the words comes before what holds one of them often.
  return [...found.values()].map((entry) => ({ ...entry, score: (entry.score * entry.words) / asked.words }));
}

/** One look into the index: the documents with any of the terms, and which words of the query each holds. */
function look({ index }: Shelf, terms: Term[], fuzzy: boolean) {
  const results = index.search(' ', {
    tokenize: () => terms.map(({ term }) => term),
    boostTerm: (_, place) => terms[place]?.boost ?? 1,
    prefix: (_, place) => terms[place]?.unfinished ?? false,
    fuzzy: fuzzy && 1,
  });
  const wordsOf = new Map(terms.map(({ term, words }) => [term, [...words]]));
  return results.map(({ id, score, queryTerms, terms: matched }) => ({
    id: String(id),
    // MiniSearch multiplies by the number of terms found; we weigh words instead, and one word may be several terms.
    score: score / queryTerms.length,
    words: [...new Set(queryTerms.flatMap((term) => wordsOf.get(term) ?? []))],
    terms: matched,
  }));
}

const fits = (document: SearchDocument, { problemType, audience }: Query) =>
  (!problemType || document.problemType === problemType) && (!audience || document.audience === audience);

/** One entry an article, best first: in the reader's language if it exists there, whichever language matched. */
function byArticle(found: Found[], shelf: Shelf, locale: Locale): Found[] {
  const articles = new Map<string, Found>();
  for (const { document, score, matched } of found) {
    const worth = document.locale === locale ? score : score * otherLanguage;
    const known = articles.get(document.slug);
    articles.set(document.slug, {
      document: known?.document ?? shelf.documents.get(`${document.slug}_${locale}`) ?? document,
      score: Math.max(worth, known?.score ?? 0),
      matched: known ? [...known.matched, ...matched] : matched,
    });
  }
  return [...articles.values()].sort((a, b) => b.score - a.score);
}

/** The summary says what an article is about; a part of the body shows only why it was found when nothing else does. */
function hit({ document, matched }: Found, score: number, { whole, around }: Highlighter): Hit {
  const terms = new Set(matched.flat());
  const { slug, locale, problemType, intents } = document;
  const title = whole(document.title, terms);
  const summary = whole(document.summary, terms);
  return {
    slug,
    locale,
    score,
    problemType,
    intents,
    title: title ?? escape(document.title),
    snippet: summary ?? (title ? undefined : around(document.body, terms)) ?? escape(document.summary),
  };
}
