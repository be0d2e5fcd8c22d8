import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { holdLease } from '../events/leases.ts';
import { inLots } from '../ground/lots.ts';
import { inRounds } from '../ground/rounds.ts';
import { countDue, countOlder } from '../models/reports/counting.ts';

const every = 10 * 60_000;
const lease = 60_000;

/** Counts for the reports what stood before anybody counted, and what is known only after a while: in one process of all. */
export function startCounting(db: Database, log: Logger) {
  const holder = randomUUID();
  let stopped = false;

  async function work(): Promise<void> {
    for (const countSome of [countDue, countOlder])
      await inLots(
        async () => !stopped && (await holdLease(db, 'counting', holder, lease)) && (await countSome(db)),
      );
  }

  const rounds = inRounds(() =>
    work().catch((error) => log.error({ error }, 'could not count for the reports')),
  );
  const timer = setInterval(rounds.ask, every).unref();
  void rounds.ask();
  return {
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await rounds.idle();
    },
  };
}
