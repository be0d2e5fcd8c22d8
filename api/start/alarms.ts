import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { inRounds } from '../ground/rounds.ts';
import { applyLevels, soundAlarms } from '../models/service-levels/alarms.ts';

const every = 5000;

/** Looks every few seconds which tickets run out of time, and which were timed by levels that have changed since. */
export function startAlarms(db: Database, log: Logger) {
  let stopped = false;
  const look = async () => {
    while (!stopped && (await applyLevels(db)) > 0);
    while (!stopped && (await soundAlarms(db)) > 0);
  };
  const rounds = inRounds(() =>
    look().catch((error) => log.warn({ error }, 'could not look which tickets run out of time')),
  );
  const timer = setInterval(() => void rounds.ask(), every);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await rounds.idle();
    },
  };
}
