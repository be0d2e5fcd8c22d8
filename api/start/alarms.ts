import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { inLots } from '../ground/lots.ts';
import { inRounds } from '../ground/rounds.ts';
import { applyLevels, soundAlarms } from '../models/service-levels/alarms.ts';

const every = 5000;

/** Looks every few seconds which tickets run out of time, and which were timed by levels that have changed since. */
export function startAlarms(db: Database, log: Logger) {
  let stopped = false;
  const look = async () => {
    while (!stopped && (await soundAlarms(db)) > 0);
  };
  const unsaid = (error: unknown) => log.warn({ error }, 'could not look which tickets run out of time');
  const applying = inRounds(() => inLots(async () => !stopped && (await applyLevels(db)) > 0).catch(unsaid));
  const rounds = inRounds(() => look().catch(unsaid));
  const timer = setInterval(() => {
    void rounds.ask();
    void applying.ask();
  }, every);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await Promise.all([rounds.idle(), applying.idle()]);
    },
  };
}
