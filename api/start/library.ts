import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import type { Follower } from '../events/follow.ts';
import { holdLease } from '../events/leases.ts';
import { inLots } from '../ground/lots.ts';
import { inRounds } from '../ground/rounds.ts';
import { carryTickets } from '../models/library/carried-tickets.ts';
import { followLibrary } from '../models/library/published.ts';

const lease = 60_000;

/**
 * Reads content/ as editors have it now, before anything else does; and carries tickets along with problem types that were merged, also where
 * that was cut off by a stop: in one process of all.
 */
export async function startLibrary(db: Database, follower: Follower, log: Logger) {
  await followLibrary(db, follower);
  const holder = randomUUID();
  let stopped = false;

  async function work(): Promise<void> {
    let reached: number | undefined = 0;
    await inLots(async () => {
      if (stopped || reached === undefined || !(await holdLease(db, 'carrying', holder, lease))) return false;
      reached = await carryTickets(db, reached);
      return reached !== undefined;
    });
  }

  const rounds = inRounds(() =>
    work().catch((error) => log.error({ error }, 'tickets could not be carried along with a problem type')),
  );
  const silence = follower.listen((event) => {
    if (event.kind === 'library.changed' && event.data.of === 'problem-types') void rounds.ask();
  });
  void rounds.ask();
  return {
    async stop(): Promise<void> {
      stopped = true;
      silence();
      await rounds.idle();
    },
  };
}
