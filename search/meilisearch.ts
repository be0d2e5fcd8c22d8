import type { EnqueuedTaskPromise, MultiSearchParams, MultiSearchQuery } from 'meilisearch';
import { Meilisearch } from 'meilisearch';
import type { Matches, Query, SearchEngine } from './engine.ts';
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
export function openMeilisearch(
  { url, key, index: name = 'hulool' }: MeiliOptions,
  concepts: FindConcepts,
): MeiliEngine {
  const client = new Meilisearch({ host: url, ...(key && { apiKey: key }), httpClient: askServer });
  const next = `${name}_next`;
  /** What was written while everything is being replaced, and has to be written to what replaces as well. */
  let late: ((index: string) => Promise<void>)[] | undefined;

  const write = async (make: (index: string) => Promise<void>): Promise<void> => {
    late?.push(make);
    await make(name);
  };

  const engine: MeiliEngine = {
    search,

    async get(ids) {
      if (ids.length === 0) return [];
      const { results } = await client.index<MeiliDocument>(name).getDocuments({ ids, limit: ids.length });
      return results.map(fromMeili);
    },

    async put(documents) {
      const sent = documents.map((document) => toMeili(document, concepts));
      await write((index) => putInto(index, sent));
    },

    remove: (ids) => write((index) => done(client.index(index).deleteDocuments(ids))),

    async replaceAll(documents) {
      late = [];
      try {
        await create(next);
        for (let at = 0; at < documents.length; at += batchSize)
          await putInto(
            next,
            documents.slice(at, at + batchSize).map((document) => toMeili(document, concepts)),
          );
        const { numberOfDocuments } = await client.index(next).getStats();
        if (numberOfDocuments !== new Set(documents.map(({ id }) => id)).size)
          throw new EngineFailure(`${numberOfDocuments} of ${documents.length} documents arrived`);
        for (let again = late.shift(); again; again = late.shift()) await again(next);
        await swap();
        // What came between the last of these and the swap went to the index that is gone.
        for (let again = late.shift(); again; again = late.shift()) await again(name);
      } finally {
        late = undefined;
      }
    },

    async count() {
      const { numberOfDocuments } = await client.index(name).getStats();
      return numberOfDocuments;
    },

    async isCurrent() {
      try {
        const found: object = await client.index(name).getSettings();
        return Object.entries(settings).every(([key, value]) => isSame(Reflect.get(found, key), value));
      } catch (error) {
        if (asFailure(error).code === 'index_not_found') return false;
        throw error;
      }
    },

    async revisions() {
      const found = new Map<string, string>();
      const limit = 1000;
      for (let offset = 0; ; offset += limit) {
        const { results } = await client
          .index<MeiliDocument>(name)
          .getDocuments({ fields: ['id', 'rev'], sort: ['id:asc'], limit, offset });
        for (const { id, rev } of results) found.set(id, rev);
        if (results.length < limit) return found;
      }
    },
  };
  return {
    search: guarded(engine.search),
    get: guarded(engine.get),
    put: guarded(engine.put),
    remove: guarded(engine.remove),
    replaceAll: guarded(engine.replaceAll),
    count: guarded(engine.count),
    isCurrent: guarded(engine.isCurrent),
    revisions: guarded(engine.revisions),
  };

  async function search(query: Query): Promise<Matches> {
    const { each, all, places } = toQueries(query.q, concepts);
    if (each.length === 0) return { matches: [], total: 0, problemTypes: new Map() };
    const filter = query.audience ? [`audience = ${query.audience}`] : [];
    const about = [...filter, `intents IN ${JSON.stringify(query.intents ?? [])}`];
    const { results } = await client.multiSearch<MultiSearchParams, MeiliDocument>({
      queries: [
        one(all, [...wordFields, ...termFields], filter),
        one('', undefined, about),
        ...each.map(({ q, fields }) => one(q, fields, filter)),
      ],
    });
    const [together, aboutIntents, ...ofTerms] = results.map(({ hits }) => hits);
    const scored = scores(ofTerms, each, places, together ?? []);
    return matchesOf(scored, aboutIntents ?? [], query);
  }

  function one(q: string, attributesToSearchOn: string[] | undefined, filter: string[]): MultiSearchQuery {
    return {
      indexUid: name,
      q,
      filter,
      limit: mostOfTerm,
      locales: ['ara', 'eng'],
      showRankingScore: true,
      attributesToRetrieve: ['id', 'slug', 'locale', 'problemType', 'audience', 'intents', 'codes'],
      ...(attributesToSearchOn && { attributesToSearchOn }),
    };
  }

  async function create(index: string): Promise<void> {
    await done(client.deleteIndex(index), 'index_not_found');
    await done(client.createIndex(index, { primaryKey: 'id' }));
    await done(client.index(index).updateSettings(settings));
  }

  /** Puts the rebuilt index in place of the live one: at no moment is there none. */
  async function swap(): Promise<void> {
    const exists = await client.getRawIndex(name).then(
      () => true,
      () => false,
    );
    await done(client.swapIndexes([{ indexes: [next, name], rename: !exists }]));
    if (exists) await done(client.deleteIndex(next), 'index_not_found');
  }

  /** A document that is refused fails its whole batch: the halves are tried, until it stands alone. */
  async function putInto(index: string, documents: MeiliDocument[]): Promise<void> {
    try {
      await done(client.index(index).addDocuments(documents, { primaryKey: 'id' }));
    } catch (error) {
      const refused = error instanceof EngineFailure && error.code?.startsWith('invalid_document');
      if (!refused || documents.length === 1) throw error;
      const half = Math.ceil(documents.length / 2);
      const halves = [documents.slice(0, half), documents.slice(half)];
      const results = await Promise.allSettled(halves.map((part) => putInto(index, part)));
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
