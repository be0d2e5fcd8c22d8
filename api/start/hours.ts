import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { holdLease } from '../events/leases.ts';
import { inLots } from '../ground/lots.ts';
import { inRounds } from '../ground/rounds.ts';
import type { Place } from '../models/rules/hourly.ts';
import { hourPasses } from '../models/rules/hourly.ts';

const every = 60_000;
const hour = 60 * 60_000;

/**
 * Has the rules for an hour that passes look at the unsolved tickets, some at a time, every hour in one process of all. The hour is a lease
 * that nobody gives back: whoever takes it when it is over goes round, also after a start.
 */
export function startHours(db: Database, log: Logger) {
  let stopped = false;

  async function look(): Promise<void> {
    // Under a new name, so that nobody keeps it.
    if (!(await holdLease(db, 'hour', randomUUID(), hour))) return;
    let place: Place | undefined;
    await inLots(async () => {
      place = await hourPasses(db, place);
      return place !== undefined && !stopped;
    });
  }

  const rounds = inRounds(() =>
    look().catch((error) => log.error({ error }, 'the rules of the hour could not be followed')),
  );
  const timer = setInterval(rounds.ask, every).unref();
  return {
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await rounds.idle();
    },
  };
}
