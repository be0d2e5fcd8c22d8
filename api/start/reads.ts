import type { Logger } from 'pino';
import { ifThereIsRoom } from '../db/connection.ts';
import type { Database } from '../db/client.ts';
import { inRounds } from '../ground/rounds.ts';
import { keepReads, ReadCounter } from '../models/articles/reads.ts';

const every = 10_000;

/** Counts what readers read, and writes it down every ten seconds: a page that is kept is shown without a query. */
export function startReads(db: Database, log: Logger) {
  const counter = new ReadCounter();
  async function write(): Promise<void> {
    try {
      await ifThereIsRoom(keepReads(db, counter.take()));
    } catch (error) {
      log.warn({ error }, 'could not keep how often articles were read');
    }
  }
  const rounds = inRounds(write);
  const timer = setInterval(rounds.ask, every).unref();
  return {
    counter,
    async stop(): Promise<void> {
      clearInterval(timer);
      await rounds.idle();
      await write();
    },
  };
}
