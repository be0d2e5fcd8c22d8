import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { inRounds } from '../ground/rounds.ts';
import { roundOfDigests } from '../models/notifications/digests.ts';

const every = 60_000;

/** Looks every minute whether a day of work has begun, of which agents are told what is late. */
export function startDigests(db: Database, log: Logger) {
  const rounds = inRounds(() =>
    roundOfDigests(db).catch((error) => log.warn({ error }, 'could not look what agents are told today')),
  );
  const timer = setInterval(() => void rounds.ask(), every);
  return {
    async stop() {
      clearInterval(timer);
      await rounds.idle();
    },
  };
}
