import type { EnqueuedTaskPromise, MultiSearchParams, MultiSearchQuery } from 'meilisearch';
import { Meilisearch } from 'meilisearch';
import type { Matches, Query, SearchDocument, SearchEngine } from './engine.ts';
import type { MeiliDocument } from './meilisearch-documents.ts';
import { fromMeili, settings, termFields, toMeili, toQueries, wordFields } from './meilisearch-documents.ts';
import { askServer, EngineFailure } from './meilisearch-http.ts';
import { matchesOf, scores } from './meilisearch-matches.ts';
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
const taskPatience = { timeout: 10 * 60_000, interval: 20 };
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
  readonly #next: string;
  /** What was written while everything is being replaced, and has to be written to what replaces as well. */
  #late: ((index: string) => Promise<void>)[] | undefined;

  constructor({ url, key, index: name = 'hulool' }: MeiliOptions, concepts: FindConcepts) {
    this.#name = name;
    this.#concepts = concepts;
    this.#client = new Meilisearch({ host: url, ...(key && { apiKey: key }), httpClient: askServer });
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
    await this.#write((index) => this.#putInto(index, sent));
  }

  remove(ids: string[]): Promise<void> {
    return this.#write((index) => done(this.#client.index(index).deleteDocuments(ids)));
  }

  async replaceAll(documents: SearchDocument[]): Promise<void> {
    this.#late = [];
    try {
      await this.#create(this.#next);
      for (let at = 0; at < documents.length; at += batchSize)
        await this.#putInto(
          this.#next,
          documents.slice(at, at + batchSize).map((document) => toMeili(document, this.#concepts)),
        );
      const { numberOfDocuments } = await this.#client.index(this.#next).getStats();
      if (numberOfDocuments !== new Set(documents.map(({ id }) => id)).size)
        throw new EngineFailure(`${numberOfDocuments} of ${documents.length} documents arrived`);
      for (let again = this.#late.shift(); again; again = this.#late.shift()) await again(this.#next);
      await this.#swap();
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
      const found: object = await this.#client.index(this.#name).getSettings();
      return Object.entries(settings).every(([key, value]) => isSame(Reflect.get(found, key), value));
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

  async #create(index: string): Promise<void> {
    await done(this.#client.deleteIndex(index), 'index_not_found');
    await done(this.#client.createIndex(index, { primaryKey: 'id' }));
    await done(this.#client.index(index).updateSettings(settings));
  }

  /** Puts the rebuilt index in place of the live one: at no moment is there none. */
  async #swap(): Promise<void> {
    const exists = await this.#client.getRawIndex(this.#name).then(
      () => true,
      () => false,
    );
    await done(this.#client.swapIndexes([{ indexes: [this.#next, this.#name], rename: !exists }]));
    if (exists) await done(this.#client.deleteIndex(this.#next), 'index_not_found');
  }

  /** A document that is refused fails its whole batch: the halves are tried, until it stands alone. */
  async #putInto(index: string, documents: MeiliDocument[]): Promise<void> {
    try {
      await done(this.#client.index(index).addDocuments(documents, { primaryKey: 'id' }));
    } catch (error) {
      const refused = error instanceof EngineFailure && error.code?.startsWith('invalid_document');
      if (!refused || documents.length === 1) throw error;
      const half = Math.ceil(documents.length / 2);
      const halves = [documents.slice(0, half), documents.slice(half)];
      const results = await Promise.allSettled(halves.map((part) => this.#putInto(index, part)));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    }
  }
}

/** A task is done when it says that it succeeded: to have waited for it is not enough. */
async function done(task: EnqueuedTaskPromise, unless?: string): Promise<void> {
  const { status, error, uid } = await task.waitTask(taskPatience);
  if (status === 'succeeded' || (unless && error?.code === unless)) return;
  throw new EngineFailure(`task ${uid} ${status}: ${error?.message ?? ''}`, { code: error?.code });
}

/** The same, failing with one kind of error: the client wraps ours in its own. */
const guarded =
  <Arguments extends unknown[], Result>(method: (...given: Arguments) => Promise<Result>) =>
  (...given: Arguments): Promise<Result> =>
    method(...given).catch((error: unknown) => {
      throw asFailure(error);
    });

function asFailure(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error;
  if (error instanceof Error && error.cause instanceof EngineFailure) return error.cause;
  return new EngineFailure(String(error), { cause: error });
}

/** Whether what the server says of a setting is what we asked for; what we did not ask for is its own affair. */
function isSame(found: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      found.length === wanted.length &&
      wanted.every((one, at) => isSame(found[at], one))
    );
  if (wanted !== null && typeof wanted === 'object')
    return (
      found !== null &&
      typeof found === 'object' &&
      Object.entries(wanted).every(([key, value]) => isSame(Reflect.get(found, key), value))
    );
  return found === wanted;
}
