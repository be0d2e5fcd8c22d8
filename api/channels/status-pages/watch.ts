import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../../db/client.ts';
import { holdLease, releaseLease } from '../../events/leases.ts';
import type { Config } from '../../ground/config.ts';
import { keepReports, noteUnread } from '../../models/incidents/watched-feeds.ts';
import { readOutside } from './outside.ts';
import { readReports } from './reports.ts';

const every = 3 * 60_000;
/** Longer than a round apart: who watches goes on watching, and another begins when that process is gone. */
const lease = 2 * every;
/** For the whole of a page, however slowly it comes. */
const patience = 10_000;

/** Reads the providers' status pages every few minutes, in one process of all. Nothing is announced by itself. */
export function startWatch(db: Database, feeds: Config['WATCH_FEEDS'], log: Logger) {
  const holder = randomUUID();
  const stopping = new AbortController();
  let running = Promise.resolve();

  async function round(): Promise<void> {
    if (!(await holdLease(db, 'watch', holder, lease))) return;
    for (const { name, url } of feeds)
      try {
        await keepReports(db, name, await read(url, stopping.signal));
      } catch (error) {
        if (stopping.signal.aborted) return;
        log.warn({ error, feed: name }, 'a status page could not be read, will be tried again');
        await noteUnread(db, name);
      }
  }

  /** Reads once more, after what is under way. */
  function look(): Promise<void> {
    running = running
      .then(round)
      .catch((error) => log.error({ error }, 'the status pages cannot be watched'));
    return running;
  }

  const timer = setInterval(look, every);
  void look();
  return {
    look,
    async stop(): Promise<void> {
      clearInterval(timer);
      stopping.abort();
      await running;
      await releaseLease(db, holder);
    },
  };
}

const read = async (url: string, stopping: AbortSignal) =>
  readReports(await readOutside(url, AbortSignal.any([AbortSignal.timeout(patience), stopping])));
