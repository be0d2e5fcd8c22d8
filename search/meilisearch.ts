import type { MultiSearchParams, MultiSearchQuery } from 'meilisearch';
import { Meilisearch } from 'meilisearch';
import type { Matches, Query, SearchDocument, SearchEngine } from './engine.ts';
import type { MeiliDocument } from './meilisearch-documents.ts';
import { fromMeili, termFields, toMeili, toQueries, wordFields } from './meilisearch-documents.ts';
import { asFailure, guarded } from './meilisearch-failures.ts';
import { askServer, EngineFailure } from './meilisearch-http.ts';
import { matchesOf, scores } from './meilisearch-matches.ts';
import { areOurs } from './meilisearch-settings.ts';
import { Writing } from './meilisearch-writing.ts';
import type { FindConcepts } from './text/synonyms.ts';

export type MeiliOptions = {
  url: string;
  /** May search, and write where `put` and the like are called. */
  key?: string | undefined;
  /** The name of the index; beside it stands `<index>_next` while it is rebuilt. */
  index?: string;
};

/** What Meilisearch does besides what every engine does. */
export type MeiliEngine = SearchEngine & {
  /** Whether the index is there, with these settings. */
  isCurrent(): Promise<boolean>;
  /** What each document was when it was sent, by id. */
  revisions(): Promise<Map<string, string>>;
};

/** A whole batch stays far below the 100 MB that Meilisearch takes at once. */
const batchSize = 500;
/** How many documents of each term are looked at. */
const mostOfTerm = 200;

/** The search engine on a Meilisearch server, version 1.40 or later. One process at a time may write. */
export function openMeilisearch(options: MeiliOptions, concepts: FindConcepts): MeiliEngine {
  const engine = new Meili(options, concepts);
  return {
    search: guarded((query) => engine.search(query)),
    get: guarded((ids) => engine.get(ids)),
    put: guarded((documents) => engine.put(documents)),
    remove: guarded((ids) => engine.remove(ids)),
    replaceAll: guarded((documents) => engine.replaceAll(documents)),
    count: guarded(() => engine.count()),
    isCurrent: guarded(() => engine.isCurrent()),
    revisions: guarded(() => engine.revisions()),
  };
}

/** The same, with what a server may answer still as the client tells it. */
class Meili implements MeiliEngine {
  readonly #name: string;
  readonly #concepts: FindConcepts;
  readonly #client: Meilisearch;
  readonly #writing: Writing;
  readonly #next: string;
  /** What was written while everything is being replaced, and has to be written to what replaces as well. */
  #late: ((index: string) => Promise<void>)[] | undefined;

  constructor({ url, key, index: name = 'hulool' }: MeiliOptions, concepts: FindConcepts) {
    this.#name = name;
    this.#concepts = concepts;
    this.#client = new Meilisearch({ host: url, ...(key && { apiKey: key }), httpClient: askServer });
    this.#writing = new Writing(this.#client);
    this.#next = `${name}_next`;
  }

  async search(query: Query): Promise<Matches> {
    const { each, all, places } = toQueries(query.asked);
    if (each.length === 0) return { matches: [], total: 0, problemTypes: new Map() };
    const filter = query.audience ? [`audience = ${query.audience}`] : [];
    const about = [...filter, `intents IN ${JSON.stringify(query.intents ?? [])}`];
    const { results } = await this.#client.multiSearch<MultiSearchParams, MeiliDocument>({
      queries: [
        this.#one(all, [...wordFields, ...termFields], filter),
        this.#one('', undefined, about),
        ...each.map(({ q, fields }) => this.#one(q, fields, filter)),
      ],
    });
    const [together, aboutIntents, ...ofTerms] = results.map(({ hits }) => hits);
    const scored = scores(ofTerms, each, places, together ?? []);
    return matchesOf(scored, aboutIntents ?? [], query);
  }

  async get(ids: string[]): Promise<SearchDocument[]> {
    if (ids.length === 0) return [];
    const { results } = await this.#client
      .index<MeiliDocument>(this.#name)
      .getDocuments({ ids, limit: ids.length });
    return results.map(fromMeili);
  }

  async put(documents: SearchDocument[]): Promise<void> {
    const sent = documents.map((document) => toMeili(document, this.#concepts));
    await this.#write((index) => this.#writing.put(index, sent));
  }

  remove(ids: string[]): Promise<void> {
    return this.#write((index) => this.#writing.remove(index, ids));
  }

  async replaceAll(documents: SearchDocument[]): Promise<void> {
    this.#late = [];
    try {
      await this.#writing.create(this.#next);
      for (let at = 0; at < documents.length; at += batchSize) {
        const batch = documents.slice(at, at + batchSize);
        await this.#writing.put(
          this.#next,
          batch.map((document) => toMeili(document, this.#concepts)),
        );
      }
      const { numberOfDocuments } = await this.#client.index(this.#next).getStats();
      if (numberOfDocuments !== new Set(documents.map(({ id }) => id)).size)
        throw new EngineFailure(`${numberOfDocuments} of ${documents.length} documents arrived`);
      for (let again = this.#late.shift(); again; again = this.#late.shift()) await again(this.#next);
      await this.#writing.swap(this.#next, this.#name);
      // What came between the last of these and the swap went to the index that is gone.
      for (let again = this.#late.shift(); again; again = this.#late.shift()) await again(this.#name);
    } finally {
      this.#late = undefined;
    }
  }

  async count(): Promise<number> {
    const { numberOfDocuments } = await this.#client.index(this.#name).getStats();
    return numberOfDocuments;
  }

  async isCurrent(): Promise<boolean> {
    try {
      return areOurs(await this.#client.index(this.#name).getSettings());
    } catch (error) {
      if (asFailure(error).code === 'index_not_found') return false;
      throw error;
    }
  }

  async revisions(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const limit = 1000;
    for (let offset = 0; ; offset += limit) {
      const { results } = await this.#client
        .index<MeiliDocument>(this.#name)
        .getDocuments({ fields: ['id', 'rev'], sort: ['id:asc'], limit, offset });
      for (const { id, rev } of results) found.set(id, rev);
      if (results.length < limit) return found;
    }
  }

  async #write(make: (index: string) => Promise<void>): Promise<void> {
    this.#late?.push(make);
    await make(this.#name);
  }

  #one(q: string, attributesToSearchOn: string[] | undefined, filter: string[]): MultiSearchQuery {
    return {
      indexUid: this.#name,
      q,
      filter,
      limit: mostOfTerm,
      locales: ['ara', 'eng'],
      showRankingScore: true,
      attributesToRetrieve: ['id', 'slug', 'locale', 'problemType', 'audience', 'intents', 'codes'],
      ...(attributesToSearchOn && { attributesToSearchOn }),
    };
  }
}
