import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import type { MeiliDocument } from './meilisearch-documents.ts';
import { EngineFailure } from './meilisearch-http.ts';
import { settings } from './meilisearch-settings.ts';

const patience = { timeout: 10 * 60_000, interval: 20 };

/** What is written to a server, each time until it stands there. */
export class Writing {
  readonly #client: Meilisearch;

  constructor(client: Meilisearch) {
    this.#client = client;
  }

  /** An empty index with our settings, in place of one of that name. */
  async create(index: string): Promise<void> {
    await done(this.#client.deleteIndex(index), 'index_not_found');
    await done(this.#client.createIndex(index, { primaryKey: 'id' }));
    await done(this.#client.index(index).updateSettings(settings));
  }

  remove(index: string, ids: string[]): Promise<void> {
    return done(this.#client.index(index).deleteDocuments(ids));
  }

  /** A document that is refused fails its whole batch: the halves are tried, until it stands alone. */
  async put(index: string, documents: MeiliDocument[]): Promise<void> {
    try {
      await done(this.#client.index(index).addDocuments(documents, { primaryKey: 'id' }));
    } catch (error) {
      const refused = error instanceof EngineFailure && error.code?.startsWith('invalid_document');
      if (!refused || documents.length === 1) throw error;
      const half = Math.ceil(documents.length / 2);
      const halves = [documents.slice(0, half), documents.slice(half)];
      const results = await Promise.allSettled(halves.map((part) => this.put(index, part)));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    }
  }

  /** Puts the rebuilt index in place of the live one: at no moment is there none. */
  async swap(next: string, live: string): Promise<void> {
    const exists = await this.#client.getRawIndex(live).then(
      () => true,
      () => false,
    );
    await done(this.#client.swapIndexes([{ indexes: [next, live], rename: !exists }]));
    if (exists) await done(this.#client.deleteIndex(next), 'index_not_found');
  }
}

/** A task is done when it says that it succeeded: to have waited for it is not enough. */
async function done(task: EnqueuedTaskPromise, unless?: string): Promise<void> {
  const { status, error, uid } = await task.waitTask(patience);
  if (status === 'succeeded' || (unless && error?.code === unless)) return;
  throw new EngineFailure(`task ${uid} ${status}: ${error?.message ?? ''}`, { code: error?.code });
}
