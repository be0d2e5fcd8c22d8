import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Drift } from '../../search/drift.ts';
import { driftOf } from '../../search/drift.ts';
import type { MeiliEngine } from '../../search/meilisearch.ts';
import type { Database } from '../db/client.ts';
import type { Follower } from '../events/follow.ts';
import { holdLease, releaseLease } from '../events/leases.ts';
import { analysesAnew, changedForReaders } from '../events/readers.ts';
import { inRounds } from '../ground/rounds.ts';
import { searchDocuments } from '../models/articles/search-documents.ts';

const every = 1000;
/** Long enough for a batch; whoever holds it renews it each second. */
const lease = 30_000;

type Parts = { db: Database; engine: MeiliEngine; follower: Follower; log: Logger };

/**
 * Keeps the index of a search server like the database. It follows the log: an article that changed is sent as it is
 * now. When anything failed, and at the start, the whole index is compared and put right, so that nothing has to be remembered.
 * Of several processes one at a time writes.
 */
export class Indexer {
  readonly #db: Database;
  readonly #engine: MeiliEngine;
  readonly #log: Logger;
  readonly #holder = randomUUID();
  readonly #changed = new Set<string>();
  readonly #silence: () => void;
  readonly #timer: NodeJS.Timeout;
  readonly #rounds = inRounds(() =>
    this.#round().catch((error) => this.#log.error({ error }, 'the index could not be followed')),
  );
  #isLike = false;
  #isAnalysedAnew = false;
  #rebuilding: Promise<void> | undefined;

  constructor({ db, engine, follower, log }: Parts) {
    this.#db = db;
    this.#engine = engine;
    this.#log = log;
    this.#silence = follower.listen((event) => {
      if (analysesAnew(event)) this.#isAnalysedAnew = true;
      if (event.slug === null || changedForReaders(event) !== 'article') return;
      this.#changed.add(event.slug);
      void this.#rounds.ask();
    });
    this.#timer = setInterval(this.#rounds.ask, every);
    void this.#rounds.ask();
  }

  /** Resolves when the index is like the database, or cannot be made so at the moment. */
  async settled(): Promise<void> {
    await this.#rounds.ask();
    await this.#rebuilding;
    await this.#rounds.ask();
  }

  /** Builds the index anew beside the live one, and puts it in its place. */
  async rebuild(): Promise<void> {
    await this.#rounds.idle();
    await this.#build();
    await this.#rebuilding;
  }

  async stop(): Promise<void> {
    this.#silence();
    clearInterval(this.#timer);
    await this.#rounds.idle();
    await releaseLease(this.#db, this.#holder);
  }

  async #round(): Promise<void> {
    if (!(await holdLease(this.#db, 'index', this.#holder, lease))) {
      // Whoever writes follows the same log.
      this.#isLike = false;
      return this.#changed.clear();
    }
    const slugs = [...this.#changed];
    this.#changed.clear();
    try {
      if (this.#isAnalysedAnew && !this.#rebuilding) {
        this.#isAnalysedAnew = false;
        await this.#build();
      }
      if (slugs.length > 0) await this.#send(slugs);
      if (!this.#isLike && !this.#rebuilding) await this.#compare();
    } catch (error) {
      this.#isLike = false;
      for (const slug of slugs) this.#changed.add(slug);
      this.#log.warn({ error }, 'the search server could not be written to, will be tried again');
    }
  }

  async #send(slugs: string[]): Promise<void> {
    const documents = await searchDocuments(this.#db, slugs);
    const ids = new Set(documents.map(({ id }) => id));
    const gone = slugs.flatMap((slug) => [`${slug}_ar`, `${slug}_en`]).filter((id) => !ids.has(id));
    if (gone.length > 0) await this.#engine.remove(gone);
    if (documents.length > 0) await this.#engine.put(documents);
  }

  async #compare(): Promise<void> {
    if (!(await this.#engine.isCurrent())) return this.#build();
    const drift = await repair(this.#db, this.#engine);
    if (size(drift) > 0) this.#log.info({ documents: size(drift) }, 'the search index was put right');
    this.#isLike = true;
  }

  /** Goes on beside the rounds: what changes meanwhile is written to both indexes. */
  async #build(): Promise<void> {
    const documents = await searchDocuments(this.#db);
    this.#rebuilding = this.#engine
      .replaceAll(documents)
      .then(() => this.#log.info({ documents: documents.length }, 'the search index was built anew'))
      .catch((error) => this.#log.warn({ error }, 'the search index could not be built anew'))
      .finally(() => (this.#rebuilding = undefined));
  }
}

/** How the index differs from the database. */
export const checkIndex = async (db: Database, engine: MeiliEngine): Promise<Drift> =>
  driftOf(await searchDocuments(db), await engine.revisions());

/** Makes the index like the database. @returns how it differed. */
export async function repair(db: Database, engine: MeiliEngine): Promise<Drift> {
  const documents = await searchDocuments(db);
  const drift = driftOf(documents, await engine.revisions());
  const wanted = new Set([...drift.missing, ...drift.stale]);
  if (drift.extra.length > 0) await engine.remove(drift.extra);
  if (wanted.size > 0) await engine.put(documents.filter(({ id }) => wanted.has(id)));
  return drift;
}

export const size = ({ missing, stale, extra }: Drift): number =>
  missing.length + stale.length + extra.length;
