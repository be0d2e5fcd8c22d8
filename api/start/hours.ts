import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { holdLease } from '../events/leases.ts';
import { inRounds } from '../ground/rounds.ts';
import type { Place } from '../models/rules/hourly.ts';
import { hourPasses } from '../models/rules/hourly.ts';

const every = 60_000;
const hour = 60 * 60_000;
/** Between two parts of the tickets, so that others have their turn, in ms. */
const pause = 20;

/**
 * Has the rules for an hour that passes look at the unsolved tickets, some at a time, every hour in one process of all. The hour is a lease
 * that nobody gives back: whoever takes it when it is over goes round, also after a start.
 */
export function startHours(db: Database, log: Logger) {
  let stopped = false;

  async function look(): Promise<void> {
    // Under a new name, so that nobody keeps it.
    if (!(await holdLease(db, 'hour', randomUUID(), hour))) return;
    let place: Place | undefined = await hourPasses(db);
    while (place && !stopped) {
      await setTimeout(pause);
      place = await hourPasses(db, place);
    }
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
