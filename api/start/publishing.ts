import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { inRounds } from '../ground/rounds.ts';
import { publishDue } from '../models/reviews/schedules.ts';

const every = 2000;

/** Shows readers what is due, every few seconds in every process. What was due while none ran comes out at the next start. */
export function startPublishing(db: Database, log: Logger) {
  let stopped = false;
  const rounds = inRounds(async () => {
    try {
      while (!stopped && (await publishDue(db)) > 0);
    } catch (error) {
      log.warn({ error }, 'an article that is due could not come out yet');
    }
  });
  const timer = setInterval(() => void rounds.ask(), every).unref();
  return {
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await rounds.idle();
    },
  };
}
