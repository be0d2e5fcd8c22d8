import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Drift } from '../../search/drift.ts';
import { driftOf } from '../../search/drift.ts';
import type { MeiliEngine } from '../../search/meilisearch.ts';
import type { Database } from '../db/client.ts';
import type { Follower } from '../events/follow.ts';
import { holdLease, releaseLease } from '../events/leases.ts';
import { changedForReaders } from '../events/readers.ts';
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
export function startIndexer({ db, engine, follower, log }: Parts) {
  const holder = randomUUID();
  const changed = new Set<string>();
  let like = false;
  let rebuilding: Promise<void> | undefined;

  const silence = follower.listen((event) => {
    if (event.slug === null || changedForReaders(event) !== 'article') return;
    changed.add(event.slug);
    void rounds.ask();
  });

  async function round(): Promise<void> {
    if (!(await holdLease(db, 'index', holder, lease))) {
      // Whoever writes follows the same log.
      like = false;
      return changed.clear();
    }
    const slugs = [...changed];
    changed.clear();
    try {
      if (slugs.length > 0) await send(slugs);
      if (!like && !rebuilding) await compare();
    } catch (error) {
      like = false;
      for (const slug of slugs) changed.add(slug);
      log.warn({ error }, 'the search server could not be written to, will be tried again');
    }
  }

  async function send(slugs: string[]): Promise<void> {
    const documents = await searchDocuments(db, slugs);
    const ids = new Set(documents.map(({ id }) => id));
    const gone = slugs.flatMap((slug) => [`${slug}_ar`, `${slug}_en`]).filter((id) => !ids.has(id));
    if (gone.length > 0) await engine.remove(gone);
    if (documents.length > 0) await engine.put(documents);
  }

  async function compare(): Promise<void> {
    if (!(await engine.isCurrent())) return rebuild();
    const drift = await repair(db, engine);
    if (size(drift) > 0) log.info({ documents: size(drift) }, 'the search index was put right');
    like = true;
  }

  /** Goes on beside the rounds: what changes meanwhile is written to both indexes. */
  async function rebuild(): Promise<void> {
    const documents = await searchDocuments(db);
    rebuilding = engine
      .replaceAll(documents)
      .then(() => log.info({ documents: documents.length }, 'the search index was built anew'))
      .catch((error) => log.warn({ error }, 'the search index could not be built anew'))
      .finally(() => (rebuilding = undefined));
  }

  const rounds = inRounds(() =>
    round().catch((error) => log.error({ error }, 'the index could not be followed')),
  );

  const timer = setInterval(rounds.ask, every);
  void rounds.ask();
  return {
    /** Resolves when the index is like the database, or cannot be made so at the moment. */
    async settled(): Promise<void> {
      await rounds.ask();
      await rebuilding;
      await rounds.ask();
    },
    /** Builds the index anew beside the live one, and puts it in its place. */
    async rebuild(): Promise<void> {
      await rounds.idle();
      await rebuild();
      await rebuilding;
    },
    async stop(): Promise<void> {
      silence();
      clearInterval(timer);
      await rounds.idle();
      await releaseLease(db, holder);
    },
  };
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
